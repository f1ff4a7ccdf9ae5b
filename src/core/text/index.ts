export { guessDetails } from './details';
export { type Difference, difference } from './difference';
export { digestOf } from './digest';
export { FoldedText, foldLineEnds } from './fold';
export { plain, plainWords } from './plain';
export { tidySpan } from './tidySpan';
export { lineAt, placesOfName, wordsOf } from './words';
