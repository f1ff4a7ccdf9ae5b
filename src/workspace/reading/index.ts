export { CorpusReader, type ReadingProgress, type ReadOptions } from './corpusReader';
export { SearchedSources } from './searchedSources';
