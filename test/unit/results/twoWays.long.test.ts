import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  AGGREGATIONS_OF,
  allAtOnce,
  CLOCKS,
  DEFAULT_NETWORK,
  DUPLICATES,
  makeNetworks,
  type NetworkSettings,
  NORMALIZATIONS_OF,
} from '../../../src/core/results';
import { type CodedLine, groundOf } from './coded';

const STANCES: Readonly<Record<string, number>> = { no: -1, so: 0, half: 0.5, yes: 1 };
const CODEBOOK = {
  stances: Object.fromEntries(Object.entries(STANCES).map(([key, polarity]) => [key, { polarity }])),
  actors: Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e'].map((key, i) => [
      key,
      { name: key.toUpperCase(), ...(i < 3 && { of: i < 2 ? 'd' : 'e' }) },
    ]),
  ),
  claims: Object.fromEntries(['p', 'q', 'r', 's'].map(key => [key, { text: key.toUpperCase() }])),
};
const ORGANIZATION: Readonly<Record<string, string>> = { a: 'd', b: 'd', c: 'e', d: 'd', e: 'e' };

const DAYS = ['2023-12-31', '2024-01-01', '2024-01-07', '2024-01-08', '2024-02-28', '2025-01-06'];
const SOURCES = 4;

const corpora = fc.array(
  fc.record({
    source: fc.nat(SOURCES - 1),
    speakers: fc.subarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1, maxLength: 2 }),
    claim: fc.constantFrom('p', 'q', 'r', 's'),
    stance: fc.constantFrom(...Object.keys(STANCES), 'unheard'),
    at: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
  }),
  { maxLength: 30 },
);

const someSettings: fc.Arbitrary<NetworkSettings> = fc
  .constantFrom('two-mode' as const, 'one-mode' as const)
  .chain(type =>
    fc.record({
      type: fc.constant(type),
      aggregation: fc.constantFrom(...AGGREGATIONS_OF[type]),
      normalization: fc.constantFrom(...NORMALIZATIONS_OF[type]),
      rows: fc.constantFrom('actor', 'organization'),
      duplicates: fc.constantFrom(...DUPLICATES),
      least: fc.nat(3),
      isolates: fc.boolean(),
      asDna: fc.boolean(),
      clock: fc.constantFrom(...CLOCKS),
      from: fc.option(fc.constantFrom('2024', '2024-01-02'), { nil: undefined }),
      until: fc.option(fc.constantFrom('2024', '2024-01'), { nil: undefined }),
    }),
  )
  .map(({ from, until, ...settings }) => ({
    ...DEFAULT_NETWORK,
    ...settings,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  }));

type Drawn = readonly {
  source: number;
  speakers: string[];
  claim: string;
  stance: string;
  at: string | undefined;
}[];

/** The first sources have a date, the last one has none. */
const dayOf = (source: number): string | undefined => (source === SOURCES - 1 ? undefined : DAYS[source * 2]);

const codedFrom = (drawn: Drawn): CodedLine[] =>
  drawn.map(({ source, at, ...line }) => {
    const day = dayOf(source);
    return { source: `${source}.txt`, ...line, ...(day && { day }), ...(at && { at: `${at}T08:00:00Z` }) };
  });

describe('networks of random corpora with random settings', () => {
  it('are the same when they are made plainly, by the formulas as they are written', () => {
    fc.assert(
      fc.property(corpora, someSettings, (drawn, settings) => {
        const { made } = allAtOnce(makeNetworks(groundOf(codedFrom(drawn), CODEBOOK), settings));
        const [network] = made;
        const [rows, columns] = [network!.rows, network!.columns].map(nodes =>
          nodes.map(({ label }) => label),
        );
        const found: Record<string, number> = {};
        for (const { row, column, weight } of network!.ties)
          found[`${rows![row]} ${columns![column]}`] = weight;
        const plain = plainly(drawn, settings);
        assert.deepEqual([rows, columns], [plain.rows, plain.columns]);
        assert.deepEqual(rounded(found), rounded(plain.weights));
      }),
      { numRuns: 200 },
    );
  });
});

const rounded = (weights: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(weights)
      .map(([tie, weight]) => [tie, Math.round(weight * 1e9) / 1e9] as const)
      .filter(([, weight]) => weight !== 0)
      .sort(),
  );

interface Said {
  readonly source: number;
  readonly row: string;
  readonly column: string;
  readonly level: number | undefined;
  readonly day: string | undefined;
}

