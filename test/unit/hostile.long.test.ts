import assert from 'node:assert/strict';
import { Counting } from './support/hostile/counting';
import { GLOBS, MERGES, READERS, type Reader } from './support/hostile/readers';
import type { Work } from './support/hostile/work';

const KILOBYTE = 1024;
/** What goes over a whole sidecar is tried with longer texts than the others. */
const OF_SIDECARS: ReadonlySet<string> = new Set([
  'a sidecar',
  'an edit of a sidecar',
  'a merge',
  'a folder with a codebook',
  'the places of many quotes',
]);
/** What is four times as long may take so many times the steps. */
const MOST = 5;
/** What takes fewer steps, takes some milliseconds. */
const FEW = 1_000_000;

/** What is brought in is read on a thread that is ended where it takes too long; the bench has its times. */
const counted = READERS.filter(({ title }) => !title.endsWith('brought in'));

const sizesFor = ({ title }: Reader): readonly [number, number] =>
  OF_SIDECARS.has(title) ? [16, 64] : [4, 16];

describe('a hostile text takes time in step with its length', () => {
  let counting: Counting;
  before(() => {
    counting = new Counting();
  });
  after(() => counting.end());

  /** The same work at a size and at four times that, which is given in kilobytes. */
  async function assertInStep(sizes: readonly [number, number], workAt: (size: number) => Work) {
    const stepsAt = (kilobytes: number) => counting.stepsOf(workAt(kilobytes * KILOBYTE));
    const [short, long] = sizes;
    // The first time, some things are made that are kept. What was read last may be kept too, so it is another text.
    await stepsAt(short - 1);
    const few = await stepsAt(short);
    const many = await stepsAt(long);
    assert(many <= Math.max(FEW, few * MOST), `steps: ${few}, ${many}`);
  }

  for (const reader of counted)
    describe(reader.title, () => {
      const { title } = reader;
      for (const text of Object.keys(reader.texts))
        it(text, () => assertInStep(sizesFor(reader), size => ({ does: 'read', title, text, size })));
    });

  describe('a merge of what both sides have changed', () => {
    for (const { title } of MERGES)
      it(title, () => assertInStep([32, 128], size => ({ does: 'merge', title, size })));
  });

  describe('a pattern of paths', () => {
    for (const { title } of GLOBS)
      it(title, () => assertInStep([4, 16], size => ({ does: 'match', title, size })));
  });
});
