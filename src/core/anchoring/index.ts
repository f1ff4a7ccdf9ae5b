export { anchorQuote, anchorQuotes, anchorsInSlices } from './anchor';
export { AnchorText } from './anchorText';
export { describeQuote, ordinalOf } from './describe';
export { followAnchors } from './follow';
