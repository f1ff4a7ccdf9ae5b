import { AUXILIARY, Form, FUNCTION_WORD, lookUp, Word, type WordEntry } from './lexicon';
import type { Tag, Token } from './tokens';

/**
 * Gives each word of a sentence its part of speech, from left to right: closed classes by lexicon, the rest by
 * spelling, by the word before and by the word behind.
 */
export function tagWords(tokens: readonly Token[], headline: boolean): void {
  // Where a sentence or a part of one begins, a capital tells no name.
  let atHead = true;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.tag === 'other') {
      token.tag = tagWord(tokens, i, atHead, headline);
      atHead = false;
    } else if (token.tag === 'colon' || token.tag === 'open') atHead = true;
    else if (token.tag === 'mark') atHead = false;
  }
}

function tagWord(tokens: readonly Token[], i: number, atHead: boolean, headline: boolean): Tag {
  const token = tokens[i]!;
  const { lower, entry } = token;
  const { bits } = entry;
  const previous = tokens[i - 1];
  const next = tokens[i + 1];
  if (!isWord(lower))
    return lower === '&' ? 'conjunction' : lower[0] === "'" ? clitic(token, previous, next) : 'other';
  if (token.capital && !headline && lower !== 'i') {
    const named = next?.capital === true && next.tag === 'other' && !(next.entry.bits & FUNCTION_WORD);
    if (!atHead)
      return bits & FUNCTION_WORD && !named && isShort(bits) ? (functionTag(tokens, i) ?? 'name') : 'name';
    if (!(bits & FUNCTION_WORD)) {
      if (bits & (Word.givenName | Word.title)) return 'name';
      if (named && !(entry.verb && entry.verb.forms & Form.ing) && !isAdverb(lower, bits)) return 'name';
      if (!entry.verb && !isAdverb(lower, bits) && !(bits & (Word.people | Word.role | Word.document)))
        return lower.endsWith('s') ? 'noun' : 'name';
    }
  }
  const tag = functionTag(tokens, i);
  if (tag) return tag;
  if (entry.verb) return verbOrNoun(tokens, i);
  return openClassTag(lower, bits, previous, next);
}

/** Titles of works and names of bodies begin with function words too; only short ones are surely function words. */
function isShort(bits: number): boolean {
  return (
    (bits &
      (Word.personal |
        Word.be |
        Word.have |
        Word.modal |
        Word.conjunction |
        Word.preposition |
        Word.determiner |
        Word.possessive |
        Word.relative)) !==
    0
  );
}

function clitic(token: Token, previous: Token | undefined, next: Token | undefined): Tag {
  if (token.lower === "'") return 'genitive';
  if (token.lower !== "'s") return 'auxiliary';
  if (!previous) return 'auxiliary';
  const before = previous.entry.bits;
  if (
    before & (Word.personal | Word.question) ||
    previous.lower === 'that' ||
    previous.lower === 'there' ||
    previous.lower === 'here'
  )
    return 'auxiliary';
  if (!next) return 'genitive';
  const after = next.entry;
  if (
    after.bits & (Word.determiner | Word.negation | Word.personal | Word.possessive) &&
    !(after.bits & Word.role)
  )
    return 'auxiliary';
  if (after.verb && after.verb.forms & Form.ing && !after.bits) return 'auxiliary';
  if (
    after.bits & Word.adverb &&
    !next.capital &&
    next.lower !== 'first' &&
    next.lower !== 'last' &&
    next.lower !== 'own'
  )
    return 'auxiliary';
  if (
    after.verb?.verb.classes.length &&
    after.verb.forms & Form.participle &&
    !(after.verb.forms & Form.base) &&
    !next.capital
  )
    return 'auxiliary';
  return 'genitive';
}

