/**
 * The public face of Crossquote's core: what programs outside the house may count on, each name documented where it is
 * made. Pure functions and data: no file is read or written, nothing is fetched. Offsets in code are UTF-16 units of
 * the text as given, offsets in files are code points of the folded text (`FoldedText` converts). Inside the house,
 * workspace, editor and command line come in by the door of the room that they need.
 */

// Quotes found in a text, described and found again, compared.
export { AnchorText, anchorQuote, anchorQuotes, describeQuote } from './anchoring';
export { guessDetails } from './details';
export { type FindQuotesOptions, findActors, findQuotes } from './quotes';
export { digestOf, FoldedText, foldLineEnds, tidySpan } from './text';
export { type Comparison, compareQuotes, type Wording } from './variants';

// The words of the field.
export type {
  Actor,
  AnchorAnswer,
  Claim,
  Codebook,
  Coding,
  FoundActor,
  FoundQuote,
  Problem,
  Quote,
  QuoteKind,
  QuoteSelector,
  Sidecar,
  SourceDetails,
  Span,
  Stance,
} from './model';

// Files: sidecars and codebooks read, and their names.
export {
  CODEBOOK_NAME,
  type CodebookReading,
  type FileId,
  idOfQuote,
  isCodebook,
  isSidecar,
  newSlug,
  readCodebook,
  readSidecar,
  type SidecarReading,
  sidecarOf,
  sourceOf,
} from './format';

// Edits: what an action changes in those files, and how it is taken back.
export { type Edit, editFile, type FileEdit, inverseEdit } from './edits';
export { mergeActors, mergeClaims, renameEntry, splitClaim } from './refactoring';

// Two versions of a file made one.
export { type Merged, mergeCodebooks, mergeFile, mergeSidecars } from './merge';

// How far several coders did the same: units rated by coders, or stretches marked on a text.
export {
  type AgreementFigure,
  type Continuum,
  cohenKappa,
  type ConfidenceInterval,
  fleissKappa,
  gwetAC1,
  krippendorffAlpha,
  type MarkedUnit,
  masiDistance,
  type MetricName,
  percentAgreement,
  type RatedUnit,
  type Rating,
  type UnitizingFigure,
  unitizingAlpha,
} from './agreement';

// A team's rounds: what may be seen, which quotes of several coders are one, what is to be settled, and decisions.
export {
  blindRoundOn,
  type CodedUnit,
  decide,
  type Ruling,
  roundFor,
  type SourceWork,
  seenBy,
  settleAgreed,
  stateOf,
  type UnitState,
  unitsOf,
  type Vote,
} from './rounds';

// Everything read, indexed, cross-referenced, checked and searched.
export { CHECKS, Checker } from './checks';
export { Corpus, type QuoteRef, type TaggedSource } from './corpus';
export { actorPage, claimPage, sourcePage } from './pages';
export { Finder } from './search';
export { Variants } from './variants';

// The port through which files are read and written.
export { type FileStore, MemoryStore, StoreError } from './store';
