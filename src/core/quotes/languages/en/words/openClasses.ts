import {
  ADJECTIVE_ENDING,
  AUXILIARY,
  Form,
  FUNCTION_WORD,
  NEVER_ADJECTIVES,
  NEVER_NOUNS,
  NOT_ADVERBS,
  NOUNS_LIKE_ADJECTIVES,
  PROVES_VERB,
  takesClause,
  Word,
} from '../lexicon';
import { type Tag, type Token, tagSet } from './tokens';

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

const NOUN_LISTS = NOUN_SENSES & ~Word.nounFirst;
export const OPENS_OBJECT = Word.determiner | Word.possessive | Word.personal | Word.object;

/** Behind these stands a noun, or a word that describes one. */
const BEFORE_NOUN = tagSet('determiner', 'genitive', 'adjective', 'number');
const BEFORE_VERB = tagSet('noun', 'name', 'close', 'mark');
const NOMINAL = tagSet('noun', 'name', 'close', 'number');

export function isNominal({ tag }: Token): boolean {
  return NOMINAL.has(tag);
}

/** A form that is a verb's, and perhaps a noun's or an adjective's as well. */
export function tagVerbForm(tokens: readonly Token[], i: number): Tag {
  const token = tokens[i]!;
  const { forms } = token.entry.verb!;
  const previous = wordBefore(tokens, i);
  const next = tokens[i + 1];
  const before = isAge(previous) ? 'noun' : previous?.tag;
  // "retired teacher Ana Ruiz"
  if (token.entry.bits & Word.roleModifier && next && next.entry.bits & Word.role) return 'adjective';
  if (forms & Form.ing) return tagIng(token, previous, next);
  if (before === 'to' || (before === 'auxiliary' && previous!.entry.bits & (Word.modal | Word.do)))
    return forms & (Form.base | Form.past) ? 'verb' : 'noun';
  if (forms & Form.participle && before === 'auxiliary') return 'participle';
  // "to give states a reprieve"
  if (!(forms & ~Form.present) && previous?.tag === 'verb' && tokens[i - 2]?.tag === 'to') return 'noun';
  const onlyPast = (forms & (Form.past | Form.participle)) !== 0 && !(forms & Form.base);
  // "one in five say", "the elderly say": no noun has the form of these.
  if (
    before !== 'genitive' &&
    before !== undefined &&
    BEFORE_NOUN.has(before) &&
    NEVER_NOUNS.has(token.lower)
  )
    return 'verb';
  if (before !== undefined && BEFORE_NOUN.has(before)) {
    if (!onlyPast) return 'noun';
    // "those surveyed said": hardly ever an adjective
    if (before === 'adjective' && NEVER_ADJECTIVES.has(token.entry.verb!.verb.lemma)) return 'verb';
    // "the proposed plan", but "the first said"
    const verbal = before === 'number' || (before === 'determiner' && !(next && startsNoun(next)));
    return verbal ? 'verb' : 'adjective';
  }
  // "everyone she spoke to said"
  if (before === 'preposition' && NEVER_ADJECTIVES.has(token.entry.verb!.verb.lemma) && onlyPast)
    return 'verb';
  if (before === 'preposition') return onlyPast ? 'adjective' : 'noun';
  if (onlyPast) return isNamed(tokens, i) ? 'participle' : tagPast(token, previous, next);
  if (before === 'pronoun' || before === 'relative') {
    const isObject = previous!.entry.bits & Word.object && !(previous!.entry.bits & Word.subject);
    return isObject && !NEVER_NOUNS.has(token.lower) ? 'noun' : 'verb';
  }
  if (before !== undefined && BEFORE_VERB.has(before)) {
    if (token.entry.bits & NOUN_SENSES && opensRelative(tokens, i + 1)) return 'noun';
    if (closesAttribution(tokens, i)) return 'verb';
    return tagBehindNoun(token, previous!, next);
  }
  if (before === 'comma' || before === 'dash' || before === 'conjunction') {
    if (forms & Form.past || closesHeadline(tokens, i)) return 'verb';
    if (!next || !opensComplement(next)) return 'noun';
    return token.entry.bits & NOUN_SENSES && !provesVerb(next) ? 'noun' : 'verb';
  }
  // "Aid groups say", but "Ask the council"
  if (before === undefined)
    return next && opensComplement(next) && !(next.entry.bits & Word.people) && forms & Form.base
      ? 'verb'
      : 'noun';
  if (before === 'auxiliary') return 'noun';
  // "has penned remarks"
  const isObject = before === 'participle' || before === 'verb' || before === 'ing';
  return isObject && token.entry.bits & NOUN_SENSES && !(next && provesVerb(next)) ? 'noun' : 'verb';
}

/** A verb of saying in the plural, "say", that no noun is spelt like. */
export function isSaying({ entry: { bits, verb }, capital }: Token): boolean {
  return (
    !capital && bits === 0 && verb !== undefined && (verb.forms & Form.base) !== 0 && takesClause(verb.verb)
  );
}

