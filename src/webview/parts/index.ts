export { FilterBar } from './filterBar';
export { QuotesList } from './quotesList';
export { drawTable, type Table, type TableCell } from './seenTable';
