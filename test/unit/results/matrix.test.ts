import assert from 'node:assert/strict';
import { allAtOnce, DEFAULT_NETWORK, makeMatrix } from '../../../src/core/results';
import { groundOf, lines } from './coded';

const CODEBOOK = {
  stances: { yes: { polarity: 1 }, no: { polarity: -1 }, so: { polarity: 0 } },
  actors: { ana: { name: 'Ana' }, bo: { name: 'Bo' } },
  claims: { keep: { text: 'Keep it' }, pay: { text: 'Pay for it' } },
};

describe('the matrix', () => {
  const { made, statements } = allAtOnce(
    makeMatrix(
      groundOf(
        lines(`
        a.txt - ana keep yes
        a.txt - ana keep yes
        a.txt - ana keep no
        a.txt - ana keep loud
        a.txt - bo  keep so
        a.txt - bo  pay  -
      `),
        CODEBOOK,
      ),
      DEFAULT_NETWORK,
    ),
  );

  it('counts each stance, those of the codebook in its order and first', () => {
    assert.deepEqual(made.stances, ['yes', 'no', 'so', 'loud']);
    const [[anaKeep] = []] = made.cells;
    assert.deepEqual(anaKeep!.stances, [2, 1, 0, 1]);
  });

  it('tells net, mean polarity and the share against, of those that have a polarity', () => {
    const told = ({ statements, net, mean, against }: typeof made.total) => [statements, net, mean, against];
    const [[anaKeep], bo] = made.cells as [(typeof made.cells)[0], (typeof made.cells)[0]];
    assert.deepEqual(told(anaKeep!), [4, 1, 1 / 3, 100 / 3]);
    assert.deepEqual(bo.map(told), [
      [1, 0, 0, 0],
      [1, 0, undefined, undefined],
    ]);
  });

  it('has totals of rows, columns and all', () => {
    const counts = (tallies: readonly { statements: number }[]) =>
      tallies.map(({ statements }) => statements);
    assert.deepEqual(counts(made.rowTotals), [4, 2]);
    assert.deepEqual(counts(made.columnTotals), [5, 1]);
    assert.deepEqual([made.total.statements, statements], [6, 6]);
    assert.equal(made.columnTotals[0]!.against, 25);
  });
});
