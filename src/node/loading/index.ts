export { loadFile, readBytes, readText, soundText, stampOfFile } from './loadFile';
export { LoadingThread } from './loadingThread';
