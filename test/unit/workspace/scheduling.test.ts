import assert from 'node:assert/strict';
import { AdaptiveThrottle, Debouncer, FakeClock, TimeSlicer } from '../../../src/workspace';

describe('scheduled work', () => {
  let clock: FakeClock;
  let done: number[];
  const act = () => done.push(clock.now());
  beforeEach(() => {
    clock = new FakeClock();
    done = [];
  });

  it('of a debouncer is done once it has been quiet for a while', () => {
    const debouncer = new Debouncer(act, 100, clock);
    for (let i = 0; i < 5; i++) {
      debouncer.schedule();
      clock.advance(60);
    }
    assert.deepEqual(done, []);
    clock.advance(1000);
    assert.deepEqual(done, [4 * 60 + 100]);
  });

  it('of a debouncer is done at once when somebody cannot wait, and not at all when it is disposed of', () => {
    const debouncer = new Debouncer(act, 100, clock);
    debouncer.flush();
    debouncer.schedule();
    debouncer.flush();
    debouncer.schedule();
    debouncer.dispose();
    clock.advance(1000);
    assert.deepEqual(done, [0]);
  });

  it('of a throttle is done at once, and again after a rest', () => {
    const throttle = new AdaptiveThrottle(act, () => 100, clock);
    for (let i = 0; i < 30; i++) {
      throttle.schedule();
      clock.advance(10);
    }
    assert.deepEqual(done, [0, 100, 200, 300]);
  });

  it('of a throttle that takes long is done the more rarely', () => {
    const slow = new AdaptiveThrottle(
      () => {
        act();
        clock.advance(50);
      },
      () => 100,
      clock,
    );
    slow.schedule();
    clock.advance(0);
    slow.schedule();
    clock.advance(999);
    assert.deepEqual(done, [0]);
    clock.advance(1);
    assert.deepEqual(done, [0, 1050]);
  });

  it('of a throttle is not done any more after its end', () => {
    const throttle = new AdaptiveThrottle(act, () => 100, clock);
    throttle.schedule();
    throttle.dispose();
    clock.advance(1000);
    assert.deepEqual(done, []);
  });

  it('of a throttle is done without the rest that is due when somebody cannot wait', () => {
    const throttle = new AdaptiveThrottle(act, () => 100, clock);
    throttle.schedule();
    clock.advance(10);
    throttle.schedule();
    throttle.flush();
    clock.advance(1);
    assert.deepEqual(done, [0, 10]);
  });

  it('that goes on for long lets others have their turn, what is urgent first', async () => {
    const order: string[] = [];
    const work = async (name: string, isUrgent: boolean) => {
      const slicer = new TimeSlicer(isUrgent, clock);
      for (let i = 0; i < 2; i++) {
        order.push(name);
        clock.advance(20);
        await slicer.yieldIfDue();
      }
    };
    await Promise.all([work('behind', false), work('also behind', false), work('looked at', true)]);
    assert.deepEqual(order, ['behind', 'also behind', 'looked at', 'looked at', 'behind', 'also behind']);
  });

  it('that is quick goes on without waiting', async () => {
    const slicer = new TimeSlicer(false, clock);
    clock.advance(15);
    let isOver = false;
    void slicer.yieldIfDue().then(() => {
      isOver = true;
    });
    await Promise.resolve();
    await Promise.resolve();
    assert.equal(isOver, true);
  });
});