function functionTag(tokens: readonly Token[], i: number): Tag | undefined {
  const token = tokens[i]!;
  const { lower } = token;
  const { bits } = token.entry;
  if (!(bits & FUNCTION_WORD)) return undefined;
  const next = tokens[i + 1];
  const previous = tokens[i - 1];
  if (lower === 'to') return isInfinitive(tokens, i + 1) ? 'to' : 'preposition';
  if (lower === 'that') {
    if (previous && isNominal(previous) && !(previous.entry.bits & Word.speechNoun)) return 'relative';
    return 'subordinator';
  }
  if (lower === 'her') return next && startsNoun(next) ? 'determiner' : 'pronoun';
  if (
    lower === 'like' &&
    (previous?.tag === 'pronoun' || previous?.lower === 'to' || previous?.tag === 'auxiliary')
  )
    return 'verb';
  if (bits & AUXILIARY)
    return lower === 'will' && previous?.tag === 'determiner'
      ? 'noun'
      : lower === 'may' && token.capital && i > 0
        ? 'name'
        : 'auxiliary';
  if (bits & Word.possessive && !(bits & Word.relative)) return 'determiner';
  if (bits & Word.relative)
    return previous && (isNominal(previous) || previous.tag === 'comma' || previous.tag === 'preposition')
      ? 'relative'
      : 'relative';
  if (bits & Word.conjunction) return 'conjunction';
  if (bits & Word.personal) return 'pronoun';
  if (
    bits & Word.determiner &&
    (lower === 'more' || lower === 'most' || lower === 'less') &&
    next &&
    next.tag === 'other' &&
    isAdverb(next.lower, next.entry.bits)
  )
    return 'adverb';
  if (bits & Word.determiner)
    return next && (startsNoun(next) || next.tag === 'mark' || next.tag === 'number')
      ? 'determiner'
      : bits & Word.subject
        ? 'pronoun'
        : 'determiner';
  if (bits & Word.object) return 'pronoun';
  // "has since said", "had before refused"
  if (
    bits & Word.preposition &&
    bits & Word.subordinator &&
    previous?.tag === 'auxiliary' &&
    next?.entry.verb
  )
    return 'adverb';
  if (bits & Word.preposition) return 'preposition';
  if (bits & Word.subordinator) return 'subordinator';
  if (bits & Word.question) return 'relative';
  if (bits & Word.subject) return 'pronoun';
  return 'adverb';
}

/** Whether the word behind "to" makes it an infinitive. */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  if (first?.mark) return isBaseForm(lookUp(first.mark.firstWord));
  const adverb = first !== undefined && isAdverb(first.lower, first.entry.bits);
  const token = adverb ? tokens[at + 1] : first;
  if (token?.tag !== 'other' || token.capital) return false;
  return isBaseForm(token.entry) || (!adverb && looksLikeBase(token, tokens[at + 1]));
}

function isBaseForm({ bits, verb }: WordEntry): boolean {
  return verb !== undefined && (verb.forms & Form.base) !== 0 && !(bits & Word.people);
}

/** An unknown word that is a verb's base form because an object follows: "to rebuild the school". */
function looksLikeBase(token: Token, next: Token | undefined): boolean {
  if (token.entry.bits !== 0 || token.entry.verb || !isWord(token.lower)) return false;
  if (/(?:s|ing|ed|tion|ment|ness|ity)$/.test(token.lower)) return false;
  return (
    next !== undefined &&
    (next.tag === 'mark' ||
      (next.entry.bits & (Word.determiner | Word.possessive | Word.personal | Word.object)) !== 0)
  );
}

