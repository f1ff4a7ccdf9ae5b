import { anchorsInSlices } from '../../../../src/core/anchoring';
import type { QuoteSelector } from '../../../../src/core/model';

/** What others have their turn in between, with so many quotes of one article. */
export interface Sliced {
  readonly title: string;
  /** Makes all that is needed at once, and gives the slices. */
  begin(quotes: number): Generator<void, unknown>;
}

const sentence = (i: number, how = '') =>
  `On day ${i} we all saw ${how}that no. ${i} is as it was at no. ${7 * i}, and it is up to us.\n`;

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

export const SLICED: readonly Sliced[] = [
  {
    title: 'the places of quotes are looked for in another text',
    begin: quotes => anchorsInSlices(article(quotes, 'to-day '), selectorsIn(quotes)),
  },
];
