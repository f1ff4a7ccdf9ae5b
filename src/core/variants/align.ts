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
  const numbers = new Map<string, number>();
  const [stemsA, stemsB] = [stemsOf(a, numbers), stemsOf(b, numbers)];
  const [weightsA, weightsB] = [a, b].map(words => Float64Array.from(words, weightOf)) as [Weights, Weights];
  const width = b.length + 1;
  const cameFrom = new Uint8Array((a.length + 1) * width);
  const row = new Float64Array(width);
  const best = { score: 0, i: 0, j: 0 };
  for (let i = 1; i <= a.length; i++) {
    const stem = stemsA[i - 1]!;
    const weight = weightsA[i - 1]!;
    let left = 0;
    let aboveLeft = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      let score = 0;
      let from: number = From.nowhere;
      if (stemsB[j - 1] === stem) {
        // Words of one class weigh the same.
        score = aboveLeft + Math.min(weight, weightsB[j - 1]!);
        from = From.both;
      }
      if (above - SKIPPED > score) {
        score = above - SKIPPED;
        from = From.a;
      }
      if (left - SKIPPED > score) {
        score = left - SKIPPED;
        from = From.b;
      }
      cameFrom[i * width + j] = from;
      row[j] = score;
      left = score;
      aboveLeft = above;
      if (score > best.score) {
        best.score = score;
        best.i = i;
        best.j = j;
      }
    }
  }
  return traceBack(cameFrom, width, best.i, best.j);
}

type Weights = Float64Array;

/** Stems as numbers, which are compared much quicker. */
const stemsOf = (words: readonly WordingWord[], numbers: Map<string, number>): Int32Array =>
  Int32Array.from(words, ({ stem }) => {
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    return number;
  });

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
