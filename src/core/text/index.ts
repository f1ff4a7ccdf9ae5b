export { isAddress, isReference } from './addresses';
export { daysBetween, isDayOrMoment, isPeriodOrDay } from './days';
export { type Difference, difference, differences } from './difference';
export { digestInSlices, digestOf } from './digest';
export { FoldedText, foldLineEnds, withoutByteOrderMark } from './fold';
export { blankFrontMatter, frontMatterIn } from './frontMatter';
export { globs, type PathTest } from './globs';
export { isLanguageTag } from './languageTag';
export { placesIn } from './lines';
export { escapedSign, printedJson, withoutOrders, writtenOtherwise } from './obeyed';
export {
  copied,
  isSoundUtf8,
  jsonInAscii,
  type Packed,
  PackedText,
  pack,
  unpack,
  withOwnWords,
} from './packed';
export { placeOf, placesOf } from './search';
export { searchForm, searchWords } from './searchForm';
export { tidySpan } from './tidySpan';
export {
  hasName,
  hasNumberAtEnds,
  numberBefore,
  numberBehind,
  placesOfName,
  placesOfQuoted,
  saysTheSame,
  wordsOf,
} from './words';
