import { groupBy } from '../collections';
import type { FoundQuote, Span } from '../model';
import { quotesFoundIn, quotesKnownIn } from './foundQuotes';
import { Spans } from './spans';
import type { TaggedSource } from './taggedSource';

/** A quotation that the engine found and nobody has tagged or dismissed yet. */
export interface Suggestion extends Span {
  /** In the order of the text; several where the quotation is split or runs over paragraphs. */
  readonly parts: readonly FoundQuote[];
  /** Its words in today's text. */
  readonly words: string;
  /** The speaker's full name as the engine makes it out; several are joined by "and". */
  readonly speaker?: string;
}

/** A suggestion in its source. */
export interface SuggestionRef {
  readonly source: TaggedSource;
  readonly suggestion: Suggestion;
}

/** Whether the engine finds what mostly stands in a span: it would be suggested where nobody has tagged it. */
export const isFoundIn = (source: TaggedSource, span: Span): boolean =>
  quotesFoundIn(source).some(quote => isMostlyShared(span, quote));

/** Whether the engine takes just this span for a quote. */
export const isAsFound = (source: TaggedSource, { start, end }: Span): boolean =>
  quotesFoundIn(source).some(quote => quote.start === start && quote.end === end);

/** What a person wants suggested. */
export interface SuggestOptions {
  /** Also what is only said to have been spoken about. */
  readonly topics?: boolean;
}

/** The suggestions of a source with its mere topics, and without them. */
interface Suggestions {
  /** The quotes from which they were made. */
  readonly found: readonly FoundQuote[];
  readonly all: readonly Suggestion[];
  readonly statements: readonly Suggestion[];
}

const NONE: Suggestions = { found: [], all: [], statements: [] };

const suggestions = new WeakMap<TaggedSource, Suggestions>();

/**
 * The quotations that the engine finds and nobody has tagged, decided on or dismissed, in the order of the text. None
 * where the sidecar cannot be read: nobody knows then what is tagged. The same list for a source as it is, and for what
 * was found in it.
 */
export function suggestionsIn(source: TaggedSource, { topics }: SuggestOptions = {}): readonly Suggestion[] {
  const { all, statements } = allSuggestionsIn(source);
  return topics ? all : statements;
}

function allSuggestionsIn(source: TaggedSource): Suggestions {
  if (source.reading?.locked && !source.reading.root) return NONE;
  const found = quotesFoundIn(source);
  const known = suggestions.get(source);
  if (known?.found === found) return known;
  const taken = new Spans([
    ...source.entries.flatMap(quote => source.spanOf(quote) ?? []),
    ...source.dismissedSpans,
  ]);
  const isTaken = (quote: FoundQuote) => taken.someWithin(quote, span => isMostlyShared(span, quote));
  const inside = insideOthers(found);
  const all = quotations(found)
    .filter(parts => !parts.every(part => inside.has(part)))
    .filter(parts => !parts.some(isTaken))
    .map(parts => suggestionOf(source.text!, parts));
  const isStatement = ({ parts }: Suggestion) => parts.some(part => !part.topic && !inside.has(part));
  const sorted = { found, all, statements: all.filter(isStatement) };
  suggestions.set(source, sorted);
  return sorted;
}

/**
 * The suggestions of a source that have been looked for already, without mere topics; none where they have not: finding
 * them takes its time.
 */
export const suggestionsFoundIn = (source: TaggedSource): readonly Suggestion[] =>
  quotesKnownIn(source) ? suggestionsIn(source) : NONE.statements;

/** The suggestion that has the innermost of its parts at an offset of the text. */
export function suggestionAt(
  source: TaggedSource,
  offset: number,
  options?: SuggestOptions,
): Suggestion | undefined {
  let innermost: { suggestion: Suggestion; length: number } | undefined;
  for (const suggestion of suggestionsIn(source, options))
    for (const { start, end } of suggestion.parts)
      if (start <= offset && offset <= end && !(innermost && innermost.length <= end - start))
        innermost = { suggestion, length: end - start };
  return innermost?.suggestion;
}

/** The parts of each quotation together, in the order of their first ones. */
const quotations = (quotes: readonly FoundQuote[]): (readonly FoundQuote[])[] => [
  ...groupBy(quotes, quote => quote.group ?? quote).values(),
];

function suggestionOf(text: string, parts: readonly FoundQuote[]): Suggestion {
  // What a text calls a speaker and the engine cannot resolve is a pronoun, and names nobody.
  const speaker = parts.find(({ actor }) => actor !== undefined)?.actor;
  return {
    start: parts[0]!.start,
    end: parts.at(-1)!.end,
    parts,
    words: parts.map(({ start, end }) => text.slice(start, end)).join(' … '),
    ...(speaker !== undefined && { speaker }),
  };
}

/** Quotes inside longer ones that are found too: the longer one is suggested. `found` is in the order of `start`. */
function insideOthers(found: readonly FoundQuote[]): ReadonlySet<FoundQuote> {
  const inside = new Set<FoundQuote>();
  let end = -1;
  for (const quote of found) {
    if (quote.end <= end) inside.add(quote);
    else end = quote.end;
  }
  return inside;
}

/** More than a touch, and for a fragment inside a longer quote most of the fragment. */
function isMostlyShared(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0.5 * Math.min(a.end - a.start, b.end - b.start);
}
