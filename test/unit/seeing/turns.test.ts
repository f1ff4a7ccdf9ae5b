import { deepEqual, ok } from 'node:assert/strict';
import { Turns } from '../../../src/editor/turns';

describe('works that take long', () => {
  it('let others have their turn between any two slices, also of several works', async () => {
    const log: string[] = [];
    let isDone = false;
    const others = () => {
      log.push('others');
      if (!isDone) setImmediate(others);
    };
    const work = async (name: string) => {
      const turns = new Turns();
      await turns.begin();
      for (let slice = 0; slice < 3; slice++) {
        log.push(name);
        while (!turns.isOver) Math.sqrt(slice);
        await turns.give();
      }
    };
    setImmediate(others);
    await Promise.all(['a', 'b', 'c'].map(work));
    isDone = true;
    const works = log.filter(entry => entry !== 'others');
    deepEqual([...works].sort(), ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'c']);
    ok(
      log.every((entry, i) => entry === 'others' || log[i + 1] === 'others' || i === log.length - 1),
      log.join(),
    );
  });

  it('are done in the order in which they were queued', async () => {
    const turns = new Turns();
    const done: number[] = [];
    await Promise.all([1, 2, 3].map(number => turns.queue(() => done.push(number))));
    deepEqual(done, [1, 2, 3]);
  });
});
