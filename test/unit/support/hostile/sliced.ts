import assert from 'node:assert/strict';
import { anchorsInSlices } from '../../../../src/core/anchoring';
import { Checker } from '../../../../src/core/checks';
import type { QuoteSelector } from '../../../../src/core/model';
import { corpusOf, ROOT } from '../workspace';

/** What others have their turn in between, with so many quotes of one article. */
export interface Sliced {
  readonly title: string;
  /** Makes all that is needed at once, and gives the slices. */
  begin(quotes: number): Generator<void, unknown>;
}

const sentence = (i: number, how = '') =>
  `On day ${i} we all saw ${how}that no. ${i} is as it was at no. ${7 * i}, and it is up to Ms. Lind.\n`;

const article = (quotes: number, how?: string): string =>
  Array.from({ length: quotes }, (_, i) => sentence(i, how)).join('');

/** As far as it is noted around a quote. */
const CONTEXT = 64;

/** A quote of each sentence. */
function selectorsIn(quotes: number): QuoteSelector[] {
  const text = article(quotes);
  let behind = 0;
  return Array.from({ length: quotes }, (_, i) => {
    const start = behind;
    behind += sentence(i).length;
    const end = behind - 1;
    const [exact, prefix] = [text.slice(start, end), text.slice(Math.max(0, start - CONTEXT), start)];
    return { exact, prefix, suffix: text.slice(end, end + CONTEXT), start, end };
  });
}

const CODEBOOK = 'crossquote: 1\nactors: { lind: { name: Lind } }\nclaims: { one: { text: It is one. } }\n';

/** A sidecar with a quote of each sentence, every two of one quotation. */
const sidecar = (quotes: number): string =>
  `crossquote: 1\nquotes:\n${selectorsIn(quotes)
    .map(
      (selector, i) =>
        `  - { id: q${i}, group: g${i >> 1}, ${fieldsOf(selector)}, speakers: [lind], codings: [{ claim: one, stance: ${i % 3 ? 'supports' : 'opposes'} }] }\n`,
    )
    .join('')}`;

const fieldsOf = (selector: QuoteSelector): string =>
  Object.entries(selector)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join(', ');

/** Of two articles that say nearly the same. */
function* checking(quotes: number): Generator<void, void> {
  const corpus = corpusOf({
    'codebook.yaml': CODEBOOK,
    'a.txt': article(quotes),
    'a.txt.quotes.yaml': sidecar(quotes),
    'b.txt': article(quotes, 'to-day '),
    'b.txt.quotes.yaml': sidecar(quotes),
  });
  for (const name of ['a.txt', 'b.txt']) {
    const { anchors, details } = corpus.source(ROOT + name)!;
    assert(anchors.size === quotes && details);
  }
  yield;
  const checker = new Checker(corpus);
  let asked = 0;
  // Some are asked before anything is done.
  const isOver = () => ++asked % 5 === 0;
  while (!checker.check(() => undefined, isOver)) yield;
}

/** Without what is done first. */
function prepared(work: Generator<void, unknown>): Generator<void, unknown> {
  work.next();
  return work;
}

export const SLICED: readonly Sliced[] = [
  {
    title: 'the places of quotes are looked for in another text',
    begin: quotes => anchorsInSlices(article(quotes, 'to-day '), selectorsIn(quotes)),
  },
  { title: 'they are checked', begin: quotes => prepared(checking(quotes)) },
];
