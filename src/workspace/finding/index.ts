export { QuoteSearches } from './quoteSearches';
