import assert from 'node:assert/strict';
import type { Disk } from '../../../src/node/disk';
import { FileChanger } from '../../../src/node/fileChanger';
import { MemoryDisk } from './memoryDisk';
import { FILE, markOf, NAME, processes, reading } from './processes';
import { Simulation } from './simulation';

/** A disk on which others do something right before a call. */
const watched = (disk: MemoryDisk, before: (call: keyof Disk, to: string) => void): Disk =>
  new Proxy(disk, {
    get(target, key: keyof MemoryDisk) {
      const call = target[key];
      if (typeof call !== 'function') return call;
      return async (...args: string[]) => {
        before(key as keyof Disk, args[1] ?? args[0] ?? '');
        return (call as (...all: string[]) => unknown).apply(target, args);
      };
    },
  });

describe('a change while others write who know of no lock', () => {
  let simulation: Simulation;
  let disk: MemoryDisk;
  /** What git writes at the end of its work; absent while it is at rest. */
  let merging: string | undefined;
  beforeEach(() => {
    simulation = new Simulation();
    disk = new MemoryDisk(() => simulation.now);
    disk.add(NAME, 'file', 'old');
    merging = undefined;
  });

  const git = {
    on: async () => merging !== undefined,
    end: async () => {
      if (merging !== undefined) disk.add(NAME, 'file', merging);
      merging = undefined;
      return true;
    },
  };

  async function changed(
    meanwhile: (call: keyof Disk, to: string) => void,
    change = (text?: string): string | undefined => `${text}, new`,
  ) {
    const on = watched(disk, meanwhile);
    const changer = new FileChanger(on, processes(markOf(1)), reading(disk), simulation.waiting(), git);
    await simulation.run(changer.update(FILE, NAME, change));
    assert.deepEqual(
      [...disk.nodes.keys()].filter(name => name !== NAME),
      ['/'],
    );
    return disk.nodes.get(NAME)?.text;
  }

  /** Does something once, at the first call that is meant. */
  const once = (isMeant: (call: keyof Disk, to: string) => boolean, act: () => void) => {
    let isDone = false;
    return (call: keyof Disk, to: string) => {
      if (isDone || !isMeant(call, to)) return;
      isDone = true;
      act();
    };
  };
  const beginMerging = () => {
    merging = 'merged';
  };

  it('is made on what git writes that begins while the lock is taken', async () => {
    assert.equal(await changed(once(call => call === 'makeFolder', beginMerging)), 'merged, new');
  });

  it('is made on what git writes that begins while the new text is written', async () => {
    assert.equal(await changed(once(call => call === 'writeNew', beginMerging)), 'merged, new');
  });

  it('is made once more where git has looked at the file right before', async () => {
    const isLast = (call: keyof Disk, to: string) => call === 'rename' && to === NAME;
    assert.equal(await changed(once(isLast, beginMerging)), 'merged, new');
  });

  it('is made on what another program saves meanwhile', async () => {
    const save = () => disk.add(NAME, 'file', 'saved');
    assert.equal(await changed(once(call => call === 'writeNew', save)), 'saved, new');
  });

  it('removes nothing that another program saves meanwhile', async () => {
    const save = () => disk.add(NAME, 'file', 'saved');
    const remove = (text?: string) => (text === 'old' ? undefined : text);
    assert.equal(
      await changed(
        once((call, to) => call === 'look' && to === NAME, save),
        remove,
      ),
      'saved',
    );
  });

  it('is given up where another program never ends to save', async () => {
    let count = 0;
    const saving = changed(call => {
      if (call === 'writeNew') disk.add(NAME, 'file', `saved ${count++}`);
    });
    await assert.rejects(saving, { name: 'StoreError', failure: 'busy' });
    assert.equal(disk.nodes.get(NAME)?.text, `saved ${count - 1}`);
  });
});