/** A form that is a verb's, and perhaps a noun's or an adjective's as well. */
function verbOrNoun(tokens: readonly Token[], i: number): Tag {
  const token = tokens[i]!;
  const { forms } = token.entry.verb!;
  const previous = before(tokens, i);
  const next = tokens[i + 1];
  const tag = previous?.tag;
  if (forms & Form.ing) {
    if (
      token.entry.bits & (Word.occasion | Word.speechNoun | Word.document | Word.nounFirst) &&
      tag !== undefined &&
      tag !== 'auxiliary' &&
      tag !== 'comma'
    )
      return 'noun';
    if (tag === 'determiner' || tag === 'genitive' || tag === 'adjective')
      return next && isHeadless(next) ? 'noun' : 'adjective';
    return 'ing';
  }
  if (tag === 'to' || (tag === 'auxiliary' && previous!.entry.bits & (Word.modal | Word.do)))
    return forms & (Form.base | Form.past) ? 'verb' : 'noun';
  if (forms & Form.participle && tag === 'auxiliary') return 'participle';
  if (tag === 'determiner' || tag === 'genitive' || tag === 'adjective' || tag === 'number') {
    if (forms & (Form.past | Form.participle) && !(forms & Form.base)) {
      // "the proposed plan", but "the first said"
      return next && startsNoun(next) && tag !== 'number'
        ? 'adjective'
        : tag === 'determiner' || tag === 'number'
          ? 'verb'
          : 'adjective';
    }
    return 'noun';
  }
  if (tag === 'preposition')
    return forms & (Form.past | Form.participle) && !(forms & Form.base) ? 'adjective' : 'noun';
  if (forms & (Form.past | Form.participle) && !(forms & Form.base)) return pastTag(tokens, i, previous);
  if (tag === 'pronoun' || tag === 'relative')
    return previous!.entry.bits & Word.object && !(previous!.entry.bits & Word.subject) ? 'noun' : 'verb';
  const afterNominal = tag === 'noun' || tag === 'name' || tag === 'close' || tag === 'mark';
  if (afterNominal || tag === 'comma' || tag === 'dash' || tag === 'conjunction') {
    if (token.entry.bits & (Word.role | Word.people) && afterNominal) return 'noun';
    if (token.entry.bits & NOUN_SENSES && !(forms & Form.past) && !(next && provesVerb(next))) return 'noun';
    const plural = previous!.lower.endsWith('s') && !previous!.lower.endsWith('ss') && tag === 'noun';
    if (forms & Form.past) return 'verb';
    const agrees = forms & Form.base ? plural || tag !== 'noun' : !plural;
    const takesComplement = next !== undefined && startsComplement(next);
    if (afterNominal && isSaying(token) && !(token.entry.bits & NOUN_SENSES)) return 'verb';
    if (afterNominal && agrees && (takesComplement || isSaying(token) || !(token.entry.bits & NOUN_SENSES)))
      return forms & Form.base && tag === 'name' && !takesComplement ? 'noun' : 'verb';
    if (!afterNominal && takesComplement) return 'verb';
    return afterNominal && agrees && next?.tag !== 'other' && isSaying(token) ? 'verb' : 'noun';
  }
  if (tag === undefined) return next && startsComplement(next) && forms & Form.base ? 'verb' : 'noun';
  return tag === 'auxiliary' ? 'noun' : 'verb';
}

/** "said", "announced": the past of a verb, or the participle that hangs on to a noun ("a plan announced by …"). */
function pastTag(tokens: readonly Token[], i: number, previous: Token | undefined): Tag {
  const { forms } = tokens[i]!.entry.verb!;
  if (!(forms & Form.past)) return 'participle';
  if (!(forms & Form.participle)) return 'verb';
  if (!previous) return 'participle';
  const next = tokens[i + 1];
  if (next?.lower === 'by' && previous.tag !== 'pronoun') return 'participle';
  return 'verb';
}

/** Lists of nouns: a verb of the same spelling needs more than its place to be one. */
const NOUN_SENSES =
  Word.nounFirst |
  Word.organisation |
  Word.document |
  Word.occasion |
  Word.speechNoun |
  Word.role |
  Word.people |
  Word.time;

/** What only a verb of saying can have behind it. */
function provesVerb(token: Token): boolean {
  return (
    token.tag === 'mark' ||
    token.tag === 'colon' ||
    token.lower === 'that' ||
    (token.entry.bits & (Word.determiner | Word.possessive | Word.personal | Word.object)) !== 0 ||
    token.lower === 'for' ||
    token.lower === 'on'
  );
}

/** Verbs whose base form is hardly ever a noun. */
function isSaying(token: Token): boolean {
  return token.entry.verb!.verb.classes.length > 0 && !(token.entry.bits & (Word.speechNoun | Word.document));
}

