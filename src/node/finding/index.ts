export { startQuoteWorker } from './quoteWorker';
