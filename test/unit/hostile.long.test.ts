import assert from 'node:assert/strict';
import { READERS, type Reader } from './support/hostile/readers';
import { StepCounter } from './support/hostile/steps';

const KILOBYTE = 1024;
/** What is read of every file of a folder, whether somebody opens it or not, is tried with longer texts than the others. */
const OF_EVERY_FILE = 'a sidecar';
/** What is four times as long may take so many times the steps; two wordings, whose words are aligned, some more. */
const MOST = 5;
const MOST_ALIGNED = 6;
/** What takes fewer steps, takes no time. */
const FEW = 300_000;

/** What is brought in is read on a thread that is ended where it takes too long; the bench has its times. */
const counted = READERS.filter(({ title }) => !title.endsWith('brought in'));

const sizesFor = ({ title }: Reader): readonly [number, number] =>
  title === OF_EVERY_FILE ? [16, 64] : [4, 16];
const mostFor = ({ title }: Reader): number => (title === 'variants' ? MOST_ALIGNED : MOST);

describe('a hostile text takes time in step with its length', () => {
  let counter: StepCounter;
  before(() => {
    counter = new StepCounter();
  });
  after(() => counter.dispose());

  for (const reader of counted)
    describe(reader.title, () => {
      for (const [name, make] of Object.entries(reader.texts))
        it(name, async () => {
          const stepsAt = (size: number) => {
            const text = make(size * KILOBYTE);
            return counter.stepsOf(() => reader.read(text));
          };
          const [short, long] = sizesFor(reader);
          const few = await stepsAt(short);
          const many = await stepsAt(long);
          assert(many <= Math.max(FEW, few * mostFor(reader)), `steps: ${few}, ${many}`);
        });
    });
});
