import { type WordingWord, weightOf } from './wording';

/** A word of one wording and the same word of the other, by their numbers. */
export type Match = readonly [a: number, b: number];

/** A word that is left out costs so much: a shared function word makes up for five, a shared noun for a paragraph. */
const SKIPPED = 0.04;

/**
 * The words that two wordings share in the same order, where they share most in one stretch of each (Smith and
 * Waterman's local alignment). Time and memory grow with the product of their lengths.
 */
export function alignWords(a: readonly WordingWord[], b: readonly WordingWord[]): Match[] {
  const width = b.length + 1;
  const cameFrom = new Uint8Array((a.length + 1) * width);
  let above = new Float64Array(width);
  let best = { score: 0, i: 0, j: 0 };
  for (let i = 1; i <= a.length; i++) {
    const row = new Float64Array(width);
    const { stem, class: wordClass } = a[i - 1]!;
    const weight = weightOf(a[i - 1]!);
    for (let j = 1; j <= b.length; j++) {
      const other = b[j - 1]!;
      let score = 0;
      let from: number = From.nowhere;
      if (other.stem === stem) {
        score = above[j - 1]! + (wordClass === other.class ? weight : Math.min(weight, weightOf(other)));
        from = From.both;
      }
      if (above[j]! - SKIPPED > score) {
        score = above[j]! - SKIPPED;
        from = From.a;
      }
      if (row[j - 1]! - SKIPPED > score) {
        score = row[j - 1]! - SKIPPED;
        from = From.b;
      }
      row[j] = score;
      cameFrom[i * width + j] = from;
      if (score > best.score) best = { score, i, j };
    }
    above = row;
  }
  return traceBack(cameFrom, width, best.i, best.j);
}

const From = { nowhere: 0, both: 1, a: 2, b: 3 } as const;

function traceBack(cameFrom: Uint8Array, width: number, lastA: number, lastB: number): Match[] {
  const matches: Match[] = [];
  let i = lastA;
  let j = lastB;
  for (;;) {
    switch (cameFrom[i * width + j]) {
      case From.both:
        i -= 1;
        j -= 1;
        matches.push([i, j]);
        break;
      case From.a:
        i -= 1;
        break;
      case From.b:
        j -= 1;
        break;
      default:
        return matches.reverse();
    }
  }
}
