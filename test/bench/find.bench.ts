import { MadeCorpus } from '../../scripts/made/corpus';
import { Corpus, Finder } from '../../src/core';

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
 * takes to build the index, and how much memory that needs.
 */
export async function bench(): Promise<void> {
  const made = await MadeCorpus.from('seeds', SOURCES);
  const corpus = new Corpus();
  corpus.batch(() => {
    corpus.setCodebook('file:///codebook.yaml', made.codebook);
    for (const { path, sidecar } of made.sources()) corpus.setSidecar(`file:///${path}.quotes.yaml`, sidecar);
  });
  const finder = new Finder(corpus);
  const before = memory();
  const building = time(() => finder.refresh());
  const after = memory();
  const refreshing = time(() => finder.refresh());
  const presses = TYPED.flatMap(typed =>
    [...typed].map((_, i) => {
      const upTo = typed.slice(0, i + 1);
      return { upTo, took: time(() => finder.find(upTo, 100)) };
    }),
  ).sort((a, b) => a.took - b.took);
  const slowest = presses.at(-1)!;
  console.table({
    quotes: [...corpus.sources()].reduce((sum, { quotes }) => sum + quotes.length, 0),
    'claims and actors':
      corpus.codebook('file:///codebook.yaml').claims.size +
      corpus.codebook('file:///codebook.yaml').actors.size,
    'building the index, ms': Math.round(building),
    'memory of the index, MB': Math.round(after - before),
    'looking for changes where there are none, ms': refreshing.toFixed(1),
    'key presses': presses.length,
    'median, ms': presses[Math.floor(presses.length / 2)]!.took.toFixed(1),
    'slowest, ms': `${slowest.took.toFixed(1)} (“${slowest.upTo}”)`,
  });
}

function time(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** In use, in megabytes. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
