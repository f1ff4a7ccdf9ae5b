export { goesWithName, isAuxiliary, isFunctionWord, isListed, mayBeVerb } from './commonWords';
export { AUXILIARY, FUNCTION_WORD, lookUp, Word, type WordEntry } from './lexicon';
export { Form, reports, takesClause, type Verb, type VerbReading } from './morphology';
export * as ENGLISH_NAMES from './names';
export {
  FEMALE_NAMES,
  FEMALE_NOUNS,
  FEMALE_TITLES,
  MALE_NAMES,
  MALE_NOUNS,
  MALE_TITLES,
} from './names';
export { NOUNS_LIKE_ADJECTIVES } from './nouns';
export { REPORTING_CLASSES, SURE_VERBS, type VerbClass } from './reportingVerbs';
export { words } from './words';
