export { columnOf, touchedEntries } from './again';
export { type Change, inverseOf, nodeAt, stepTo, valueAt } from './change';
export { type Comment, type Commented, commentsIn, type Entry } from './comments';
export { isEquivalent, likenessOf, samePlain } from './compare';
export { type Edited, type EditOptions, editYamlInSlices, type Refusal, writeDocument } from './edit';
export { childLayout, type Layout } from './layout';
export { piecesOf } from './pieces';
export { readAgainInSlices, readQuickly } from './quickly';
export { readThoroughly, readYaml, type YamlFault, type YamlReading, yamlInSlices } from './read';
export {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  inQuickFormPacked,
  inQuickFormPackedInSlices,
  LONGEST_YAML,
  meaningOf,
  OPEN_BRACE,
  OPEN_BRACKET,
  OTHER_FORM,
  PackedScanner,
  Scanner,
  SPACE,
  wordAt,
} from './scanner';
export { applySplices, type Splice } from './splice';
export type { Path, Step } from './step';
export {
  asWord,
  fieldOf,
  isPlainMap,
  type Plain,
  type PlainMap,
  pairOf,
  plainOf,
  target,
  type YamlMap,
  type YamlNode,
  type YamlPair,
  type YamlScalar,
  type YamlSeq,
} from './tree';
export { writeKey } from './write';
