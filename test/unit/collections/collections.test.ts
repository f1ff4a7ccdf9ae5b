import assert from 'node:assert/strict';
import fc from 'fast-check';
import { groupBy, groupByEach, partitionPoint, randomFrom } from '../../../src/core/collections';
import { runs } from '../support/runs';

describe('things by their keys', () => {
  it('stand together in the order in which they come', () => {
    assert.deepEqual(
      [...groupBy(['ox', 'cow', 'ape', 'dog', 'elk', 'ant'], word => word[0])],
      [
        ['o', ['ox']],
        ['c', ['cow']],
        ['a', ['ape', 'ant']],
        ['d', ['dog']],
        ['e', ['elk']],
      ],
    );
  });

  it('stand under each of several keys, once under one that they have twice', () => {
    assert.deepEqual(
      [...groupByEach(['abba', 'cab'], word => word)],
      [
        ['a', ['abba', 'cab']],
        ['b', ['abba', 'cab']],
        ['c', ['cab']],
      ],
    );
  });
});

describe('the place where a list is parted', () => {
  it('is where going through it from the front would find it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 })),
        fc.integer({ min: 0, max: 20 }),
        (list, limit) => {
          const sorted = list.sort((a, b) => a - b);
          const first = sorted.findIndex(value => value >= limit);
          const found = partitionPoint(sorted.length, i => sorted[i]! < limit);
          assert.equal(found, first < 0 ? sorted.length : first);
        },
      ),
      runs(200),
    );
  });
});

describe('numbers that look random', () => {
  it('are the same for the same seed, others for another, and spread over all from 0 to 1', () => {
    const draw = (seed: number) => Array.from({ length: 1000 }, randomFrom(seed));
    assert.deepEqual(draw(7), draw(7));
    assert.notDeepEqual(draw(7), draw(8));
    const tenths = new Set(draw(7).map(number => Math.floor(number * 10)));
    assert.deepEqual([...tenths].sort(), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
