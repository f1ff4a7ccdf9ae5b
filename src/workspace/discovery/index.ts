export { search } from './search';
export { SearchScope } from './searchScope';
