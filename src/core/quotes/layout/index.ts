export { isDigit, isSpace, isWordCode } from './characters';
export { findMarked, type Marked } from './marks';
export { splitParagraphs } from './paragraphs';
