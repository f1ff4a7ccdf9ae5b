import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Corpus, suggestionsIn } from '../../src/core/corpus';
import { type AlikePair, type Statement, speakersOf, Variants } from '../../src/core/variants';

/** Keys of which one waits: the variants of this many quotes are looked up one after the other. */
const LOOKED_UP = 200;

/**
 * Prints how long it takes to find all statements in nearly the same words among the quotes of `shared` and of the
 * seeds, tagged and suggested, how many pairs were compared for it and how many were found.
 */
export async function bench(shared: string): Promise<void> {
  const folders = [join(shared, 'quotes-bench', 'news'), join(shared, 'seeds'), 'seeds'].filter(existsSync);
  const corpus = new Corpus();
  for (const folder of folders)
    for (const name of readdirSync(folder).filter(file => file.endsWith('.txt'))) {
      const file = `file:///${folder}/${name}`;
      corpus.setSource(file, { state: 'read', text: readFileSync(join(folder, name), 'utf8') });
      const sidecar = join(folder, `${name}.quotes.yaml`);
      if (existsSync(sidecar)) corpus.setSidecar(`${file}.quotes.yaml`, readFileSync(sidecar, 'utf8'));
    }
  let quotes = 0;
  const finding = time(() => {
    for (const source of corpus.sources()) quotes += suggestionsIn(source).length + source.quotes.length;
  });
  const variants = new Variants(corpus);
  let found = 0;
  let sameWords = 0;
  const all = time(() => {
    for (const pair of variants.alike()) {
      found += 1;
      if (pair.comparison.differences.length === 0) sameWords += 1;
      if (process.env.CROSSQUOTE_SHOW) show(corpus, pair);
    }
  });
  const { compared } = variants;
  const tagged = [...corpus.sources()].flatMap(source => source.quotes.map(quote => ({ source, quote })));
  const lookups = tagged.slice(0, LOOKED_UP).map(reference => time(() => variants.of(reference)));
  console.table({
    sources: [...corpus.sources()].length,
    'quotes, tagged and suggested': quotes,
    'finding the quotes, ms': Math.round(finding),
    'indexing and finding all pairs, ms': Math.round(all),
    'pairs there are': (quotes * (quotes - 1)) / 2,
    'pairs compared': compared,
    'pairs found': found,
    '… in the same words': sameWords,
    'variants of one quote, slowest, ms': Math.max(0, ...lookups).toFixed(1),
  });
}

/** Prints a pair, for looking at what is found. */
function show(corpus: Corpus, { a, b, comparison }: AlikePair): void {
  const told = (statement: Statement) =>
    `${speakersOf(corpus, statement).join(' + ') || '?'}: ${statement.exact}`;
  const differences = comparison.differences.map(
    ({ a: inA, b: inB, changes }) =>
      `[${a.exact.slice(inA.start, inA.end)}|${b.exact.slice(inB.start, inB.end)}] ${changes.join()}`,
  );
  console.log(`${comparison.likeness.toFixed(2)}\n  ${told(a)}\n  ${told(b)}\n  ${differences.join('; ')}`);
}

function time(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}
