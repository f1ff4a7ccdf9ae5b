export type { FoundActor, KnownActor } from './actor';
export type {
  AnchorAnswer,
  AnchorCandidate,
  Anchored,
  AnchorMethod,
  FoundQuote,
  Orphan,
  QuoteKind,
  QuoteSelector,
} from './quote';
export type { Span } from './span';
