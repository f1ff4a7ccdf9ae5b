import assert from 'node:assert/strict';
import { READERS } from './support/hostile/readers';
import { StepCounter } from './support/hostile/steps';

const KILOBYTE = 1024;
const SIZES = [16, 64].map(size => size * KILOBYTE);
/** What is four times as long may take so many times the steps. */
const MOST = 5;
/** What takes fewer steps, takes no time. */
const FEW = 300_000;

/** Counted is what is read of every file of a folder, whether somebody opens it or not; the bench times all readers. */
const COUNTED: ReadonlySet<string> = new Set(['a sidecar']);

describe('a hostile text takes time in step with its length', () => {
  let counter: StepCounter;
  before(() => {
    counter = new StepCounter();
  });
  after(() => counter.dispose());

  async function assertInStep(prepare: (size: number) => () => unknown): Promise<void> {
    const steps: number[] = [];
    for (const size of SIZES) steps.push(await counter.stepsOf(prepare(size)));
    for (const [i, longer] of steps.slice(1).entries())
      assert(longer <= Math.max(FEW, steps[i]! * MOST), `steps: ${steps.join(', ')}`);
  }

  for (const { title, texts, read } of READERS.filter(reader => COUNTED.has(reader.title)))
    describe(title, () => {
      for (const [name, make] of Object.entries(texts))
        it(name, () =>
          assertInStep(size => {
            const text = make(size);
            return () => read(text);
          }),
        );
    });
});
