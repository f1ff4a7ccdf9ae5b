import assert from 'node:assert/strict';
import { Counting } from './support/hostile/counting';
import { SLICED } from './support/hostile/sliced';

const QUOTES = 800;
/** What takes so many steps takes some milliseconds. */
const MOST = 300_000;

describe('others have their turn, however many quotes an article has, while', () => {
  let counting: Counting;
  before(() => {
    counting = new Counting();
  });
  after(() => counting.end());

  for (const { title } of SLICED)
    it(title, async () => {
      const steps = await counting.stepsOf({ does: 'slices', title, quotes: QUOTES, few: MOST });
      assert(steps <= MOST, `${steps} steps in one slice`);
    });
});