/** The second way: no index, no sparse cells, four nested loops. */
function plainly(drawn: Drawn, settings: NetworkSettings) {
  const { rows: by, type, aggregation, clock, from, until, least, isolates } = settings;
  const all: Said[] = [];
  for (let source = 0; source < SOURCES; source++)
    for (const { speakers, claim, stance, at } of drawn.filter(line => line.source === source))
      for (const speaker of speakers)
        all.push({
          source,
          row: (by === 'actor' ? speaker : ORGANIZATION[speaker]!).toUpperCase(),
          column: claim.toUpperCase(),
          level: STANCES[stance],
          day: clock === 'said' ? dayOf(source) : at,
        });
  let said = all.filter(({ day, level }) => {
    if (aggregation !== 'ignore' && level === undefined) return false;
    if (from === undefined && until === undefined) return true;
    if (day === undefined) return false;
    return day >= (from ?? '') && day.slice(0, until?.length) <= (until ?? '9');
  });
  said = said.filter((one, i) => !said.slice(0, i).some(other => isDuplicate(one, other, settings)));
  const enough = said.filter(
    one =>
      said.filter(({ row }) => row === one.row).length >= least &&
      (type === 'one-mode' || said.filter(({ column }) => column === one.column).length >= least),
  );
  const named = isolates ? all : enough;
  const rows = [...new Set(named.map(({ row }) => row))].sort();
  const columns = [...new Set(named.map(({ column }) => column))].sort();
  const levels = [...new Set(all.map(({ level }) => level))].sort((a, b) => (a ?? 9) - (b ?? 9));
  const n = (row: string, column: string, level?: number | undefined, anyLevel = false) =>
    enough.filter(one => one.row === row && one.column === column && (anyLevel || one.level === level))
      .length;
  const sum = <T>(of: readonly T[], value: (one: T) => number) =>
    of.reduce((total, one) => total + value(one), 0);
  const total = (row: string) => sum(columns, column => n(row, column, 0, true));
  const weights: Record<string, number> = {};
  if (type === 'two-mode') {
    for (const row of rows)
      for (const column of columns) {
        const weight = {
          ignore: () => n(row, column, 0, true),
          subtract: () => sum(levels, level => (level ?? 0) * n(row, column, level)),
          combine: () => sum(levels, level => (n(row, column, level) > 0 ? 2 ** levels.indexOf(level) : 0)),
        }[aggregation as 'ignore' | 'subtract' | 'combine']();
        const divisor = {
          no: () => 1,
          activity: () => total(row),
          prominence: () => sum(rows, other => n(other, column, 0, true)),
        }[settings.normalization as 'no' | 'activity' | 'prominence']();
        if (divisor > 0) weights[`${row} ${column}`] = weight / divisor;
      }
    return { rows, columns, weights };
  }
  const alike = (k: number | undefined, l: number | undefined) => 1 - Math.abs((k ?? 0) - (l ?? 0)) / 2;
  const product = (a: string, b: string, factor: (k: number | undefined, l: number | undefined) => number) =>
    sum(columns, column =>
      sum(levels, k => sum(levels, l => n(a, column, k) * n(b, column, l) * factor(k, l))),
    );
  const weightOf = (a: string, b: string) =>
    ({
      ignore: () => product(a, b, () => 1),
      congruence: () => product(a, b, alike),
      conflict: () => product(a, b, (k, l) => 1 - alike(k, l)),
      subtract: () => product(a, b, alike) - product(a, b, (k, l) => 1 - alike(k, l)),
    })[aggregation as 'ignore' | 'congruence' | 'conflict' | 'subtract']();
  const own = aggregation === 'ignore' ? () => 1 : alike;
  const divisorOf = (a: string, b: string) =>
    ({
      no: () => 1,
      average: () => (total(a) + total(b)) / 2,
      jaccard: () =>
        sum(columns, column =>
          sum(levels, level => {
            const [x, y] = [n(a, column, level), n(b, column, level)];
            return x > 0 && y > 0 ? x * y : x + y;
          }),
        ),
      cosine: () =>
        settings.asDna ? total(a) * total(b) : Math.sqrt(product(a, a, own)) * Math.sqrt(product(b, b, own)),
    })[settings.normalization as 'no' | 'average' | 'jaccard' | 'cosine']();
  for (const a of rows)
    for (const b of rows)
      if (a < b && divisorOf(a, b) > 0) weights[`${a} ${b}`] = weightOf(a, b) / divisorOf(a, b);
  return { rows, columns: rows, weights };
}

function isDuplicate(a: Said, b: Said, { duplicates, asDna, aggregation }: NetworkSettings): boolean {
  const tellsStances = aggregation !== 'ignore' || !asDna;
  if (a.row !== b.row || a.column !== b.column || (tellsStances && a.level !== b.level)) return false;
  const parts = ({ day }: Said) => {
    if (day === undefined) return 'none';
    if (duplicates === 'year') return day.slice(0, 4);
    const part = duplicates === 'month' ? day.slice(5, 7) : WEEKS[day]![1]!;
    const year = duplicates === 'month' ? day.slice(0, 4) : WEEKS[day]![0]!;
    return asDna ? part : `${year} ${part}`;
  };
  switch (duplicates) {
    case 'all':
      return false;
    case 'document':
      return a.source === b.source;
    case 'range':
      return true;
    default:
      return parts(a) === parts(b);
  }
}

/** ISO 8601 weeks, from a calendar. */
const WEEKS: Readonly<Record<string, readonly [string, string]>> = {
  '2023-12-31': ['2023', '52'],
  '2024-01-01': ['2024', '1'],
  '2024-01-07': ['2024', '1'],
  '2024-01-08': ['2024', '2'],
  '2024-02-28': ['2024', '9'],
  '2025-01-06': ['2025', '2'],
};
