export { guessDetails } from './details';
export { type Difference, difference } from './difference';
export { digestOf } from './digest';
export { FoldedText, foldLineEnds } from './fold';
export { tidySpan } from './tidySpan';
export { placesOfName, saysTheSame, wordsOf } from './words';
