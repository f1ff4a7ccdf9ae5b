export { writeWhole } from './disk';
export { fileIdOf } from './fileId';
export { startQuoteWorker } from './finding';
export { IntakeThread, Unreadable } from './intake';
export { LoadingThread } from './loading';
export { NodeStore } from './nodeStore';
