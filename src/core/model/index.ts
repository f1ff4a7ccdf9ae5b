export type {
  AnchorAnswer,
  AnchorCandidate,
  Anchored,
  AnchorMethod,
  FoundQuote,
  Orphan,
  OrphanReason,
  QuoteKind,
  QuoteSelector,
} from './quote';
export type { Span } from './span';
