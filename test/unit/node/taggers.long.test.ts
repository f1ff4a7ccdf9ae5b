import assert from 'node:assert/strict';
import { randomFrom } from '../../../src/core/collections';
import { StoreError } from '../../../src/core/store';
import { FileChanger } from '../../../src/node/fileChanger';
import type { ProcessMark } from '../../../src/node/locking';
import { MemoryDisk } from './memoryDisk';
import { FILE, markOf, NAME, processes, reading, SOME_TABLE } from './processes';
import { Simulation, slowed } from './simulation';

const TAGS = 5000;
const TAGGERS = 4;

describe('tags of several processes that change one file', () => {
  interface Situation {
    readonly title: string;
    /** How each process is known to the others. */
    mark(tagger: number): ProcessMark;
    /** By how much its clock goes before, and the times that it gives to files. */
    clock(tagger: number): number;
    /** How long a process sleeps where it does, in milliseconds. */
    readonly longestSleep: number;
  }

  const situations: readonly Situation[] = [
    {
      title: 'that are suspended now and then, in the midst of a change',
      mark: tagger => markOf(tagger),
      clock: () => 0,
      longestSleep: 40_000,
    },
    {
      title: 'that are suspended so long that others take them for ended',
      mark: tagger => markOf(tagger, SOME_TABLE, 0),
      clock: () => 0,
      longestSleep: 30 * 60_000,
    },
    {
      title: 'whose clocks are 12 seconds apart, and whose disk believes them',
      mark: tagger => markOf(tagger, `${tagger}`.repeat(12)),
      clock: tagger => tagger * 12_000,
      longestSleep: 2000,
    },
    {
      title: 'that do not see each other, and are suspended now and then',
      mark: tagger => markOf(1, `${tagger}`.repeat(12)),
      clock: () => 0,
      longestSleep: 40_000,
    },
  ];

  for (const { title, mark, clock, longestSleep } of situations)
    it(`are all kept: of processes ${title}`, async () => {
      const seed = Date.now() % 2 ** 31;
      const random = randomFrom(seed);
      const simulation = new Simulation();
      const disk = new MemoryDisk();
      const acknowledged: string[] = [];

      const tagging = async (tagger: number) => {
        const now = () => simulation.now + clock(tagger);
        const pass = () => simulation.sleep(random() < 0.004 ? random() * longestSleep : random() * 3);
        const own = slowed(new MemoryDisk(now, disk.nodes), pass);
        const waiting = simulation.waiting(clock(tagger));
        const changer = new FileChanger(own, processes(mark(tagger)), reading(own), waiting);
        for (let nth = 0; nth < TAGS / TAGGERS; ) {
          const tag = `${tagger}-${nth}\n`;
          try {
            await changer.update(FILE, NAME, (text = '') => text + tag);
            acknowledged.push(tag);
            nth += 1;
          } catch (error) {
            // Told, and to be tried again.
            assert(error instanceof StoreError, String(error));
          }
        }
      };
      await simulation.run(...Array.from({ length: TAGGERS }, (_, tagger) => tagging(tagger)));

      const kept = disk.nodes.get(NAME)!.text.match(/.+\n/g)!;
      assert.equal(acknowledged.length, TAGS, `seed ${seed}`);
      assert.deepEqual(kept.sort(), acknowledged.sort(), `seed ${seed}`);
      assert.deepEqual([...disk.nodes.keys()], ['/', NAME], `seed ${seed}`);
    });
});