/** "…, the authors report.", "…, the Strait reports.": people behind a comma, and after the verb nothing more. */
function closesAttribution(tokens: readonly Token[], at: number): boolean {
  const { entry } = tokens[at]!;
  const next = tokens[at + 1];
  const people = tokens[at - 1]!;
  let opening = at - 2;
  while (people.tag === 'name' && tokens[opening]?.tag === 'name') opening--;
  if (tokens[opening]?.tag === 'determiner') opening--;
  const { forms } = entry.verb!;
  const agrees =
    people.tag === 'name'
      ? (forms & Form.present) !== 0
      : (forms & Form.base) !== 0 && (people.entry.bits & Word.people) !== 0 && people.lower.endsWith('s');
  return (
    (next === undefined || next.tag === 'stop') &&
    takesClause(entry.verb!.verb) &&
    agrees &&
    (tokens[opening]?.tag === 'comma' || tokens[opening]?.mark?.lastChar === ',')
  );
}

/** Words of a speaker without an article, at most: "harbor police chief". */
const LONGEST_BARE_SPEAKER = 3;

/** "Two boats adrift, says coastguard": behind the verb a bare speaker, and then no full stop. */
function closesHeadline(tokens: readonly Token[], at: number): boolean {
  const { entry } = tokens[at]!;
  const { forms, verb } = entry.verb!;
  const words = tokens.length - at - 1;
  return (
    entry.bits === 0 &&
    (forms & Form.present) !== 0 &&
    takesClause(verb) &&
    words >= 1 &&
    words <= LONGEST_BARE_SPEAKER &&
    tokens.slice(at + 1).every(({ tag, lower }) => tag === 'other' && isWord(lower))
  );
}

/** "the 27-year-old says" */
const isAge = (token: Token | undefined): boolean => token?.tag === 'number' && token.lower.endsWith('-old');

function tagIng(token: Token, previous: Token | undefined, next: Token | undefined): Tag {
  const before = previous?.tag;
  // "a briefing", "his calling"
  const isListed = token.entry.bits & (Word.occasion | Word.speechNoun | Word.document | Word.nounFirst);
  if (isListed && before !== undefined && before !== 'auxiliary' && before !== 'comma') return 'noun';
  if (before === 'determiner' || before === 'genitive' || before === 'adjective')
    return next && endsPhrase(next) ? 'noun' : 'adjective';
  return 'ing';
}

/** "said", "announced": the past of a verb, or the participle that hangs on to a noun ("a plan announced by …"). */
function tagPast(token: Token, previous: Token | undefined, next: Token | undefined): Tag {
  const { forms } = token.entry.verb!;
  if (!(forms & Form.past)) return 'participle';
  if (!(forms & Form.participle)) return 'verb';
  if (!previous) return 'participle';
  // "when asked", "as promised", but "said that asked"
  if (previous.tag === 'subordinator' && previous.lower !== 'that') return 'participle';
  return next?.lower === 'by' && previous.tag !== 'pronoun' ? 'participle' : 'verb';
}

/** "a choir called “Sea Change”", "a blog, called the “Feed”": a thing and its name, and nobody who calls. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.entry.verb!.verb.lemma !== 'call') return false;
  const previous = tokens[at - 1];
  const named = tokens[at + 1]?.lower === 'the' ? tokens[at + 2] : tokens[at + 1];
  // ", now called Tarn Hall"
  if (previous?.tag === 'adverb' && tokens[at - 2]?.tag === 'comma') return tokens[at + 1]?.capital === true;
  if (previous?.tag === 'comma') return tokens[at - 2]?.tag === 'noun' && named?.mark?.title === true;
  if (previous?.tag !== 'noun' || previous.capital) return false;
  // "a book called “Cold River”", but "the report called “misleading” …"
  if (previous.entry.bits & Word.document) return named?.mark?.title === true;
  const speaks = previous.entry.bits & (Word.people | Word.role | Word.organisation);
  return !speaks && (tokens[at + 1]?.mark !== undefined || tokens[at + 1]?.capital === true);
}

/** "critics say", "the ministry reports that", but "the ceasefire talks" */
function tagBehindNoun(token: Token, previous: Token, next: Token | undefined): Tag {
  const { bits, verb } = token.entry;
  const { forms } = verb!;
  if (bits & (Word.role | Word.people)) return 'noun';
  if (bits & NOUN_SENSES && !(forms & Form.past) && !(next && provesVerb(next))) return 'noun';
  if (forms & Form.past) return 'verb';
  const saying = verb!.verb.classes.length > 0 && !(bits & (Word.speechNoun | Word.document));
  if (saying && !(bits & NOUN_SENSES)) return 'verb';
  const plural = previous.tag === 'noun' && /[^s]s$/.test(previous.lower);
  const agrees = forms & Form.base ? plural || previous.tag !== 'noun' : !plural;
  if (!agrees) return 'noun';
  const takesComplement = next !== undefined && opensComplement(next);
  if (takesComplement || saying || !(bits & NOUN_SENSES))
    return forms & Form.base && previous.tag === 'name' && !takesComplement ? 'noun' : 'verb';
  return 'noun';
}

