export { anchorQuote, anchorQuotes } from './anchor';
export { AnchorText } from './anchorText';
export { describeQuote } from './describe';
export { followAnchors } from './follow';
