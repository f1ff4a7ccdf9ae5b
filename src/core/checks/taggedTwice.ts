import type { TaggedSource } from '../corpus';
import { joinQuotes } from '../merge';
import type { Quote, Span } from '../model';
import { writtenOut } from '../quotes';
import { type Check, wordsOfQuote } from './check';

/** The same words at the same place are tagged as two quotes, and count twice. */
export const taggedTwice: Check = {
  code: 'tagged-twice',
  severity: 'warning',
  findInSource: source =>
    twinsIn(source).map(([kept, gone]) => ({
      code: 'tagged-twice',
      params: { words: writtenOut([gone]).text },
      quote: gone.id,
      other: { file: source.file, id: kept.id },
      inSidecar: wordsOfQuote(gone.id),
      inText: source.spanOf(gone),
    })),
  fixesForQuote: ({ source, quote }) =>
    twinsIn(source)
      .filter(([, gone]) => gone === quote)
      .flatMap(([kept, gone]) => {
        const edit = joinQuotes(source, kept, gone);
        return edit ? { does: 'join', edit } : [];
      }),
};

/** Quotes with the one of the smallest id at their place. */
function twinsIn(source: TaggedSource): [kept: Quote, gone: Quote][] {
  const first = new Map<string, Quote>();
  const twins: [kept: Quote, gone: Quote][] = [];
  for (const quote of overlapping(source).sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const place = placeOf(quote, source);
    const kept = first.get(place);
    if (kept) twins.push([kept, quote]);
    else first.set(place, quote);
  }
  return twins;
}

/** Those quotes that have something in common with another: of nearly all others no word needs to be read. */
function overlapping(source: TaggedSource): Quote[] {
  const placed = source.quotes.map(quote => {
    const { start, end } = source.spanOf(quote) ?? quote;
    return { quote, start, end };
  });
  let last: (typeof placed)[number] | undefined;
  const found = new Set<Quote>();
  for (const next of placed.sort((a, b) => a.start - b.start)) {
    if (last && next.start < last.end) found.add(last.quote).add(next.quote);
    if (!last || next.end > last.end) last = next;
  }
  return [...found];
}

/**
 * From the first word to the last one: whether a comma or a mark belongs to a quote is seen in two ways. Where the text
 * has not the words, those are part of it.
 */
function placeOf(quote: Quote, source: TaggedSource): string {
  const { start, end } = source.spanOf(quote) ?? quote;
  const { exact } = quote;
  const words = withoutEdges(exact);
  const said = source.isAstray(quote) ? exact.slice(words.start, words.end) : '';
  return `${said} ${start + words.start} ${end - (exact.length - words.end)}`;
}

const IN_WORD = /[\p{L}\p{N}]/u;
const LOW_HALF = /[\udc00-\udfff]$/;

/** From the first word to the last; one pattern for both ends would begin anew at each sign between them. */
function withoutEdges(text: string): Span {
  const start = text.search(IN_WORD);
  if (start < 0) return { start: text.length, end: text.length };
  for (let end = text.length; ; ) {
    const width = LOW_HALF.test(text.charAt(end - 1)) ? 2 : 1;
    if (IN_WORD.test(text.slice(end - width, end))) return { start, end };
    end -= width;
  }
}
