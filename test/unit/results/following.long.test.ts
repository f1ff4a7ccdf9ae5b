import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Corpus } from '../../../src/core/corpus';
import {
  AGGREGATIONS_OF,
  allAtOnce,
  CLOCKS,
  columnsOf,
  DEFAULT_NETWORK,
  DUPLICATES,
  type Following,
  followMatrix,
  followNetwork,
  followTimeline,
  type Matrix,
  makeMatrix,
  makeNetworks,
  makeTimeline,
  type Network,
  NORMALIZATIONS_OF,
  type Outcome,
  PERIODS,
  type Statement,
  type StatementContext,
  type Tally,
  type TimelineSettings,
} from '../../../src/core/results';
import { anyChange, ChangedCorpus } from '../support/anyChanges';
import { runs } from '../support/runs';
import { ROOT } from '../support/workspace';
import { type CodedLine, filesOf, groundOf as groundWith } from './coded';

type Settings = TimelineSettings & typeof DEFAULT_NETWORK;

const someSettings: fc.Arbitrary<Settings> = fc
  .constantFrom('two-mode' as const, 'one-mode' as const)
  .chain(type =>
    fc.record({
      type: fc.constant(type),
      aggregation: fc.constantFrom(...AGGREGATIONS_OF[type]),
      normalization: fc.constantFrom(...NORMALIZATIONS_OF[type]),
      rows: fc.constantFrom('actor', 'organization', 'stance', 'all'),
      columns: fc.constantFrom('claim', 'source', 'all'),
      duplicates: fc.constantFrom(...DUPLICATES, 'all', 'document'),
      least: fc.nat(3),
      isolates: fc.boolean(),
      clock: fc.constantFrom(...CLOCKS),
      codings: fc.constantFrom('each' as const, 'decided' as const),
      by: fc.constantFrom(...PERIODS),
      unnamed: fc.boolean(),
      untagged: fc.boolean(),
      from: fc.option(fc.constant('2025-03-02'), { nil: undefined }),
      where: fc.constantFrom([], [{ column: 'claim', values: ['keep'] }]),
    }),
  )
  .map(({ from, ...settings }) => ({
    ...DEFAULT_NETWORK,
    ...settings,
    ...(from !== undefined && { from }),
  }));

const groundOf = (corpus: Corpus): StatementContext => ({
  corpus,
  columns: columnsOf(corpus),
  pathOf: file => file.slice(ROOT.length),
  isHidden: () => false,
});

const quotesOf = (statements: readonly Statement[]) =>
  statements.map(({ source, quote, actor, coding }) => [source.file, quote.id, actor, coding]);

const tallyOf = ({ of, statements, stances, net, mean, against }: Tally) => ({
  quotes: quotesOf(of),
  statements,
  stances,
  net: rounded(net),
  mean: mean && rounded(mean),
  against,
});

const rounded = (number: number) => Math.round(number * 1e9) / 1e9;

const matrixTold = (matrix: Matrix) => ({
  rows: matrix.rows,
  columns: matrix.columns,
  stances: matrix.stances,
  cells: matrix.cells.map(cells =>
    cells.map(cell => ({ row: cell.row, column: cell.column, ...tallyOf(cell) })),
  ),
  totals: [...matrix.rowTotals, ...matrix.columnTotals, matrix.total].map(tallyOf),
});

const networkTold = ({ rows, columns, ties, counts, legend }: Network) => ({
  rows,
  columns,
  ties: Array.from(ties, ({ row, column, weight }) => [row, column, rounded(weight)]),
  levels: counts.cells.map(cells => cells.map(cell => cell.levels)),
  range: counts.range,
  legend,
});

/** What follows, and what is made anew, as it is told. */
const VIEWS: readonly {
  readonly name: string;
  follow(ground: StatementContext, settings: Settings): Following<unknown>;
  make(ground: StatementContext, settings: Settings): Outcome<unknown>;
  told(made: never): unknown;
}[] = [
  {
    name: 'a matrix',
    follow: followMatrix,
    make: (ground, settings) => allAtOnce(makeMatrix(ground, settings)),
    told: matrixTold,
  },
  {
    name: 'a network',
    follow: followNetwork,
    make: (ground, settings) => {
      const outcome = allAtOnce(makeNetworks(ground, settings));
      return { ...outcome, made: outcome.made[0] };
    },
    told: networkTold,
  },
  {
    name: 'a timeline',
    follow: followTimeline,
    make: makeTimeline,
    told: (bars: ReturnType<typeof makeTimeline>['made']) =>
      bars.map(({ period, row, stance, statements }) => [period, row.id, stance, quotesOf(statements)]),
  },
];

const checkedSame = (
  { make, told }: (typeof VIEWS)[number],
  following: Following<unknown>,
  [ground, settings]: readonly [StatementContext, Settings],
): number => {
  const [followed, anew] = [allAtOnce(following.now()), make(ground, settings)];
  assert.deepEqual(
    { ...followed, made: told(followed.made as never) },
    { ...anew, made: told(anew.made as never) },
  );
  return anew.statements;
};

