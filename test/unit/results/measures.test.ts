import assert from 'node:assert/strict';
import {
  allAtOnce,
  DEFAULT_NETWORK,
  divisionOf,
  listEvents,
  makeNetworks,
  measureNodes,
  type NetworkSettings,
} from '../../../src/core/results';
import { groundOf, lines } from './coded';

const CODEBOOK = {
  stances: { no: { polarity: -1 }, so: { polarity: 0 }, yes: { polarity: 1 } },
};

function measured(table: string, settings: Partial<NetworkSettings>) {
  const ground = groundOf(lines(table), CODEBOOK);
  const [network] = allAtOnce(makeNetworks(ground, { ...DEFAULT_NETWORK, ...settings })).made;
  return measureNodes(network!);
}

describe('measures of nodes', () => {
  it('tell ties, their weight, and how many shortest paths lead through a node', () => {
    // A path a–b–c–d; a and b share two statements of one claim.
    const { rows } = measured(
      `
        s.txt - a p yes
        s.txt - a p yes
        s.txt - b p yes
        s.txt - b q yes
        s.txt - c q yes
        s.txt - c r yes
        s.txt - d r yes
      `,
      { type: 'one-mode' },
    );
    assert.deepEqual(
      rows.map(({ degree, strength, betweenness }) => [degree, strength, betweenness.toFixed(3)]),
      [
        [1, 2, '0.000'],
        [2, 3, '0.667'],
        [2, 2, '0.667'],
        [1, 1, '0.000'],
      ],
    );
  });

  it('count ties below 0 into the strength, and find no way and no community over them', () => {
    const { rows } = measured('s.txt - a p yes\ns.txt - b p no\ns.txt - b q yes\ns.txt - c q yes', {
      type: 'one-mode',
      aggregation: 'subtract',
    });
    assert.deepEqual(
      rows.map(({ degree, strength, betweenness, community }) => [degree, strength, betweenness, community]),
      [
        [1, -1, 0, 2],
        [2, 0, 0, 1],
        [1, 1, 0, 1],
      ],
    );
  });

  it('find the two camps of a network, and the same ones each time', () => {
    const camp = (letters: string, claim: string) =>
      [...letters].map(actor => `s.txt - ${actor} ${claim} yes`).join('\n');
    const table = `${camp('abc', 'p')}\n${camp('def', 'q')}\n${camp('cd', 'r')}`;
    const communities = () => measured(table, { type: 'one-mode' }).rows.map(({ community }) => community);
    const [first] = communities();
    assert.deepEqual(
      communities().map(community => community === first),
      [true, true, true, false, false, false],
    );
    assert.deepEqual(communities(), communities());
  });

  it('are there for two nodes and for none', () => {
    const pair = measured('s.txt - a p yes\ns.txt - b p yes', { type: 'one-mode' });
    assert.deepEqual(
      pair.rows.map(({ betweenness, community }) => [betweenness, community]),
      [
        [0, 1],
        [0, 1],
      ],
    );
    assert.deepEqual(measured('s.txt - a p yes', { from: '2030' }), { rows: [], columns: [] });
  });

  it('are of rows and columns apart where both are nodes', () => {
    const { rows, columns } = measured('s.txt - a p yes\ns.txt - a q yes\ns.txt - b q yes', {});
    const degrees = (nodes: typeof rows) => nodes.map(({ degree }) => degree);
    assert.deepEqual(
      [degrees(rows), degrees(columns)],
      [
        [2, 1],
        [1, 2],
      ],
    );
  });
});

describe('consensus and polarization of a claim', () => {
  const cases: readonly [stances: string, consensus: number, polarization: number][] = [
    ['yes yes yes', 1, 0],
    ['yes no', 0, 1],
    ['so so', 1, 0],
    // Mean 0.5, each half a polarity away, of a range of 2: 1 + log₂ 0.75.
    ['yes so', 0.585, 0.25],
    // Mean 0.5: three at 0.5, one at 1.5 from it: 1 + (3 log₂ 0.75 + log₂ 0.25) / 4; variance 0.75.
    ['yes yes yes no', 0.1887, 0.75],
  ];
  for (const [stances, consensus, polarization] of cases)
    it(`${stances}: ${consensus}, ${polarization}`, () => {
      const table = stances.split(' ').map(stance => `s.txt - a p ${stance}`);
      const { made } = listEvents(groundOf(lines(table.join('\n')), CODEBOOK), DEFAULT_NETWORK);
      const division = divisionOf(made)!;
      assert.deepEqual(
        [division.consensus, division.polarization].map(value => Number(value.toFixed(4))),
        [consensus, polarization].map(value => Number(value.toFixed(4))),
      );
    });

  it('are undefined where nothing has a polarity', () => {
    const { made } = listEvents(groundOf(lines('s.txt - a p loud'), CODEBOOK), DEFAULT_NETWORK);
    assert.equal(divisionOf(made), undefined);
  });
});
