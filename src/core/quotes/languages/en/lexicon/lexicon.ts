import { ADJECTIVES } from './adjectives';
import * as f from './functionWords';
import { VERB_FORMS, type VerbReading } from './morphology';
import { FEMALE_NAMES, MALE_NAMES, TITLES } from './names';
import {
  DOCUMENTS,
  NOUNS_FIRST,
  OCCASIONS,
  ORGANISATIONS,
  PEOPLE,
  ROLE_MODIFIERS,
  ROLES,
  SPEECH_NOUNS,
  TIME_NOUNS,
} from './nouns';

/** What a word can be, as bits. */
export const Word = {
  determiner: 1 << 0,
  possessive: 1 << 1,
  subject: 1 << 2,
  personal: 1 << 3,
  object: 1 << 4,
  relative: 1 << 5,
  question: 1 << 6,
  preposition: 1 << 7,
  nounPreposition: 1 << 8,
  conjunction: 1 << 9,
  subordinator: 1 << 10,
  be: 1 << 11,
  have: 1 << 12,
  do: 1 << 13,
  modal: 1 << 14,
  negation: 1 << 15,
  adverb: 1 << 16,
  connective: 1 << 17,
  speechNoun: 1 << 18,
  document: 1 << 19,
  role: 1 << 20,
  roleModifier: 1 << 21,
  organisation: 1 << 22,
  people: 1 << 23,
  time: 1 << 24,
  occasion: 1 << 25,
  title: 1 << 26,
  givenName: 1 << 27,
  adjective: 1 << 28,
  nounFirst: 1 << 29,
  definite: 1 << 30,
  indefinite: 1 << 31,
} as const;

export const ARTICLE = Word.definite | Word.indefinite;

export const AUXILIARY = Word.be | Word.have | Word.do | Word.modal;

/** Words of closed classes; they keep their class where a headline or a sentence head writes them with a capital. */
export const FUNCTION_WORD =
  Word.determiner |
  Word.possessive |
  Word.subject |
  Word.object |
  Word.relative |
  Word.question |
  Word.preposition |
  Word.conjunction |
  Word.subordinator |
  AUXILIARY |
  Word.negation |
  Word.adverb;

export interface WordEntry {
  readonly bits: number;
  readonly verb: VerbReading | undefined;
}

const LISTS: readonly (readonly [ReadonlySet<string>, number])[] = [
  [f.DETERMINERS, Word.determiner],
  [f.DEFINITE_ARTICLES, Word.definite],
  [f.INDEFINITE_ARTICLES, Word.indefinite],
  [f.POSSESSIVES, Word.possessive],
  [f.SUBJECT_PRONOUNS, Word.subject],
  [f.PERSONAL_PRONOUNS, Word.personal],
  [f.OBJECT_PRONOUNS, Word.object],
  [f.RELATIVES, Word.relative],
  [f.QUESTION_WORDS, Word.question],
  [f.PREPOSITIONS, Word.preposition],
  [f.NOUN_PREPOSITIONS, Word.nounPreposition],
  [f.CONJUNCTIONS, Word.conjunction],
  [f.SUBORDINATORS, Word.subordinator],
  [f.BE, Word.be],
  [f.HAVE, Word.have],
  [f.DO, Word.do],
  [f.MODALS, Word.modal],
  [f.NEGATIONS, Word.negation],
  [f.ADVERBS, Word.adverb],
  [f.CONNECTIVES, Word.connective],
  [SPEECH_NOUNS, Word.speechNoun],
  [DOCUMENTS, Word.document],
  [ROLES, Word.role],
  [ROLE_MODIFIERS, Word.roleModifier],
  [ORGANISATIONS, Word.organisation],
  [PEOPLE, Word.people],
  [TIME_NOUNS, Word.time],
  [OCCASIONS, Word.occasion],
  [TITLES, Word.title],
  [MALE_NAMES, Word.givenName],
  [FEMALE_NAMES, Word.givenName],
  [ADJECTIVES, Word.adjective],
  [NOUNS_FIRST, Word.nounFirst],
];

const NOTHING: WordEntry = { bits: 0, verb: undefined };
const ENTRIES = buildEntries();

/** What the lexicon knows of a word, given in lower case and without the full stop of an abbreviation. */
export function lookUp(word: string): WordEntry {
  return (
    ENTRIES.get(word) ?? (NOT_ASCII.test(word) ? ENTRIES.get(withoutAccents(word)) : undefined) ?? NOTHING
  );
}

const NOT_ASCII = /[\u00c0-\u024f]/;

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

function buildEntries(): Map<string, WordEntry> {
  const bits = new Map<string, number>();
  for (const [list, bit] of LISTS) for (const word of list) bits.set(word, (bits.get(word) ?? 0) | bit);
  const entries = new Map<string, WordEntry>();
  for (const [word, verb] of VERB_FORMS) entries.set(word, { bits: bits.get(word) ?? 0, verb });
  for (const [word, wordBits] of bits)
    if (!entries.has(word)) entries.set(word, { bits: wordBits, verb: undefined });
  // Plurals of the nouns for people and organisations are theirs too.
  for (const [word, wordBits] of bits) {
    const kept = wordBits & (Word.role | Word.document | Word.organisation);
    const plural = word.endsWith('y') && !/[aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
    if (!kept || word.length < 4 || word.endsWith('s')) continue;
    const known = entries.get(plural);
    const people = kept & Word.role ? Word.people : 0;
    entries.set(plural, { bits: (known?.bits ?? 0) | (kept & ~Word.role) | people, verb: known?.verb });
  }
  return entries;
}
