import assert from 'node:assert/strict';
import { intervalOf, MEASURES, type RatedUnit, tabulate } from '../../../src/core/agreement';

const repeated = (unit: RatedUnit, times: number): RatedUnit[] => Array<RatedUnit>(times).fill(unit);
const alpha = (units: readonly RatedUnit[]) =>
  intervalOf(tabulate(units), table => MEASURES.alpha(table, 'nominal').value);

describe('a bootstrap interval', () => {
  const units = [
    ...repeated(['a', 'a'], 40),
    ...repeated(['b', 'b'], 40),
    ...repeated(['a', 'b'], 10),
    ...repeated(['b', 'a'], 10),
  ];

  it('is the same for the same data, in whatever order', () =>
    assert.deepEqual(alpha(units), alpha([...units].reverse())));

  it('has the ends that theory gives for a share', () => {
    const [low, high] = intervalOf(tabulate(units), table => MEASURES.percent(table, 'nominal').value)!;
    // 80 of 100 agree: the standard error is 0.04.
    assert(Math.abs(low - (0.8 - 1.96 * 0.04)) < 0.015, `${low}`);
    assert(Math.abs(high - (0.8 + 1.96 * 0.04)) < 0.015, `${high}`);
  });

  it('is narrower for more units', () => {
    const width = ([low, high]: readonly [number, number]) => high - low;
    assert(width(alpha([...units, ...units, ...units, ...units])!) < width(alpha(units)!) * 0.6);
  });

  it('is a point where all agree, and none where there are no data', () => {
    assert.deepEqual(alpha(repeated(['a', 'a'], 5)), [1, 1]);
    assert.equal(alpha([['a', 'a']]), undefined);
    assert.equal(
      alpha([
        ['a', undefined],
        [undefined, 'a'],
      ]),
      undefined,
    );
  });
});
