import { groupBy } from '../collections';
import type { Span } from '../model';
import type { Direction } from './jumps';
import { type SuggestOptions, suggestionsIn } from './suggestions';
import type { TaggedSource } from './taggedSource';

/** A quotation on the way through a text: tagged, or found and not tagged yet. */
export interface Stop {
  /** Where its parts stand, in the order of the text. */
  readonly spans: readonly Span[];
  /** Somebody has coded it. */
  readonly isCoded: boolean;
}

/**
 * The quotations of a source in the order of the text, a split one once. What has no sure place in today's text is left out.
 * @param suggest what is suggested besides; undefined: nothing
 */
export function stopsIn(source: TaggedSource, suggest: SuggestOptions | undefined): readonly Stop[] {
  const tagged = [...groupBy(source.quotes, ({ id, group }) => group ?? id).values()].map(parts => ({
    spans: parts.flatMap(part => source.spanOf(part) ?? []).sort((a, b) => a.start - b.start),
    isCoded: parts.some(({ codings }) => codings.length > 0),
  }));
  const suggested = suggest
    ? suggestionsIn(source, suggest).map(({ parts }) => ({ spans: parts, isCoded: false }))
    : [];
  return [...tagged, ...suggested]
    .filter(({ spans }) => spans.length > 0)
    .sort((a, b) => startOf(a) - startOf(b));
}

/** Where a quotation begins. */
export const startOf = ({ spans: [first] }: Stop): number => first!.start;

/** The stop that has an offset in it; of those in each other the innermost. */
export function stopAt(stops: readonly Stop[], offset: number): Stop | undefined {
  const lengthAt = (stop: Stop) =>
    Math.min(
      ...stop.spans
        .filter(({ start, end }) => start <= offset && offset <= end)
        .map(({ start, end }) => end - start),
    );
  const here = stops.filter(stop => lengthAt(stop) < Number.POSITIVE_INFINITY);
  return here.sort((a, b) => lengthAt(a) - lengthAt(b))[0];
}

/** The next stop behind an offset, or before it; undefined where there is none on that side. */
export const neighborOf = (stops: readonly Stop[], offset: number, direction: Direction): Stop | undefined =>
  direction === 'next'
    ? stops.find(stop => startOf(stop) > offset)
    : stops.findLast(stop => startOf(stop) < offset);
