import { addTo } from '../collections';
import type { Span } from '../model';
import { overlap } from './splice';

interface Taken extends Span {
  readonly depth: number;
}

/** The text is looked at in pieces of so many characters: what is far away is in nobody's way. */
const PIECE = 256;

/** Stretches of a text that are to be replaced, and places at which something is to be put. */
export class TakenSpans {
  readonly #pieces = new Map<number, Taken[]>();

  /**
   * Whether a stretch overlaps with none that was taken. At one place, what is deeper in the document is put first.
   */
  isFree(span: Span, depth: number): boolean {
    for (const piece of piecesOf(span))
      for (const taken of this.#pieces.get(piece) ?? [])
        if (overlap(taken, span) || (isSamePlace(taken, span) && taken.depth <= depth)) return false;
    return true;
  }

  take({ start, end }: Span, depth: number): void {
    for (const piece of piecesOf({ start, end })) addTo(this.#pieces, piece, { start, end, depth });
  }
}

function* piecesOf({ start, end }: Span): Generator<number> {
  for (let piece = Math.floor(start / PIECE); piece <= Math.floor(end / PIECE); piece++) yield piece;
}

const isSamePlace = (a: Span, b: Span): boolean =>
  a.start === b.start && a.end === a.start && b.end === b.start;
