export { asDocument, CorpusReader, textOf } from './corpusReader';
export { EditorStore, unsavedDocument } from './editorStore';
export { VscodeStore } from './vscodeStore';
