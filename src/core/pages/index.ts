export { actorPage, claimPage } from './entryPages';
export { sourcePage } from './sourcePage';
export type { PageLinks, PageMeans, PageWords } from './words';
