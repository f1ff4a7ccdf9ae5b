import { type Doubt, doubtAbout, type QuoteRef } from '../corpus';
import type { Severity } from '../model';
import { orphansFitting } from '../moving';
import { type Check, type Finding, wordsOfQuote } from './check';

/** A quote that does not stand for certain in the source, or in other words than it was recorded. */
const doubtful = (code: Doubt['code'], severity: Severity): Check => ({
  code,
  severity,
  findInSource: source =>
    source.quotes.flatMap(quote =>
      doubtAbout(source, quote)?.code === code ? found({ source, quote }) : [],
    ),
});

function found({ source, quote }: QuoteRef): Finding {
  const { code } = doubtAbout(source, quote)!;
  const words = quote.exact;
  const answer = source.anchors.get(quote.id);
  const places = {
    quote: quote.id,
    inSidecar: wordsOfQuote(quote.id),
    inText: answer && 'start' in answer ? answer : undefined,
  };
  if (code !== 'changed-words') return { code, params: { words }, ...places };
  return { code, params: { words, now: source.newWordsOf(quote)! }, ...places };
}

export const placeChecks: readonly Check[] = [
  doubtful('orphan', 'warning'),
  doubtful('uncertain', 'warning'),
  doubtful('changed-words', 'information'),
];

/** Said at the head of a source without a sidecar: one that lies elsewhere may be its own. */
export const sidecarElsewhere: Check = {
  code: 'sidecar-elsewhere',
  severity: 'warning',
  findInSource: (source, { corpus }) =>
    orphansFitting(corpus, source)
      .slice(0, 1)
      .map(({ orphan }) => ({
        code: 'sidecar-elsewhere',
        params: { sidecar: orphan.sidecarFile },
        inText: { start: 0, end: /^[^\r\n]*/.exec(source.text!)![0].length },
      })),
};
