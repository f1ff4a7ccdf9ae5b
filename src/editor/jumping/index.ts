export { registerOpening } from './opening';
export { showQuote } from './showQuote';
