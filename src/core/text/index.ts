export { guessDetails } from './details';
export { type Difference, difference, differences } from './difference';
export { digestOf } from './digest';
export { FoldedText, foldLineEnds, withoutByteOrderMark } from './fold';
export { placesIn, type TextPlace } from './lines';
export { jsonInAscii, type Packed, PackedText, pack, unpack, withOwnWords } from './packed';
export { plain, plainWords } from './plain';
export { tidySpan } from './tidySpan';
export { hasName, placesOfName, placesOfQuoted, saysTheSame, wordsOf } from './words';
