export { fileIdOf, filesIn } from './filesIn';
export { LoadingThread } from './loading';
export { NodeStore } from './nodeStore';
