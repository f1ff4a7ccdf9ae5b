import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { randomFrom } from '../../../src/core/collections';
import type { StoreFailure } from '../../../src/core/store';
import type { Disk } from '../../../src/node/disk';
import { FileChanger } from '../../../src/node/fileChanger';
import { fileIdOf } from '../../../src/node/fileId';
import { loadFile, readBytes } from '../../../src/node/loading';
import { errno, MemoryDisk } from './memoryDisk';
import { FILE, markOf, NAME, processes, reading } from './processes';
import { Simulation } from './simulation';

const HELD = ['EPERM', 'EACCES', 'EBUSY'];

/** A disk on which somebody says of each call whether it fails, and how. */
const failing = (disk: MemoryDisk, failure: (call: keyof Disk, to: string) => string | undefined): Disk =>
  new Proxy(disk, {
    get(target, key: keyof MemoryDisk) {
      const call = target[key];
      if (typeof call !== 'function') return call;
      return async (...args: string[]) => {
        const code = failure(key as keyof Disk, args.at(-1) ?? '');
        if (code) throw errno(code);
        return (call as (...all: string[]) => unknown).apply(target, args);
      };
    },
  });

describe('files that somebody holds for a moment', () => {
  let simulation: Simulation;
  let disk: MemoryDisk;
  beforeEach(() => {
    simulation = new Simulation();
    disk = new MemoryDisk(() => simulation.now);
    disk.add(NAME, 'file', 'old');
  });

  const tagOn = (on: Disk) =>
    new FileChanger(on, processes(markOf(1)), reading(on), simulation.waiting()).update(
      FILE,
      NAME,
      () => 'new',
    );

  for (const call of ['rename', 'writeNew', 'removeFolder'] as const)
    for (const code of HELD)
      it(`are changed all the same where ${call} fails with ${code} five times`, async () => {
        let failures = 5;
        const on = failing(disk, one => (one === call && failures-- > 0 ? code : undefined));
        await simulation.run(tagOn(on));
        assert.deepEqual([...disk.nodes], [...disk.nodes].slice(0, 2));
        assert.equal(disk.nodes.get(NAME)?.text, 'new');
        assert(simulation.now < 1000, `${simulation.now} ms`);
      });

  for (const code of HELD)
    it(`are read all the same where ${code} is the answer five times`, async () => {
      let failures = 5;
      const read: typeof readBytes = (file, name) => {
        if (failures-- > 0) throw errno(code);
        return readBytes(file, name);
      };
      let text: string | undefined;
      const reading = loadFile(fileIdOf('LICENSE'), read, simulation.waiting());
      await simulation.run(reading.then(loaded => (text = loaded?.text.text)));
      assert.equal(text, readFileSync('LICENSE', 'utf8'));
    });

  const fails = async (failure: StoreFailure, on: Disk) => {
    await simulation.run(assert.rejects(tagOn(on), { name: 'StoreError', failure }));
    assert.equal(disk.nodes.get(NAME)?.text, 'old');
    assert.deepEqual([...disk.nodes.keys()], ['/', NAME]);
  };

  it('are called busy after ten seconds, and nothing is left beside them', async () => {
    await fails(
      'busy',
      failing(disk, (call, to) => (call === 'rename' && to === NAME ? 'EPERM' : undefined)),
    );
    assert(simulation.now >= 10_000 && simulation.now < 10_200, `${simulation.now} ms`);
  });

  it('are called read-only at once where they are', async () => {
    disk.nodes.get(NAME)!.mode = 0o444;
    await fails('no-permission', disk);
    assert.equal(simulation.now, 0);
  });

  it('are called read-only at once where nothing may be made in their folder', async () => {
    await fails(
      'no-permission',
      failing(disk, call => (call === 'makeFolder' ? 'EACCES' : undefined)),
    );
    assert.equal(simulation.now, 0);
  });

  for (const [code, failure] of [
    ['EROFS', 'no-permission'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'quota'],
    ['EFBIG', 'file-too-large'],
    ['ENAMETOOLONG', 'name-too-long'],
    ['EIO', 'unavailable'],
  ] as const)
    it(`do not hide that a write fails for another reason: ${code}`, async () => {
      await fails(
        failure,
        failing(disk, call => (call === 'writeNew' ? code : undefined)),
      );
      assert.equal(simulation.now, 0);
    });

  it('are all changed where every thousandth call of the system fails, a thousand files in a row', async () => {
    const seed = Date.now() % 2 ** 31;
    const random = randomFrom(seed);
    const on = failing(disk, call =>
      ['rename', 'unlink', 'writeNew', 'removeFolder'].includes(call) && random() < 0.001
        ? HELD[Math.floor(random() * HELD.length)]
        : undefined,
    );
    const changer = new FileChanger(on, processes(markOf(1)), async () => undefined, simulation.waiting());
    const names = Array.from({ length: 1000 }, (_, number) => `/${number}.yaml`);
    const all = async () => {
      for (const name of names) await changer.update(`file://${name}`, name, () => 'new');
    };
    await simulation.run(all());
    assert.deepEqual([...disk.nodes.keys()], ['/', NAME, ...names], `seed ${seed}`);
  });
});

describe('files with something odd about them', () => {
  const refused = async (name: string, failure: StoreFailure, other = '') => {
    const before = JSON.stringify([...disk.nodes]);
    await assert.rejects(
      new FileChanger(disk, processes(markOf(1)), async () => 'old').update(FILE, name, () => 'new'),
      { name: 'StoreError', failure, other },
    );
    assert.equal(JSON.stringify([...disk.nodes]), before);
  };
  let disk: MemoryDisk;
  beforeEach(() => {
    disk = new MemoryDisk();
  });

  it('are not parted from their other name', () => {
    disk.add(NAME, 'file', 'old', { names: 2 });
    return refused(NAME, 'hard-link');
  });

  it('are not put in the place of a link that leads nowhere', () => {
    disk.add(NAME, 'link', '/elsewhere');
    return refused(NAME, 'dangling-link', '/elsewhere');
  });

  it('are changed by the name that they are known by, and asked where they lead only if they are links', async () => {
    disk.add(NAME, 'file', 'old');
    const drive = failing(disk, call => (call === 'leadsTo' ? 'UNKNOWN' : undefined));
    await new FileChanger(drive, processes(markOf(1)), reading(drive)).update(FILE, NAME, () => 'new');
    assert.equal(await disk.readText(NAME), 'new');
  });

  it('are not sought for ever where links lead to themselves', () => {
    disk.add(NAME, 'link', NAME);
    return refused(NAME, 'unavailable');
  });
});
