export { asDocument, CorpusReader } from './corpusReader';
export { EditorStore, unsavedDocument } from './editorStore';
export { VscodeStore } from './vscodeStore';
