export { guessDetails } from './details';
export { type Difference, difference, differences } from './difference';
export { digestOf } from './digest';
export { FoldedText, foldLineEnds } from './fold';
export { tidySpan } from './tidySpan';
export { placesOfName, wordsOf } from './words';
