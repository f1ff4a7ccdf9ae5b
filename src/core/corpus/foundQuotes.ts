import type { FoundQuote, Span } from '../model';
import { findQuotes } from '../quotes';
import type { Difference } from '../text';
import type { SourceText } from './sourceText';
import type { TaggedSource } from './taggedSource';

/** In a text of so many UTF-16 units quotes are looked for at once; that takes some milliseconds. */
const LONGEST_AT_ONCE = 16 * 1024;

interface Found {
  readonly quotes: readonly FoundQuote[];
  /** Whether they were found in this very text, and not in the one that it was before an edit. */
  readonly isOfToday: boolean;
}

const foundIn = new WeakMap<SourceText, Found>();

const NONE: readonly FoundQuote[] = [];

/**
 * All quotes that the engine finds in a source; none as long as its text has not been read. Looked for once a text: what
 * is tagged meanwhile, or named in the codebook, changes nothing in it. Speakers go by the names that the text gives. In a
 * long text somebody else has to look for them, as long as it is not `isLookedThrough`: until then, there are those that
 * were known before it was edited.
 */
export function quotesFoundIn({ sourceText, text }: TaggedSource): readonly FoundQuote[] {
  if (text === undefined) return NONE;
  const known = foundIn.get(sourceText);
  if (known) return known.quotes;
  if (text.length > LONGEST_AT_ONCE) return NONE;
  const quotes = findQuotes(text);
  foundIn.set(sourceText, { quotes, isOfToday: true });
  return quotes;
}

/** Whether nothing more is to be found in a source's text of today. */
export const isLookedThrough = ({ sourceText, text }: TaggedSource): boolean =>
  text === undefined || text.length <= LONGEST_AT_ONCE || foundIn.get(sourceText)?.isOfToday === true;

/** The quotes that are known of a source already, without looking for any. */
export const quotesKnownIn = ({ sourceText }: TaggedSource): readonly FoundQuote[] | undefined =>
  foundIn.get(sourceText)?.quotes;

/** Keeps what was found in a text. */
export function keepFound(sourceText: SourceText, quotes: readonly FoundQuote[]): void {
  foundIn.set(sourceText, { quotes, isOfToday: true });
}

/** Keeps those quotes of a long text that an edit has left whole, until it has been looked through again. */
export function followFound(before: SourceText, now: SourceText, edit: () => Difference): void {
  const found = foundIn.get(before);
  if (!found || now.state !== 'read' || now.text.length <= LONGEST_AT_ONCE || foundIn.has(now)) return;
  const { start, end, text } = edit();
  const by = text.length - (end - start);
  const quotes = found.quotes.flatMap(quote => {
    const spans = spansOf(quote);
    if (spans.every(span => span.end <= start)) return quote;
    return spans.every(span => span.start >= end) ? moved(quote, by) : [];
  });
  foundIn.set(now, { quotes, isOfToday: false });
}

const spansOf = ({ start, end, cue, speaker }: FoundQuote): readonly Span[] => [
  { start, end },
  ...(cue ? [cue] : []),
  ...(speaker ? [speaker] : []),
];

function moved(quote: FoundQuote, by: number): FoundQuote {
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  const { verbatim, cue, speaker } = quote;
  return {
    ...move(quote),
    verbatim: verbatim.map(move),
    ...(cue && { cue: move(cue) }),
    ...(speaker && { speaker: move(speaker) }),
  };
}
