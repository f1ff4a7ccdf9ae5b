export { goesWithName, isAuxiliary, isFunctionWord, isListed, mayBeVerb } from './commonWords';
export { AUXILIARY, FUNCTION_WORD, lookUp, Word, type WordEntry } from './lexicon';
export { NOUNS_LIKE_ADJECTIVES } from './nouns';
export {
  FEMALE_NAMES,
  FEMALE_NOUNS,
  FEMALE_TITLES,
  MALE_NAMES,
  MALE_NOUNS,
  MALE_TITLES,
} from './personNames';
export { SURE_VERBS, type VerbClass } from './reportingVerbs';
export { Form, reports, takesClause, type Verb, type VerbReading } from './verbForms';
export { words } from './words';