/** "the Rust Belt states that have lost": "that" has a verb right behind it and belongs to the noun. */
function opensRelative(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'that' && ((tokens[at + 1]?.entry.bits ?? 0) & AUXILIARY) !== 0;
}

/** What only a verb of saying can have behind it. */
function provesVerb({ tag, lower, entry }: Token): boolean {
  if (tag === 'mark' || tag === 'colon' || (entry.bits & OPENS_OBJECT) !== 0) return true;
  return PROVES_VERB.has(lower);
}

/** What follows a verb and hardly ever a noun of the same spelling. */
function opensComplement(token: Token): boolean {
  if (token.tag === 'number') return true;
  if (token.tag !== 'other') return provesVerb(token);
  return (
    token.capital ||
    provesVerb(token) ||
    token.lower === 'to' ||
    (token.entry.bits & (Word.question | Word.people)) !== 0
  );
}

/** "delegate-rich", "London-based" */
const COMPOUND_ADJECTIVE =
  /-(?:rich|based|led|wide|style|related|old|free|friendly|long|like|owned|backed|run|only)$/;

/** A word that is neither of a closed class nor a known verb. */
export function tagOpenClass(tokens: readonly Token[], i: number): Tag {
  const { lower, entry } = tokens[i]!;
  const { bits } = entry;
  const previous = tokens[i - 1];
  const next = tokens[i + 1];
  const before = previous?.tag;
  // "a firm stance", but "the firm called it a mistake"
  const isBody = (bits & Word.organisation) !== 0 && !(next && startsNoun(next) && !isPast(next));
  if (bits & (Word.roleModifier | Word.adjective) && !(bits & Word.role) && !isBody) return 'adjective';
  if (bits & NOUN_SENSES) return 'noun';
  if (isAdverb(lower, bits)) return 'adverb';
  if (COMPOUND_ADJECTIVE.test(lower) && next && startsNoun(next)) return 'adjective';
  if (lower.endsWith('ing') && lower.length > 5) {
    if (before !== 'determiner' && before !== 'adjective' && before !== 'genitive') return 'ing';
    return next && endsPhrase(next) ? 'noun' : 'adjective';
  }
  if (lower.endsWith('ed') && lower.length > 4) {
    if (before === 'auxiliary') return 'participle';
    if (before === 'determiner' || before === 'adjective' || before === 'preposition') return 'adjective';
    // "a visibly tired Ana Ruiz"
    const isDescribed = before === 'adverb' && wordBefore(tokens, i)?.tag === 'determiner';
    if (isDescribed && next && startsNoun(next)) return 'adjective';
    return next?.lower === 'by' || !previous ? 'participle' : 'verb';
  }
  const likeAdjective = ADJECTIVE_ENDING.test(lower) && !NOUNS_LIKE_ADJECTIVES.has(lower);
  if (likeAdjective && next && startsNoun(next)) return 'adjective';
  const governed =
    before === 'to' || (before === 'auxiliary' && previous!.entry.bits & (Word.modal | Word.do));
  return governed ? 'verb' : 'noun';
}

/** "called", "decided", but "cut", which may be a noun */
function isPast({ entry: { verb } }: Token): boolean {
  return verb !== undefined && (verb.forms & Form.past) !== 0 && !(verb.forms & Form.base);
}

export function isAdverb(lower: string, bits: number): boolean {
  return (bits & Word.adverb) !== 0 || (lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower));
}

/** The word before, adverbs left out. */
function wordBefore(tokens: readonly Token[], i: number): Token | undefined {
  let at = i - 1;
  while (tokens[at]?.tag === 'adverb') at--;
  return tokens[at];
}

const NOUN_LIKE = tagSet('mark', 'number', 'name', 'noun');

/** Whether a word that has no tag yet can stand inside a noun phrase. */
export function startsNoun({ tag, lower, entry, capital }: Token): boolean {
  if (tag !== 'other') return NOUN_LIKE.has(tag);
  const { bits, verb } = entry;
  if (!isWord(lower)) return false;
  if (capital || bits & ((NOUN_LISTS & ~Word.occasion) | Word.determiner | Word.roleModifier)) return true;
  if (bits & FUNCTION_WORD && !(bits & Word.adverb)) return false;
  return !(verb?.verb.classes.length && verb.forms & Form.past && !(verb.forms & Form.base));
}

/** A word behind which a noun phrase is over. */
function endsPhrase({ tag, entry }: Token): boolean {
  if (tag !== 'other') return tag !== 'mark' && tag !== 'number';
  return (entry.bits & FUNCTION_WORD) !== 0;
}

export function isWord(lower: string): boolean {
  const code = lower.charCodeAt(0);
  return (code >= 97 && code <= 122) || code >= 0xc0 || code === 35 || code === 64;
}
