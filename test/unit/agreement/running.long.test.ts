import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agreementOn, RoundAgreement, teamIn } from '../../../src/core/agreement';
import { Corpus } from '../../../src/core/corpus';
import { sidecarOf } from '../../../src/core/format';
import { lensFor, roundSources, toSettle } from '../../../src/core/rounds';
import { codingOf, ownOf, quoteOn, textOf } from '../rounds/team';
import { runs } from '../support/runs';
import { ROOT, setFile } from '../support/workspace';

const CODEBOOK = `${ROOT}codebook.yaml`;
const CODERS = ['ana', 'tom'];
const STANCES = ['supports', 'opposes', undefined];

const book = `crossquote: 1
claims:
  keep: { text: The boat stays. }
rounds:
  pilot: { coders: [${CODERS.join(', ')}], blind: true, closed: 2026-11-24T00:00:00Z }
`;

/** What a coder says of a source: one stance, or nothing, for each of its quotes. */
const own = (coder: string, stances: readonly number[]): string =>
  textOf(
    ownOf(
      coder,
      stances.flatMap((stance, i) =>
        STANCES[stance]
          ? [quoteOn(`quote0000${i}`, i * 20, i * 20 + 10, codingOf(`keep ${STANCES[stance]}`, coder))]
          : [],
      ),
    ),
  );

const shared = `crossquote: 1\nquotes:\n${[0, 1, 2]
  .map(i => `  - { id: quote0000${i}, exact: xxxxxxxxxx, start: ${i * 20}, end: ${i * 20 + 10} }\n`)
  .join('')}`;

describe('the figure in the status bar', () => {
  it('is that of all sources, whatever was changed in which order', () => {
    const change = fc.record({
      source: fc.integer({ min: 0, max: 2 }),
      coder: fc.constantFrom(...CODERS),
      stances: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
      isGone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), changes => {
        const corpus = new Corpus(lensFor(() => 'ana'));
        corpus.setRoots([ROOT]);
        setFile(corpus, CODEBOOK, book);
        const round = corpus.codebook(CODEBOOK).rounds.get('pilot')!;
        const running = new RoundAgreement(corpus, CODEBOOK, round);
        corpus.onDidChange(({ sources }) => {
          for (const file of sources) running.take(file);
        });
        for (const { source, coder, stances, isGone } of changes) {
          const file = `${ROOT}${source}.txt`;
          setFile(corpus, sidecarOf(file), shared);
          setFile(corpus, sidecarOf(file, coder), isGone ? undefined : own(coder, stances));
        }
        const team = teamIn(corpus, { round: 'pilot' });
        assert(!('unknown' in team));
        const whole = agreementOn(team.sources, CODERS, {
          measure: 'alpha',
          metric: 'nominal',
          variable: 'stance',
        });
        assert.deepEqual(
          [running.figure.value, running.figure.units, running.toSettle],
          [whole.value, whole.units, toSettle(roundSources(corpus, CODEBOOK, round), round).length],
        );
      }),
      runs(60),
    );
  });
});
