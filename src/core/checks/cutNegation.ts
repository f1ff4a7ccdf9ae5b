import { writeOut } from '../corpus';
import { placeQuote } from '../edits';
import type { Span } from '../model';
import { writtenOut } from '../quotes';
import { type Check, wordsOfQuote } from './check';

/**
 * A word that denies what follows it, right before the quote; "whether or not" denies nothing. Whatever stands between
 * them, a mark or a comma, makes the cut the writer's own.
 */
const NEGATION =
  /(?<!\bor )\b(?:not|never|no|nor|neither|without|hardly|barely|scarcely|cannot|\p{L}+n['\u2019]t)(?=\s+$)/iu;
/** No negation with the spaces behind it is longer. */
const LONGEST = 40;
/** The letters with which negations end. Before most quotes there is no space, or another letter before it. */
const LAST_LETTER = /[tory]\s+$/i;

/** The quote begins right behind a negation, without which it says the opposite. */
export const cutNegation: Check = {
  code: 'cut-negation',
  severity: 'warning',
  findInSource: source =>
    source.quotes.flatMap(quote => {
      const span = source.spanOf(quote);
      const negation = span && negationBefore(source.text!, span);
      return negation
        ? {
            code: 'cut-negation',
            params: {
              negation: source.text!.slice(negation.start, negation.end),
              words: writtenOut([quote]).text,
            },
            quote: quote.id,
            inSidecar: wordsOfQuote(quote.id),
            inText: span,
          }
        : [];
    }),
  fixesForQuote: ({ source, quote }) => {
    const span = source.spanOf(quote);
    const negation = span && negationBefore(source.text!, span);
    if (!negation) return [];
    const whole = { start: negation.start, end: span.end };
    return [
      {
        does: 'extend',
        words: source.text!.slice(whole.start, whole.end),
        edit: {
          action: 're-span',
          subject: writeOut({ source, quote }).text,
          files: [{ file: source.sidecarFile, changes: placeQuote(quote, source.text!, whole) }],
        },
      },
    ];
  },
};

/** The word that denies a span; undefined where none stands right before it. */
export function negationBefore(text: string, { start }: Span): Span | undefined {
  const from = Math.max(0, start - LONGEST);
  const before = text.slice(from, start);
  const found = LAST_LETTER.test(before) ? NEGATION.exec(before) : undefined;
  if (!found) return undefined;
  return { start: from + found.index, end: from + found.index + found[0].length };
}
