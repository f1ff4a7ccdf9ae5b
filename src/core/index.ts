export type {
  AnchorAnswer,
  AnchorCandidate,
  Anchored,
  AnchorMethod,
  FoundActor,
  FoundQuote,
  KnownActor,
  Orphan,
  QuoteKind,
  QuoteSelector,
  Span,
} from './model';
export type { FindQuotesOptions } from './quotes';
export { findActors, findQuotes } from './quotes';
export { FoldedText, foldLineEnds } from './text';
