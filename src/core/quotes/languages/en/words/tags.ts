import {
  ADJECTIVE_BEFORE_NOUN,
  AFTER_NAME,
  AUXILIARY,
  BEFORE_IS,
  COMPARING,
  Form,
  FUNCTION_WORD,
  Word,
} from '../lexicon';
import { isInfinitive } from './infinitives';
import { isAdverb, isNominal, isSaying, isWord, startsNoun, tagOpenClass, tagVerbForm } from './openClasses';
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
    } else if (
      token.tag === 'comma' &&
      tokens[i - 1]?.tag === 'name' &&
      AFTER_NAME.has(tokens[i + 1]?.lower ?? '')
    )
      token.tag = 'name';
    else if (token.tag === 'colon' || token.tag === 'open') atHead = true;
    else if (token.tag === 'mark') atHead = false;
  }
}

function tagWord(tokens: readonly Token[], i: number, atHead: boolean, headline: boolean): Tag {
  const token = tokens[i]!;
  const { lower, entry } = token;
  if (!isWord(lower))
    return lower === '&' ? 'conjunction' : lower[0] === "'" ? tagClitic(tokens, i) : 'other';
  if (token.capital && !headline && lower !== 'i') {
    const tag = atHead ? tagHead(token, tokens[i + 1]) : tagCapital(tokens, i);
    if (tag) return tag;
  }
  return tagFunctionWord(tokens, i) ?? (entry.verb ? tagVerbForm(tokens, i) : tagOpenClass(tokens, i));
}

/** Function words that keep their class with a capital: the others begin names of bodies and works. */
const SMALL_WORD =
  Word.personal |
  Word.be |
  Word.have |
  Word.modal |
  Word.conjunction |
  Word.preposition |
  Word.determiner |
  Word.possessive |
  Word.relative;

function tagCapital(tokens: readonly Token[], i: number): Tag {
  const { bits } = tokens[i]!.entry;
  // "Air Force One", "Ocean's Eleven"
  if (
    bits & Word.determiner &&
    bits & Word.subject &&
    tokens[i - 1]?.tag === 'name' &&
    !beginsName(tokens[i + 1])
  )
    return 'name';
  const isFunctionWord = bits & FUNCTION_WORD && bits & SMALL_WORD && !beginsName(tokens[i + 1]);
  return isFunctionWord ? (tagFunctionWord(tokens, i) ?? 'name') : 'name';
}

/** The first word of a sentence, where it is a name; nothing where the lexicon has to tell. */
function tagHead(token: Token, next: Token | undefined): Tag | undefined {
  const { lower, entry } = token;
  const { bits, verb } = entry;
  // "First Minister Ana Ruiz"
  if (lower === 'first' && next?.capital && next.entry.bits & (Word.role | Word.title)) return 'name';
  if (bits & FUNCTION_WORD) return undefined;
  if (bits & (Word.givenName | Word.title)) return 'name';
  if (isAdverb(lower, bits)) return undefined;
  if (beginsName(next) && !(verb && verb.forms & Form.ing)) return 'name';
  // "United confirmed": of two verbs in a row, the first is a name.
  if (verb && isPast(verb.forms) && next && !next.capital && isReportingPast(next)) return 'name';
  if (verb || bits & (Word.people | Word.role | Word.document)) return undefined;
  return lower.endsWith('s') ? 'noun' : 'name';
}

function isPast(forms: number): boolean {
  return (forms & Form.past) !== 0 && !(forms & (Form.base | Form.present));
}

function isReportingPast({ entry: { verb } }: Token): boolean {
  return verb !== undefined && isPast(verb.forms) && verb.verb.classes.length > 0;
}

function beginsName(token: Token | undefined): boolean {
  return token?.capital === true && token.tag === 'other' && !(token.entry.bits & FUNCTION_WORD);
}

/** "'s" as an owner's ending or as "is" and "has"; the other clitics are auxiliaries. */
function tagClitic(tokens: readonly Token[], i: number): Tag {
  const { lower } = tokens[i]!;
  const previous = tokens[i - 1];
  const next = tokens[i + 1];
  if (lower === "'") return 'genitive';
  if (lower !== "'s" || !previous) return 'auxiliary';
  if (previous.entry.bits & (Word.personal | Word.question) || BEFORE_IS.has(previous.lower))
    return 'auxiliary';
  if (!next) return 'genitive';
  const { bits, verb } = next.entry;
  const closed = Word.determiner | Word.negation | Word.personal | Word.possessive;
  const isAuxiliary =
    (bits & closed && !(bits & Word.role)) ||
    (verb && verb.forms & Form.ing && !bits) ||
    (bits & Word.adverb && !next.capital && !ADJECTIVE_BEFORE_NOUN.has(next.lower)) ||
    // "he's argued", but "the president's call"
    (verb?.verb.classes.length && verb.forms & Form.participle && !(verb.forms & Form.base) && !next.capital);
  return isAuxiliary ? 'auxiliary' : 'genitive';
}

function tagFunctionWord(tokens: readonly Token[], i: number): Tag | undefined {
  const { lower, capital, entry } = tokens[i]!;
  const { bits } = entry;
  if (!(bits & FUNCTION_WORD)) return undefined;
  const previous = tokens[i - 1];
  const next = tokens[i + 1];
  switch (lower) {
    case 'to':
      return isInfinitive(tokens, i + 1) ? 'to' : 'preposition';
    case 'that':
      // "That is not enough": the subject of the sentence
      if (!previous && next && next.entry.bits & AUXILIARY) return 'pronoun';
      return previous && isNominal(previous) && !(previous.entry.bits & Word.speechNoun)
        ? 'relative'
        : 'subordinator';
    case 'neither':
      // "the ministry neither confirmed nor denied it"
      if (previous && isNominal(previous) && next?.entry.verb) return 'adverb';
      break;
    case 'her':
      return next && startsNoun(next) ? 'determiner' : 'pronoun';
    case 'like':
      if (previous?.tag === 'pronoun' || previous?.tag === 'auxiliary' || previous?.tag === 'to')
        return 'verb';
      break;
    case 'will':
      return previous?.tag === 'determiner' ? 'noun' : 'auxiliary';
    case 'may':
      return capital && i > 0 ? 'name' : 'auxiliary';
    default:
  }
  if (bits & AUXILIARY) return 'auxiliary';
  if (bits & Word.relative) return 'relative';
  if (bits & Word.possessive) return 'determiner';
  if (bits & Word.conjunction) return 'conjunction';
  if (bits & Word.personal) return 'pronoun';
  if (bits & Word.determiner) {
    if (COMPARING.has(lower) && next?.tag === 'other' && isAdverb(next.lower, next.entry.bits))
      return 'adverb';
    const saying = next !== undefined && (bits & Word.subject) !== 0 && isSaying(next);
    return next && startsNoun(next) && !saying
      ? 'determiner'
      : bits & Word.subject
        ? 'pronoun'
        : 'determiner';
  }
  if (bits & Word.object) return 'pronoun';
  // "she once told an interviewer"
  if (lower === 'once' && next?.entry.verb) return 'adverb';
  // "has since said"
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
  return bits & Word.subject ? 'pronoun' : 'adverb';
}
