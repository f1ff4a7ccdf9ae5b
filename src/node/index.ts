export { fileIdOf } from './fileId';
export { IntakeThread, Unreadable } from './intake';
export { LoadingThread } from './loading';
export { NodeStore } from './nodeStore';
