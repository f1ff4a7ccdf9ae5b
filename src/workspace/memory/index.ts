export { FakeClock } from './fakeClock';
export { MemoryDocuments } from './memoryDocuments';
export { MemoryCacheStorage, MemoryLog, MemorySettings, MemoryWatcher } from './memoryPorts';
