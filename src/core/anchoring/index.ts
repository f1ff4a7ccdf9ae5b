export { anchorQuote, anchorQuotes } from './anchor';
export { AnchorText } from './anchor-text';
export { describeQuote } from './describe';
