import type { LanguageFinder } from '../finder';
import { findActors } from './findActors';
import { findQuotes } from './findQuotes';

export { ENGLISH_NAMES, goesWithName, isAuxiliary, isFunctionWord, isListed, mayBeVerb } from './lexicon';
export { PATTERNS } from './reports';

/** English has rules of its own beside its words: it came before the engine. */
export const english: LanguageFinder = { findQuotes, findActors };
