export type {
  AnchorAnswer,
  AnchorCandidate,
  Anchored,
  AnchorMethod,
  FoundQuote,
  Orphan,
  QuoteKind,
  QuoteSelector,
  Span,
} from './model';
export { FoldedText, foldLineEnds } from './text';
