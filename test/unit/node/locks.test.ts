import assert from 'node:assert/strict';
import type { StoreFailure } from '../../../src/core/store';
import { FileChanger } from '../../../src/node/fileChanger';
import type { ProcessMark } from '../../../src/node/locking';
import { MemoryDisk } from './memoryDisk';
import { FILE, markOf, NAME, processes, reading, SOME_TABLE } from './processes';
import { Simulation } from './simulation';

const LOCK = '/.report.txt.quotes.yaml.lock';

const textIn = (disk: MemoryDisk) => disk.nodes.get(NAME)?.text;

describe('a lock', () => {
  let simulation: Simulation;
  let disk: MemoryDisk;
  beforeEach(() => {
    simulation = new Simulation();
    simulation.now = 1e12;
    disk = new MemoryDisk(() => simulation.now);
    disk.add(NAME, 'file', 'old');
  });

  const changer = (running: (other: ProcessMark) => boolean = () => true) =>
    new FileChanger(disk, processes(markOf(1), running), reading(disk), simulation.waiting());

  const tag = (...args: Parameters<typeof changer>) => changer(...args).update(FILE, NAME, () => 'new');

  const held = (by: ProcessMark, since = simulation.now) => {
    const token = `${by.table}-${by.pid}-${by.started}-${'0'.repeat(12)}`;
    disk.add(LOCK, 'folder', '', { changed: since });
    disk.add(`${LOCK}/${token}`, 'folder', '', { changed: since });
  };

  const isRefused = async (failure: StoreFailure, refused = tag()) => {
    await simulation.run(
      assert.rejects(refused, { name: 'StoreError', failure, other: '.report.txt.quotes.yaml.lock' }),
    );
    assert.equal(textIn(disk), 'old');
  };

  /** Milliseconds until the change was made. */
  const isTakenAfter = async (change = tag()) => {
    const began = simulation.now;
    await simulation.run(change);
    assert.equal(textIn(disk), 'new');
    assert.deepEqual([...disk.nodes.keys()], ['/', NAME]);
    return simulation.now - began;
  };

  it('of a process that runs is left to it, however old it is', () => {
    held(markOf(2), simulation.now - 3_600_000);
    return isRefused('lock-held');
  });

  it('of a process that has ended is taken at once', async () => {
    held(markOf(2));
    assert.equal(await isTakenAfter(tag(() => false)), 0);
  });

  it('of a process that nobody here can see is taken when it is ten seconds old', async () => {
    held(markOf(2, 'b'.repeat(12)), simulation.now - 4000);
    const after = await isTakenAfter();
    assert(after > 5900 && after < 6200, `${after}`);
  });

  it('of a process whose number may have been given anew is taken after ten minutes', async () => {
    held(markOf(2, SOME_TABLE, 0), simulation.now - 540_000);
    await isRefused('lock-held');
    simulation.now += 60_000;
    assert.equal(await isTakenAfter(), 0);
  });

  it('that is dated in the future is named', () => {
    held(markOf(2, 'b'.repeat(12)), simulation.now + 86_400_000);
    return isRefused('lock-in-future');
  });

  for (const [what, put] of [
    [
      'somebody’s folder',
      () => {
        disk.add(LOCK, 'folder');
        disk.add(`${LOCK}/letters`, 'folder');
      },
    ],
    ['somebody’s file', () => disk.add(LOCK, 'file', 'something else')],
    ['a link to where nothing is', () => disk.add(LOCK, 'link', '/nowhere')],
  ] as const)
    it(`is not made where ${what} is in its place; that is named at once, and stays`, async () => {
      put();
      const began = simulation.now;
      await isRefused('lock-foreign');
      assert.equal(simulation.now, began);
      assert(disk.nodes.has(LOCK));
    });

  it('that was left empty is none', async () => {
    disk.add(LOCK, 'folder');
    assert.equal(await isTakenAfter(), 0);
  });

  it('in which a system keeps notes of its own, and nobody has a text, is taken', async () => {
    disk.add(LOCK, 'folder');
    disk.add(`${LOCK}/.DS_Store`, 'file');
    assert.equal(await isTakenAfter(), 0);
  });

  it('of an earlier version, a file, is waited for and taken as any other', async () => {
    disk.add(LOCK, 'file', 'another-machine 2 0123456789ab');
    const after = await isTakenAfter();
    assert(after > 9900 && after < 10_200, `${after}`);
  });

  it('that an earlier version has not filled yet is waited for', async () => {
    disk.add(LOCK, 'file', '');
    const change = tag();
    void simulation.sleep(500).then(() => disk.nodes.delete(LOCK));
    assert((await isTakenAfter(change)) >= 500);
  });

  it('is waited for by an earlier version: its place is taken by something that has no text', async () => {
    let there: string | undefined;
    await changer().update(FILE, NAME, () => {
      there = disk.nodes.get(LOCK)?.kind;
      return 'new';
    });
    assert.equal(there, 'folder');
  });

  it('of a file with the longest of names has a shorter one', async () => {
    const long = `/${'a'.repeat(255)}`;
    let names: string[] = [];
    await changer().update('file:///a', long, () => {
      names = [...disk.nodes.keys()].flatMap(name => name.split('/'));
      return 'new';
    });
    assert(names.some(name => name.endsWith('.lock')));
    assert(names.every(name => name.length <= 255));
  });

  it('and what was to be one, left by a process that has ended, go when the folder is first written in', async () => {
    const other = `${SOME_TABLE}-2-7-${'0'.repeat(12)}`;
    held(markOf(2));
    disk.nodes.set('/.other.yaml.lock', disk.nodes.get(LOCK)!);
    disk.add(`/.other.yaml.lock/${other}`, 'folder');
    disk.add(`/.crossquote-${other}.tmp`, 'folder');
    disk.add(`/.crossquote-${other}.tmp/${other}`, 'folder');
    await isTakenAfter(tag(() => false));
  });

  it('to be, whose maker nobody can see, is left for a day', async () => {
    const name = `/.crossquote-${'b'.repeat(12)}-2-7-${'0'.repeat(12)}.tmp`;
    disk.add(name, 'folder');
    await tag();
    assert(disk.nodes.has(name));
    simulation.now += 25 * 3_600_000;
    await tag();
    assert(!disk.nodes.has(name));
  });

  it('that is taken away while a file is removed leaves the file', async () => {
    const robbed = new MemoryDisk(disk.now, disk.nodes);
    let isRobbed = false;
    robbed.rename = async (from, to) => {
      if (from === NAME && !isRobbed) {
        isRobbed = true;
        await disk.removeAll(LOCK);
        disk.nodes.get(NAME)!.text = 'of the robber';
      }
      return disk.rename(from, to);
    };
    const seen: (string | undefined)[] = [];
    const removing = new FileChanger(robbed, processes(markOf(1)), reading(robbed), simulation.waiting());
    await removing.update(FILE, NAME, text => {
      seen.push(text);
      return seen.length === 1 ? undefined : text;
    });
    assert.deepEqual(seen, ['old', 'of the robber']);
    assert.equal(textIn(disk), 'of the robber');
  });
});
