export { loadFile, readText, soundText, stampOfFile } from './loadFile';
export { LoadingThread } from './loadingThread';
