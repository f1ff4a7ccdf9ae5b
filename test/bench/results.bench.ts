import { randomFrom } from '../../src/core/collections';
import { Corpus } from '../../src/core/corpus';
import { sidecarOf } from '../../src/core/format';
import {
  columnsOf,
  DEFAULT_NETWORK,
  type Following,
  followMatrix,
  followNetwork,
  followTimeline,
  makeMatrix,
  makeNetworks,
  makeTimeline,
  type StatementContext,
} from '../../src/core/results';
import { inMs, loadRow, row } from './driver/table';

const ROOT = 'file:///archive/';
const SOURCES = 10_000;
const QUOTES_IN_SOURCE = 20;
const ACTORS = 2_000;
const RUNS = 7;

/** How many claims there are: few claims tie nearly everybody to everybody. */
const CLAIMS = [500, 10_000];

/** What must be reached and what is aimed at. */
const LIMITS: Readonly<Record<string, readonly [string, string]>> = {
  'matrix, actors by claims': ['1500 ms', '300 ms'],
  'one-mode network of all actors': ['3000 ms', '1000 ms'],
  'one tag more, matrix': ['50 ms', '10 ms'],
  'one tag more, two-mode network': ['50 ms', '10 ms'],
  'one tag more, one-mode network': ['50 ms', '10 ms'],
  'one tag more, timeline': ['50 ms', '10 ms'],
};

/** Times matrices and networks of a large coded corpus, read before, and how long the longest slice of them is. */
export async function bench(): Promise<void> {
  console.log(
    row(`${SOURCES} sources, ${SOURCES * QUOTES_IN_SOURCE} quotes; claims`, ['must', 'aim', ...CLAIMS]),
  );
  const columns = CLAIMS.map(measure);
  for (const name of Object.keys(columns[0]!)) {
    const [must = '', aim = ''] = LIMITS[name] ?? [];
    console.log(row(name, [must, aim, ...columns.map(column => inMs(column[name]))]));
  }
  console.log(loadRow());
}

function measure(claims: number): Record<string, number> {
  const ground = groundWith(claims);
  const times: Record<string, number> = {};
  times['statements made for the first time'] = timeOf(() => run(makeMatrix(ground, DEFAULT_NETWORK)));
  times['matrix, actors by claims'] = median(() => run(makeMatrix(ground, DEFAULT_NETWORK)));
  times['two-mode network, once per document'] = median(() =>
    run(makeNetworks(ground, { ...DEFAULT_NETWORK, duplicates: 'document', aggregation: 'subtract' })),
  );
  const oneMode = {
    ...DEFAULT_NETWORK,
    type: 'one-mode',
    aggregation: 'subtract',
    normalization: 'average',
  } as const;
  let longest = 0;
  times['one-mode network of all actors'] = median(() => {
    longest = Math.max(longest, run(makeNetworks(ground, oneMode)));
  });
  times['the longest slice of it'] = longest;
  times['timeline by week'] = median(() =>
    makeTimeline(ground, { ...DEFAULT_NETWORK, rows: 'claim', columns: 'all', by: 'week' }),
  );
  let tags = 0;
  const following: Readonly<Record<string, Following<unknown>>> = {
    'one tag more, matrix': followMatrix(ground, DEFAULT_NETWORK),
    'one tag more, two-mode network': followNetwork(ground, { ...DEFAULT_NETWORK, aggregation: 'subtract' }),
    'one tag more, one-mode network': followNetwork(ground, oneMode),
    'one tag more, timeline': followTimeline(ground, {
      ...DEFAULT_NETWORK,
      rows: 'claim',
      columns: 'all',
      by: 'week',
    }),
  };
  for (const [name, followed] of Object.entries(following)) {
    run(followed.now());
    times[name] = median(() => {
      tags += 1;
      ground.corpus.setSidecar(sidecarOf(`${ROOT}0.txt`), sidecarText(0, claims, tags));
      run(followed.now());
    });
    followed.stop();
  }
  return times;
}

function groundWith(claims: number): StatementContext {
  const corpus = new Corpus();
  corpus.setRoots([ROOT]);
  corpus.setCodebook(
    `${ROOT}codebook.yaml`,
    JSON.stringify({
      crossquote: 1,
      actors: Object.fromEntries(numbered(ACTORS, i => [`a${i}`, { name: `Actor ${i}` }])),
      claims: Object.fromEntries(numbered(claims, i => [`c${i}`, { text: `What account ${i} says is so.` }])),
    }),
  );
  corpus.batch(() => {
    for (let source = 0; source < SOURCES; source++)
      corpus.setSidecar(sidecarOf(`${ROOT}${source}.txt`), sidecarText(source, claims, 0));
  });
  // The reading is measured elsewhere.
  for (const source of corpus.sources()) source.open();
  return { corpus, columns: columnsOf(corpus), pathOf: file => file, isHidden: () => false };
}

const STANCES = ['supports', 'opposes', 'conditional', 'neutral'];

/** @param more how many quotes beyond the usual */
function sidecarText(source: number, claims: number, more: number): string {
  const random = randomFrom(source);
  const published = new Date(Date.UTC(2020, 0, 1 + Math.floor(random() * 1500))).toISOString().slice(0, 10);
  const quotes = numbered(
    QUOTES_IN_SOURCE + more,
    i => `  - id: q${String(i).padStart(9, '0')}
    exact: so it is
    prefix: "as they said, "
    suffix: ", and so on"
    start: ${i * 100}
    end: ${i * 100 + 8}
    kind: direct
    speakers: [a${Math.floor(random() * ACTORS)}]
    codings:
      - { claim: c${Math.floor(random() * claims)}, stance: ${STANCES[Math.floor(random() * 4)]}, coder: ana }
`,
  );
  return `crossquote: 1\nsource:\n  published: ${published}\nquotes:\n${quotes.join('')}`;
}

const numbered = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** Runs to the end, and tells how long the longest slice was. */
function run(slices: Generator<void, unknown>): number {
  let longest = 0;
  for (;;) {
    const start = performance.now();
    const { done } = slices.next();
    longest = Math.max(longest, performance.now() - start);
    if (done) return longest;
  }
}

/** In milliseconds of computing, at most: by the clock it would also tell how busy others keep the machine. */
function timeOf(work: () => void): number {
  const began = process.cpuUsage();
  const start = performance.now();
  work();
  const { user, system } = process.cpuUsage(began);
  return Math.min(performance.now() - start, (user + system) / 1000);
}

const median = (work: () => void): number =>
  numbered(RUNS, () => timeOf(work)).sort((a, b) => a - b)[RUNS >> 1]!;
