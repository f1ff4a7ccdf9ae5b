export { loadFile, packedText, readText, stampOfFile } from './loadFile';
export { LoadingThread } from './loadingThread';
