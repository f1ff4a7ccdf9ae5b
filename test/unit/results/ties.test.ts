import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Tie, Ties } from '../../../src/core/results';
import { runs } from '../support/runs';

const someTies = fc
  .array(
    fc.uniqueArray(fc.record({ column: fc.nat(30), weight: fc.integer({ min: -4, max: 4 }) }), {
      selector: ({ column }) => column,
    }),
  )
  .map(rows =>
    rows.map(ofRow => {
      const ties = ofRow.filter(({ weight }) => weight !== 0).sort((a, b) => a.column - b.column);
      return {
        columns: Int32Array.from(ties, ({ column }) => column),
        weights: Float64Array.from(ties, ({ weight }) => weight),
      };
    }),
  );

describe('the heaviest ties of a network', () => {
  it('are those whose weights are farthest from 0, of equal ones the first', () =>
    fc.assert(
      fc.property(someTies, fc.nat(40), (rows, most) => {
        const ties = new Ties(rows);
        const all: Tie[] = [...ties];
        const byWeight = all.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
        assert.deepEqual(ties.heaviest(most), all.length <= most ? all : byWeight.slice(0, most));
      }),
      runs(300),
    ));
});
