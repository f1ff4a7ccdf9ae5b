export { type Opened, problemOf } from './fields';
export { CODEBOOK_LAYOUT, FORMAT_VERSION, SIDECAR_LAYOUT } from './layouts';
export {
  type CodebookSection,
  keysInCodebook,
  keysInSidecar,
  type NamedKey,
  type NamedQuote,
  quotesInSidecar,
  sectionsInCodebook,
  unknownKeys,
} from './namedKeys';
export { newId, newSlug, type Random } from './names';
export {
  CODEBOOK_NAME,
  type FileId,
  folderOf,
  isCodebook,
  isSidecar,
  nameOf,
  relativePath,
  resolvePath,
  sidecarOf,
  sourceOf,
} from './paths';
export { type CodebookReading, isCrossquoteCodebook, RESERVED_SHORTCUTS, readCodebook } from './readCodebook';
export { readSidecar, type SidecarReading } from './readSidecar';
