export { codersFileOf } from './codersSidecar';
export {
  CONFLICTS,
  conflictsInCodebook,
  conflictsInSidecar,
  DELETED,
  type FieldConflict,
  fieldConflicts,
  SELECTOR,
  wordsOfValue,
} from './conflicts';
export { type Opened, openFormat, problemOf } from './fields';
export { CODEBOOK_LAYOUT, FORMAT_VERSION, SELECTOR_KEYS, SIDECAR_LAYOUT, SOURCE_KEYS } from './layouts';
export {
  keysInCodebook,
  keysInSidecar,
  NAMED_IN_VIEW,
  type NamedKey,
  type NamedQuote,
  quotesInSidecar,
  sectionsInCodebook,
  unknownKeys,
} from './namedKeys';
export { isKey, newSlug, slugOfCoder, YAML_WORD } from './names';
export {
  addressIn,
  CODEBOOK_NAME,
  composed,
  type FileId,
  folderOf,
  isAppleDouble,
  isCodebook,
  isCodebookName,
  isIgnoredName,
  isMarkdown,
  isSharedSidecar,
  isSidecar,
  nameOf,
  partsOfLink,
  relativePath,
  resolvePath,
  sidecarOf,
  slugOf,
  sourceOf,
} from './paths';
export { idOfQuote, idsOf, type TextQuoteSelector } from './quoteIds';
export {
  type CodebookReading,
  codebookInSlices,
  isCrossquoteFile,
  readCodebook,
} from './readCodebook';
export {
  readSidecar,
  rootInSlices,
  type SidecarReading,
  sidecarInSlices,
  ValidSidecar,
} from './readSidecar';
export { asReport, isReport } from './report';
export {
  hasDecisions,
  hasMoreThanQuotes,
  keysNamedIn,
  quotationsIn,
  summarize,
  type WrittenSummary,
  writtenSummary,
} from './summarizedSidecar';
export {
  type CountedKeys,
  countKeys,
  type KeyCount,
  type Names,
  namedActors,
  namedClaims,
  type StanceCount,
} from './summary';
