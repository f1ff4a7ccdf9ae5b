export { mergeConflicted } from './conflicted';
export { type Merged, type MergeRefusal, mergeCodebooks, mergeFile, mergeSidecars } from './merge';
export type { NotedConflict } from './threeWay';
