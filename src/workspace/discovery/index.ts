export { globs, type PathTest } from './glob';
export { type FoundFiles, search } from './search';
export { SearchScope } from './searchScope';
