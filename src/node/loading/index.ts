export { loadFile, readText, stampOfFile } from './loadFile';
export { LoadingThread } from './loadingThread';
