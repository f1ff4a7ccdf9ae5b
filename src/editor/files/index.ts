export { isFile, textOf, vscodeDocuments } from './documents';
export { EditorStore } from './editorStore';
export { ExtensionStorage } from './extensionStorage';
export { vscodeSettings, workspaceRoots } from './vscodeSettings';
export { VscodeStore } from './vscodeStore';
export { VscodeWatcher } from './vscodeWatcher';
export { startWebQuoteWorker } from './webQuoteWorker';
