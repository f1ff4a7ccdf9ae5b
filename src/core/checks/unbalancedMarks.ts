import { isAsFound, writeOut } from '../corpus';
import { placeQuote } from '../edits';
import type { Span } from '../model';
import { type Check, type Fix, wordsOfQuote } from './check';
import { balancedSpans, hasMark, looseMarks } from './marks';

/**
 * A quote mark within the quote has no other one there: the span is most likely cut at a wrong place. A span that the
 * engine takes in such a way is not the person's slip.
 */
export const unbalancedMarks: Check = {
  code: 'unbalanced-marks',
  severity: 'warning',
  findInSource: source =>
    source.quotes.flatMap(quote => {
      const span = hasMark(quote.exact) ? source.spanOf(quote) : undefined;
      const [loose] = span ? looseMarks(source.text!, span) : [];
      return loose && !isAsFound(source, span!)
        ? {
            code: 'unbalanced-marks',
            params: { mark: source.text![loose.at]!, words: quote.exact },
            quote: quote.id,
            inSidecar: wordsOfQuote(quote.id),
            inText: span,
          }
        : [];
    }),
  fixesForQuote: ({ source, quote }) => {
    const span = source.spanOf(quote);
    const { longer, shorter } = span ? balancedSpans(source.text!, span) : {};
    const fixTo = (does: 'extend' | 'shorten', to: Span | undefined): Fix[] =>
      to
        ? [
            {
              does,
              words: source.text!.slice(to.start, to.end),
              edit: {
                action: 're-span',
                subject: writeOut({ source, quote }).text,
                files: [{ file: source.sidecarFile, changes: placeQuote(quote, source.text!, to) }],
              },
            },
          ]
        : [];
    return [...fixTo('extend', longer), ...fixTo('shorten', shorter)];
  },
};
