export { type FoundFiles, search } from './search';
export { SearchScope } from './searchScope';
