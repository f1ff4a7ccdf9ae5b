import type { Disk } from '../../../src/node/disk';
import type { Processes, ProcessMark } from '../../../src/node/locking';

export const FILE = 'file:///report.txt.quotes.yaml';
export const NAME = '/report.txt.quotes.yaml';

export const SOME_TABLE = 'a'.repeat(12);

export const markOf = (pid: number, table = SOME_TABLE, started = 7): ProcessMark => ({
  table,
  pid,
  started,
});

/** What a process sees of others: those in its own table, as far as somebody says that they run. */
export const processes = (
  own: ProcessMark,
  running: (other: ProcessMark) => boolean = () => true,
): Processes => ({
  own,
  stateOf(other) {
    if (other.table !== own.table) return 'unseen';
    if (!running(other)) return 'ended';
    return other.started === 0 ? 'perhaps' : 'running';
  },
});

export const reading = (disk: Disk) => async () => {
  const found = await disk.look(NAME);
  return found && disk.readText(NAME);
};
