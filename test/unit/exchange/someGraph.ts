import { graphOf, type Provenance } from '../../../src/core/exchange';
import {
  allAtOnce,
  DEFAULT_NETWORK,
  makeNetworks,
  measureNodes,
  type NetworkSettings,
} from '../../../src/core/results';
import { groundOf, lines } from '../results/coded';

/** A name with all that XML must not have as it is, or not at all. */
const HOSTILE = 'A <b> & "c" \u0001\ud800 “d”\n e';

const CODEBOOK = {
  actors: {
    ana: { name: HOSTILE, role: 'mayor', of: 'town', attributes: { seats: 3, elected: true } },
    bo: { name: 'Bo', unnamed: false },
    town: { name: 'The Town' },
  },
  claims: { keep: { text: 'Keep it.' }, pay: { text: 'Pay.', attributes: { area: 'money' } } },
};

export const PROVENANCE: Provenance = {
  version: '1.2.3',
  settings: { type: 'two-mode' },
  statements: 4,
  leftOut: {},
};

/** The graph of a small folder in which somebody has a name that XML cannot hold as it is. */
export function graph(settings: Partial<NetworkSettings> = {}) {
  const ground = groundOf(
    lines(`
      a.txt 2024-01-30 ana keep supports
      b.txt 2024-02-01 ana keep opposes
      b.txt 2024-02-01 bo  keep opposes
      c.txt -          bo  pay  supports
    `),
    CODEBOOK,
  );
  const [network] = allAtOnce(makeNetworks(ground, { ...DEFAULT_NETWORK, ...settings })).made;
  return graphOf(network!, measureNodes(network!));
}
