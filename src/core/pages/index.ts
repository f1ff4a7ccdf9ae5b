export { type AgreementWords, agreementPage } from './agreementPage';
export { actorPage, claimPage } from './entryPages';
export { lowered, markdownTable } from './markdown';
export { type Results, type ResultsWords, resultsPage } from './resultsPage';
export { sourcePage } from './sourcePage';
export type { PageMeans, PageWords } from './words';
