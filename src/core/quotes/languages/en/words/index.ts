export { tagReducedRelatives } from './reducedRelatives';
export { isHeadline, splitSentences } from './sentences';
export { tagWords } from './tags';
export { type Tag, type Token, tagSet, tokenize } from './tokens';
