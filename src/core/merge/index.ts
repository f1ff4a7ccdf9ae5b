export { mergeConflicted } from './conflicted';
export { joinQuotes } from './joinQuotes';
export { type Merged, type MergeRefusal, mergeCodebooks, mergeFile, mergeSidecars } from './merge';
export type { NotedConflict } from './threeWay';
