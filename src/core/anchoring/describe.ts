import type { QuoteSelector } from '../model';
import { placeOf, placesOf } from '../text';
import { AnchorText } from './anchorText';

/** Twice the customary 32: finds more edited quotes and halves wrong duplicates. */
const CONTEXT_LENGTH = 64;

/**
 * The selector of the span from `start` to `end` (UTF-16 units of `text` as given), in the form of a sidecar: strings of
 * the folded text, offsets in its code points. Offsets outside the text are moved to its ends, one inside a pair (CRLF,
 * surrogates) to the pair's start; an empty or reversed span gives an empty `exact`. Never throws.
 */
export function describeQuote(text: string, start: number, end: number): QuoteSelector {
  const anchorText = new AnchorText(text);
  const { folded } = anchorText;
  const from = anchorText.fromRaw(start || 0);
  const to = Math.max(from, anchorText.fromRaw(end || 0));
  const exact = folded.slice(from, to);
  const occurrences = countOccurrences(folded, exact);
  return {
    exact,
    prefix: folded.slice(outsidePair(folded, Math.max(0, from - CONTEXT_LENGTH), 1), from),
    suffix: folded.slice(to, outsidePair(folded, to + CONTEXT_LENGTH, -1)),
    start: anchorText.toFile(from),
    end: anchorText.toFile(to),
    ...(occurrences > 1 && { occurrences }),
  };
}

/**
 * Of the places of a text that have the words and the surroundings of a selector, how many stand before its own. 0 where
 * there is one such place, as nearly always.
 */
export function ordinalOf(text: string, selector: QuoteSelector): number {
  const { exact, prefix, suffix, start, occurrences = 1 } = selector;
  if (occurrences < 2) return 0;
  const anchorText = new AnchorText(text);
  const { folded } = anchorText;
  const own = anchorText.fromFile(start) - prefix.length;
  let ordinal = 0;
  for (const at of placesOf(folded, prefix + exact + suffix)) {
    if (at >= own) break;
    ordinal += 1;
  }
  return ordinal;
}

/** Counted without overlap, so that a long quote of one repeated word takes no quadratic time. */
function countOccurrences(text: string, exact: string): number {
  if (exact === '') return 0;
  let count = 0;
  for (let at = placeOf(text, exact); at >= 0; at = placeOf(text, exact, at + exact.length)) count++;
  return count;
}

/** The offset itself, or where it would split a surrogate pair, the one next to it in the direction of `step`. */
function outsidePair(text: string, offset: number, step: 1 | -1): number {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  const splits = before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
  return splits ? offset + step : offset;
}
