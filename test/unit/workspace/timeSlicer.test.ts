import { deepEqual, ok } from 'node:assert/strict';
import { TimeSlicer } from '../../../src/workspace';

describe('works that take long', () => {
  it('let others have their turn between any two slices, also of several works', async () => {
    const log: string[] = [];
    let isDone = false;
    const others = () => {
      log.push('others');
      if (!isDone) setImmediate(others);
    };
    const work = async (name: string) => {
      const slicer = new TimeSlicer();
      await slicer.begin();
      for (let slice = 0; slice < 3; slice++) {
        log.push(name);
        while (!slicer.isOver) Math.sqrt(slice);
        await slicer.yieldIfDue();
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
    const slicer = new TimeSlicer();
    const done: number[] = [];
    await Promise.all([1, 2, 3].map(number => slicer.queue(() => done.push(number))));
    deepEqual(done, [1, 2, 3]);
  });
});