/** As when something else has changed meanwhile: what was begun is given up. */
function runInPart(made: Generator<void, unknown>, slices: number): void {
  for (let slice = 0; slice < slices && !made.next().done; slice++);
  made.return(undefined);
}

/** So many people that a tag touches a small part of them. */
const PEOPLE = Array.from({ length: 40 }, (_, i) => `p${i}`);
/** The ties of a network stand with the first of both. */
const LAST_BY_NAME = 9;
const CROWD = {
  stances: { no: { polarity: -1 }, hardly: { polarity: -0.3 }, so: { polarity: 0 }, yes: { polarity: 1 } },
  actors: Object.fromEntries(PEOPLE.map(key => [key, { name: key }])),
  claims: { keep: { text: 'Keep it' }, pay: { text: 'Pay' }, wait: { text: 'Wait' } },
};

const somethingSaid = fc.record({
  speakers: fc.subarray(PEOPLE, { minLength: 1, maxLength: 1 }),
  claim: fc.constantFrom(...Object.keys(CROWD.claims)),
  stance: fc.constantFrom(...Object.keys(CROWD.stances)),
});

const SOURCES = 40;

/** What is said in a source, which is published on a day of its own. */
const aSource = fc.record({
  number: fc.nat(SOURCES - 1),
  said: fc.array(somethingSaid, { minLength: 2, maxLength: 4 }),
});

const linesIn = ({ number, said }: { number: number; said: readonly Omit<CodedLine, 'source'>[] }) =>
  said.map(line => ({ ...line, source: `${number}.txt`, day: `20${number + 10}-01-10` }));

describe('what follows while somebody codes says after any changes what one says that is made anew', () => {
  for (const view of VIEWS) {
    const { name, follow } = view;
    it(`${name} of many people, tag by tag`, () => {
      fc.assert(
        fc.property(
          fc.uniqueArray(aSource, {
            minLength: SOURCES,
            maxLength: SOURCES,
            selector: ({ number }) => number,
          }),
          fc.array(
            fc.tuple(fc.nat(SOURCES - 1), fc.nat(4), fc.option(somethingSaid), fc.option(fc.nat(60))),
            { minLength: 2, maxLength: 5 },
          ),
          someSettings,
          (sources, tags, anySettings) => {
            const settings = { ...anySettings, rows: 'actor', duplicates: 'document' } as const;
            const ground = groundWith(sources.flatMap(linesIn), CROWD);
            const following = follow(ground, settings);
            allAtOnce(following.now());
            for (const [number, place, tag, slices] of tags) {
              // A tag more, another tag, or a tag less.
              const source = sources.find(one => one.number === number)!;
              source.said.splice(place, 1, ...(tag ? [tag] : []));
              for (const [path, text] of Object.entries(filesOf(linesIn(source), CROWD)))
                if (path.endsWith('.quotes.yaml')) ground.corpus.setSidecar(ROOT + path, text);
              if (slices === null) checkedSame(view, following, [ground, settings]);
              else runInPart(following.now(), slices);
            }
            checkedSame(view, following, [ground, settings]);
          },
        ),
        runs(60),
      );
    });

    it(`${name} that was given up at any moment, of a tag that is taken back`, () => {
      const said = (stance: string) =>
        PEOPLE.map(
          (person, i): CodedLine => ({
            source: `${i}.txt`,
            speakers: [person],
            claim: 'keep',
            // Both stances are there, whatever is said.
            stance: i === LAST_BY_NAME ? stance : i === 0 ? 'no' : 'yes',
          }),
        );
      const settings = {
        ...DEFAULT_NETWORK,
        type: 'one-mode',
        aggregation: 'subtract',
        rows: 'actor',
        columns: 'claim',
        by: 'month',
      } as const;
      for (let slices = 0; slices < 2 * PEOPLE.length; slices++) {
        const ground = groundWith(said('yes'), CROWD);
        const following = follow(ground, settings);
        allAtOnce(following.now());
        const say = (stance: string) =>
          ground.corpus.setSidecar(
            `${ROOT}${LAST_BY_NAME}.txt.quotes.yaml`,
            filesOf(said(stance), CROWD)[`${LAST_BY_NAME}.txt.quotes.yaml`],
          );
        say('no');
        runInPart(following.now(), slices);
        say('yes');
        checkedSame(view, following, [ground, settings]);
      }
    });

    it(`${name} of any files`, () => {
      let most = 0;
      fc.assert(
        fc.property(
          fc.array(fc.record({ change: anyChange, isAsked: fc.boolean() }), { minLength: 6, maxLength: 20 }),
          someSettings,
          (steps, settings) => {
            const changed = new ChangedCorpus();
            const ground = groundOf(changed.corpus);
            const following = follow(ground, settings);
            for (const { change, isAsked } of steps) {
              changed.change(change);
              if (isAsked) allAtOnce(following.now());
            }
            most = Math.max(most, checkedSame(view, following, [ground, settings]));
          },
        ),
        runs(100),
      );
      assert(most > 0, 'nothing was ever counted');
    });
  }
});
