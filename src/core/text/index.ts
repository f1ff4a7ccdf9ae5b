export { FoldedText, foldLineEnds } from './fold';
