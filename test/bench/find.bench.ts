import { MadeCorpus } from '../../scripts/made/corpus';
import { Corpus } from '../../src/core/corpus';
import { Finder, rankClaims } from '../../src/core/search';

const SOURCES = 10_000;
/** Each is typed letter by letter, as a person does. */
const TYPED = [
  'ceasefire',
  'blinken cease',
  'there will be no ceasefire',
  'the',
  'hostages must be relased',
  'katz account 7341',
  'israel wa consulted us',
  'zzqx',
];

/**
 * Prints how long a key press takes in “Find Quote, Actor or Claim” on 200,000 quotes and 10,000 claims, how long it
 * takes to build the index, how much memory that needs, and how long a letter takes in the question for a claim.
 */
export async function bench(): Promise<void> {
  const made = await MadeCorpus.from('seeds', SOURCES);
  const corpus = new Corpus();
  corpus.batch(() => {
    corpus.setCodebook('file:///codebook.yaml', made.codebook);
    for (const { path, sidecar } of made.sources()) corpus.setSidecar(`file:///${path}.quotes.yaml`, sidecar);
  });
  const book = corpus.codebook('file:///codebook.yaml');
  const finder = new Finder(corpus);
  const before = memory();
  const building = time(() => finder.refresh());
  const after = memory();
  finder.refresh();
  const refreshing = time(() => finder.refresh());
  const presses = TYPED.flatMap(typed =>
    [...typed].map((_, i) => {
      const upTo = typed.slice(0, i + 1);
      return { upTo, took: time(() => finder.find(upTo, 100)) };
    }),
  );
  const first = presses.shift()!;
  presses.sort((a, b) => a.took - b.took);
  const slowest = presses.at(-1)!;
  const context = { words: '', recent: [], claimsWith: () => new Set<string>() };
  const claims = [...'ceasefire of 21 days'].map((_, i, letters) =>
    time(() => rankClaims(book, letters.slice(0, i + 1).join(''), context)),
  );
  console.table({
    quotes: [...corpus.sources()].reduce((sum, { quotes }) => sum + quotes.length, 0),
    'claims and actors': book.claims.size + book.actors.size,
    'building the index, ms': Math.round(building),
    'memory of the index, MB': Math.round(after - before),
    'looking for changes where there are none, ms': refreshing.toFixed(1),
    'key presses': presses.length,
    'the first, with nothing compiled, ms': first.took.toFixed(1),
    'median, ms': presses[Math.floor(presses.length / 2)]!.took.toFixed(1),
    'slowest, ms': `${slowest.took.toFixed(1)} (“${slowest.upTo}”)`,
    'a letter of a claim when tagging, slowest, ms': Math.max(...claims.slice(1)).toFixed(1),
  });
}

/** Milliseconds of computing, garbage collection included: what else the machine does meanwhile does not count. */
function time(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** In use, in megabytes. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
