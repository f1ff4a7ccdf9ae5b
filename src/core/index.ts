/**
 * The core of Crossquote: all that knows what a quote is, and nothing of VS Code, Node or a browser. This page is its
 * only door. Each name is documented where it is made; offsets in code are UTF-16 units of the text as given, offsets
 * in files are code points of the folded text (`FoldedText` converts).
 */

// Texts: quotes found in them, described and found again.
export { AnchorText, anchorQuote, anchorQuotes, describeQuote } from './anchoring';
export { type FindQuotesOptions, findActors, findQuotes } from './quotes';
export {
  difference,
  differences,
  digestOf,
  FoldedText,
  foldLineEnds,
  guessDetails,
  type Packed,
  PackedText,
  placesIn,
  placesOfName,
  type TextPlace,
  tidySpan,
  saysTheSame,
  withoutByteOrderMark,
  wordsOf,
} from './text';

// Variants: one statement quoted in other words.
export * from './variants';

// Words of the field: quotes, codings, actors, claims, stances, problems.
export * from './model';

// Files: sidecars and codebooks read, their names and keys.
export {
  addressIn,
  CODEBOOK_NAME,
  type CodebookReading,
  type CodebookSection,
  type FileId,
  folderOf,
  isCodebook,
  isCrossquoteCodebook,
  isForeign,
  isSidecar,
  keysInCodebook,
  keysInSidecar,
  type NamedKey,
  type NamedQuote,
  nameOf,
  newId,
  newSlug,
  problemOf,
  quotesInSidecar,
  RESERVED_SHORTCUTS,
  readCodebook,
  readSidecar,
  relativePath,
  resolvePath,
  sectionsInCodebook,
  type SidecarReading,
  SoundReading,
  type StanceCount,
  summarize,
  type WrittenSummary,
  sidecarOf,
  sourceOf,
} from './format';

// Edits: what a person's action changes in those files, and how to take it back.
export * from './edits';
export {
  type Change,
  type Edited,
  nodeAt,
  type Path,
  type Plain,
  type Refusal,
  type Splice,
  writeKey,
} from './yaml';

// Refactoring: an entry renamed, merged, split or related, in its codebook and in every sidecar that names it.
export * from './refactoring';

// Completion: where somebody types in a sidecar or codebook, and what is named there.
export * from './completion';

// Merging: two versions of a sidecar or codebook made one, and what is left to settle.
export { conflictsInCodebook, conflictsInSidecar, DELETED, type FieldConflict, wordsOfValue } from './format';
export * from './merge';

// Moving: what must follow when sources move, are copied, or have been moved behind one's back.
export * from './moving';

// Git: the files that make Crossquote its merge driver.
export * from './git';

// The corpus: everything read, indexed, cross-referenced.
export * from './corpus';

// Checks: what may be wrong, how much it matters, and what can be done about it.
export * from './checks';
export * from './search';
export * from './trees';

// Pages: a claim, an actor or a source written out for reading.
export * from './pages';

// The store: the port through which files are read and written.
export * from './store';

// The cache: what need not be read again.
export * from './cache';
