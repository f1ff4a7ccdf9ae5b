export { fileIdOf, filesIn } from './filesIn';
export { NodeStore } from './nodeStore';
