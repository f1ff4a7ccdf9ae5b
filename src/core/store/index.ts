export { assertText, tooLarge } from './decode';
export {
  type FileStore,
  type FolderLink,
  isWriteFailure,
  LARGEST_FILE,
  type Listed,
  type LoadedFile,
  MOST_SIDE_BY_SIDE,
  type Stamp,
  StoreError,
  type StoreFailure,
  unreadable,
  type WriteFailure,
  type WrittenTo,
} from './fileStore';
export { MemoryStore } from './memoryStore';
export { FileQueue } from './queue';
