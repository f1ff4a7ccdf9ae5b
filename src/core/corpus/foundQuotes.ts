import type { FoundQuote, Span } from '../model';
import { findQuotes, guessLanguage } from '../quotes';
import type { Difference } from '../text';
import type { SourceText } from './sourceText';
import type { TaggedSource } from './taggedSource';

/** In a text of so many UTF-16 units quotes are looked for at once; that takes some milliseconds. */
const LONGEST_AT_ONCE = 16 * 1024;

interface Found {
  readonly quotes: readonly FoundQuote[];
  /** The language that was told then; undefined: it was guessed. */
  readonly language: string | undefined;
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
export function quotesFoundIn(source: TaggedSource): readonly FoundQuote[] {
  const { sourceText, text, toldLanguage: language } = source;
  if (text === undefined) return NONE;
  const known = foundIn.get(sourceText);
  const isLong = text.length > LONGEST_AT_ONCE;
  if (known && (isLong || known.language === language)) return known.quotes;
  if (isLong) return NONE;
  const quotes = findQuotes(text, { language });
  keepFound(sourceText, quotes, language);
  return quotes;
}

/** The language of a source: what somebody has told, else what its words tell. */
export const languageOf = ({ toldLanguage, text = '' }: TaggedSource): string =>
  toldLanguage ?? guessLanguage(text);

/** Whether nothing more is to be found in a source's text of today. */
export function isLookedThrough({ sourceText, text, toldLanguage }: TaggedSource): boolean {
  if (text === undefined || text.length <= LONGEST_AT_ONCE) return true;
  const found = foundIn.get(sourceText);
  return found?.isOfToday === true && found.language === toldLanguage;
}

/** The quotes that are known of a source already, without looking for any. */
export const quotesKnownIn = ({ sourceText }: TaggedSource): readonly FoundQuote[] | undefined =>
  foundIn.get(sourceText)?.quotes;

/** Keeps what was found in a text, taken to be in a language where one was told. */
export function keepFound(
  sourceText: SourceText,
  quotes: readonly FoundQuote[],
  language: string | undefined,
): void {
  foundIn.set(sourceText, { quotes, language, isOfToday: true });
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
  foundIn.set(now, { quotes, language: found.language, isOfToday: false });
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
