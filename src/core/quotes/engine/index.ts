export { actorsNamedIn } from './actors';
export { attribute } from './attribute';
export { find } from './find';
export type { Evidence, Language, MarkEvidence, Pattern, VerbClass, VerbForm } from './language';
export { EVIDENCE, MARK_EVIDENCE } from './language';
export { type Spelling, scan, type TokenKind } from './scan';
export { segment } from './segment';
export { Word } from './word';
