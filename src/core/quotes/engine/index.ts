export { find } from './find';
export type { Evidence, Language, Pattern, VerbClass, VerbForm } from './language';
export { EVIDENCE } from './language';
export { Word } from './word';
