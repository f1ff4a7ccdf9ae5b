export { CorpusReader, textOf } from './corpusReader';
export { EditorStore, unsavedDocument } from './editorStore';
export { Searched } from './searched';
export { SidecarCache } from './sidecarCache';
export { VscodeStore } from './vscodeStore';
