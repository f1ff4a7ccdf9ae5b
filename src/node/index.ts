export { fileIdOf, filesIn } from './filesIn';
export { IntakeThread, Unreadable } from './intake';
export { LoadingThread } from './loading';
export { NodeStore } from './nodeStore';
