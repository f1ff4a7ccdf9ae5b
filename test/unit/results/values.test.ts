import assert from 'node:assert/strict';
import { allAtOnce, DEFAULT_NETWORK, makeNetworks, type NetworkSettings } from '../../../src/core/results';
import { groundOf } from './coded';
import { hasSample, sample } from './sample';

type Row = [Partial<NetworkSettings>, rows: number, columns: number, sum: number];

const TWO: Partial<NetworkSettings> = { type: 'two-mode' };
const ONE: Partial<NetworkSettings> = { type: 'one-mode' };
const ONCE: Partial<NetworkSettings> = { duplicates: 'document' };

/** What Discourse Network Analyzer's method gives for its sample; in one-mode networks each pair counts twice. */
const VALUES: readonly Row[] = [
  [{ ...TWO, aggregation: 'ignore' }, 7, 6, 40],
  [{ ...TWO, aggregation: 'subtract' }, 7, 6, 18],
  [{ ...TWO, ...ONCE, aggregation: 'ignore', normalization: 'activity' }, 7, 6, 7],
  [{ ...TWO, ...ONCE, aggregation: 'subtract', normalization: 'prominence' }, 7, 6, 3.6],
  [{ ...ONE, aggregation: 'ignore' }, 7, 7, 276],
  [{ ...ONE, ...ONCE, aggregation: 'ignore', normalization: 'average' }, 7, 7, 26.0952],
  [{ ...ONE, aggregation: 'congruence', normalization: 'average' }, 7, 7, 25.8024],
  [{ ...ONE, ...ONCE, aggregation: 'congruence', normalization: 'jaccard' }, 7, 7, 10.1905],
  [{ ...ONE, aggregation: 'conflict', normalization: 'cosine', asDna: true }, 7, 7, 4.0667],
  [{ ...ONE, aggregation: 'subtract', normalization: 'average' }, 7, 7, 5.343],
  [{ ...ONE, ...ONCE, aggregation: 'ignore', asDna: true }, 7, 7, 78],
];

// Only where the table of its statements is at hand: it is not ours to hand on.
if (hasSample)
  describe("Discourse Network Analyzer's sample gives its values", () => {
    const { coded, codebook } = sample();
    const ground = groundOf(coded, codebook);

    for (const [settings, rows, columns, sum] of VALUES)
      it(Object.values(settings).join(', '), () => {
        const { made } = allAtOnce(
          makeNetworks(ground, { ...DEFAULT_NETWORK, rows: 'organization', ...settings }),
        );
        const [network] = made;
        const weights = [...network!.ties].map(({ weight }) => weight);
        const both = settings.type === 'one-mode' ? 2 : 1;
        assert.deepEqual([network!.rows.length, network!.columns.length], [rows, columns]);
        assert.equal((both * weights.reduce((a, b) => a + b, 0)).toFixed(4), sum.toFixed(4));
      });

    it('has 23 statements once per document, and 22 where stances are not told apart', () => {
      const count = (asDna: boolean) =>
        allAtOnce(makeNetworks(ground, { ...DEFAULT_NETWORK, ...ONCE, rows: 'organization', asDna }))
          .statements;
      assert.deepEqual([count(false), count(true)], [23, 22]);
    });
  });
