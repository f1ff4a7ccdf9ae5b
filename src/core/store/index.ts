export { demandText, tooLarge } from './decode';
export {
  type FileStore,
  type Kept,
  LARGEST_FILE,
  type LoadedFile,
  type Stamp,
  StoreError,
  type StoreFailure,
} from './fileStore';
export { MemoryStore } from './memoryStore';
export { FileQueue } from './queue';
