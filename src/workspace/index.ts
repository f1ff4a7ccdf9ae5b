export {
  FakeClock,
  MemoryCacheStorage,
  MemoryDocuments,
  MemoryLog,
  MemorySettings,
  MemoryWatcher,
} from './memory';
export { neighborOfSource, nextLeft } from './nextArticle';
export type {
  CacheStorage,
  Clock,
  FileChange,
  LoadedSidecar,
  Log,
  OpenDocument,
  OpenDocuments,
  Ports,
  QuoteQuestion,
  QuoteWorker,
  Settings,
  SidecarLoader,
  Subscribe,
  Watcher,
} from './ports';
export type { CorpusReader, ReadOptions } from './reading';
export { AdaptiveThrottle, Debouncer, inSlices, TimeSlicer } from './scheduling';
export { type NameRules, Spellings, spellingsOn } from './spelling';
export {
  type CarriedOut,
  EditCancelled,
  EditRefused,
  type Follow,
  NotRouted,
  NotTakenBack,
} from './transaction';
export type { UndoHistory } from './undo';
export { openWorkspace, Workspace } from './workspace';
