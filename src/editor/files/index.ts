export { CorpusReader } from './corpusReader';
export { textOf } from './documents';
export { EditorStore, unsavedDocument } from './editorStore';
export { Searched } from './searched';
export { SidecarCache } from './sidecarCache';
export { VscodeStore } from './vscodeStore';
