export { type HeldLock, LockLost, Locks } from './locks';
export { type Processes, type ProcessMark, processesOf } from './processes';