function openClassTag(
  lower: string,
  bits: number,
  previous: Token | undefined,
  next: Token | undefined,
): Tag {
  if (bits & (Word.roleModifier | Word.adjective) && !(bits & Word.role)) return 'adjective';
  if (
    bits &
    (Word.time |
      Word.document |
      Word.role |
      Word.people |
      Word.organisation |
      Word.occasion |
      Word.speechNoun)
  )
    return 'noun';
  if (isAdverb(lower, bits)) return 'adverb';
  if (lower.endsWith('ing') && lower.length > 5) {
    const nominal =
      previous?.tag === 'determiner' || previous?.tag === 'adjective' || previous?.tag === 'genitive';
    return nominal ? (next && isHeadless(next) ? 'noun' : 'adjective') : 'ing';
  }
  if (lower.endsWith('ed') && lower.length > 4) {
    if (previous?.tag === 'auxiliary') return 'participle';
    if (previous?.tag === 'determiner' || previous?.tag === 'adjective' || previous?.tag === 'preposition')
      return 'adjective';
    return next?.lower === 'by' ? 'participle' : previous ? 'verb' : 'participle';
  }
  if (/(?:al|ive|ous|ful|ic|able|ible|less|ish|ary|ent|ant|ian|ese)$/.test(lower) && next && startsNoun(next))
    return 'adjective';
  if (previous?.tag === 'auxiliary' && previous.entry.bits & (Word.modal | Word.do)) return 'verb';
  if (previous?.tag === 'to') return 'verb';
  return 'noun';
}

const NOT_ADVERBS = new Set(
  'tally bully folly jelly family only early likely unlikely friendly daily weekly monthly yearly elderly reply rally ally supply italy july assembly lonely deadly costly ugly holy lovely anomaly monopoly fly apply rely imply comply'.split(
    ' ',
  ),
);

export function isAdverb(lower: string, bits: number): boolean {
  return (bits & Word.adverb) !== 0 || (lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower));
}

/** The word before, adverbs left out. */
function before(tokens: readonly Token[], i: number): Token | undefined {
  let at = i - 1;
  while (at >= 0 && tokens[at]!.tag === 'adverb') at--;
  return tokens[at];
}

/** Whether an untagged word can stand inside a noun phrase. */
function startsNoun(token: Token): boolean {
  if (token.tag !== 'other')
    return token.tag === 'mark' || token.tag === 'number' || token.tag === 'name' || token.tag === 'noun';
  const { bits, verb } = token.entry;
  if (!isWord(token.lower)) return false;
  if (token.capital) return true;
  if (
    bits &
    (Word.determiner |
      Word.role |
      Word.people |
      Word.document |
      Word.organisation |
      Word.roleModifier |
      Word.speechNoun |
      Word.time)
  )
    return true;
  if (bits & FUNCTION_WORD && !(bits & Word.adverb)) return false;
  if (verb && !(verb.forms & Form.base) && verb.verb.classes.length && verb.forms & Form.past) return false;
  return true;
}

/** A word behind which a noun phrase is over. */
function isHeadless(token: Token): boolean {
  if (token.tag !== 'other') return token.tag !== 'mark' && token.tag !== 'number';
  return (token.entry.bits & FUNCTION_WORD) !== 0;
}

/** Words that follow a verb and hardly ever a noun of the same spelling. */
function startsComplement(token: Token): boolean {
  if (token.tag === 'mark' || token.tag === 'number') return true;
  if (token.tag === 'colon') return true;
  if (token.tag !== 'other') return false;
  const { bits } = token.entry;
  if (token.capital) return true;
  if (bits & (Word.determiner | Word.possessive | Word.personal | Word.object | Word.question)) return true;
  return (
    token.lower === 'that' ||
    token.lower === 'for' ||
    token.lower === 'on' ||
    token.lower === 'to' ||
    (bits & Word.people) !== 0
  );
}

function isNominal(token: Token): boolean {
  return token.tag === 'noun' || token.tag === 'name' || token.tag === 'close' || token.tag === 'number';
}

function isWord(lower: string): boolean {
  const code = lower.charCodeAt(0);
  return (code >= 97 && code <= 122) || code >= 0xc0 || code === 35 || code === 64;
}
