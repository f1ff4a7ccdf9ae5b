export { guessDetails } from './details';
export { digestOf } from './digest';
export { FoldedText, foldLineEnds } from './fold';
export { placesOfName, tidySpan, wordsOf } from './words';
