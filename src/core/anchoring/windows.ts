import type { Run, Window } from './align';
import type { Occurrences } from './occurrences';
import type { WeighedPattern } from './pattern';
import { isWord } from './tokens';

/** Rare tokens vote first; after this many votes the windows are as clear as they will be. */
const MOST_VOTES = 400;
/** Votes that differ by less than this many tokens of insertion or deletion are for one window. */
const BUCKET = 16;
/** Tokens on either side of a window, for what was put in or left out there. */
const SLACK = 16;
/** The best windows are aligned; below them, in no text seen, was ever the right one. */
const MOST_WINDOWS = 4;
/** A window that holds less of a pattern's weight than this is chance. */
const LEAST_SHARE = 0.12;
/** A window with less than this share of the best one's votes is not worth aligning. */
const LEAST_OF_BEST = 0.3;

/** The stretches of the text that share most rare tokens, in about their order, with the pattern; best first. */
export function findWindows(
  pattern: WeighedPattern,
  occurrences: Occurrences,
  textCount: number,
  expected: number,
): Window[] {
  const votes = castVotes(pattern, occurrences, expected);
  const total = pattern.totalWeight;
  const sums = [...votes.keys()].map(bucket => ({
    bucket,
    sum: votes.get(bucket)! + (votes.get(bucket + 1) ?? 0),
  }));
  sums.sort((a, b) => b.sum - a.sum);
  const least = Math.max(total * LEAST_SHARE, (sums[0]?.sum ?? 0) * LEAST_OF_BEST);
  const chosen: number[] = [];
  for (const { bucket, sum } of sums) {
    if (sum < least || chosen.length === MOST_WINDOWS) break;
    if (!chosen.some(other => Math.abs(other - bucket) <= 1)) chosen.push(bucket);
  }
  return chosen.map(bucket => ({
    from: Math.max(0, bucket * BUCKET - SLACK),
    to: Math.min(textCount, (bucket + 2) * BUCKET + pattern.tokens.count + SLACK),
  }));
}

function castVotes(pattern: WeighedPattern, occurrences: Occurrences, expected: number): Map<number, number> {
  const { ids, count } = pattern.tokens;
  const voters: { token: number; places: Int32Array }[] = [];
  for (let token = 0; token < count; token++) {
    const places = occurrences.of(ids[token]!);
    if (places.length > 0 && isWord(ids[token]!)) voters.push({ token, places });
  }
  voters.sort((a, b) => a.places.length - b.places.length);
  const votes = new Map<number, number>();
  let left = MOST_VOTES;
  for (const { token, places } of voters) {
    const heard = nearest(places, expected + token, left);
    for (const place of heard) {
      const bucket = Math.floor((place - token) / BUCKET);
      votes.set(bucket, (votes.get(bucket) ?? 0) + pattern.weights[token]!);
    }
    left -= heard.length;
    if (left <= 0) break;
  }
  return votes;
}

/** At most so many of the places, those nearest to a token. */
export function nearest(places: Int32Array, to: number, most: number): Int32Array {
  if (places.length <= most) return places;
  let from = 0;
  let high = places.length - most;
  while (from < high) {
    const middle = (from + high) >> 1;
    if (to - places[middle]! > places[middle + most]! - to) from = middle + 1;
    else high = middle;
  }
  return places.subarray(from, from + most);
}

/** More places than this are not told apart by their context; those nearest to the expected place are. */
const MOST_HITS = 100;

/** Where all tokens of the quote stand in a row. */
export function findWhole(
  pattern: WeighedPattern,
  occurrences: Occurrences,
  text: { ids: Int32Array; count: number },
  expected: number,
): Run[] {
  const {
    first,
    last,
    tokens: { ids },
  } = pattern;
  let rarest = first;
  for (let token = first; token < last; token++)
    if (occurrences.count(ids[token]!) < occurrences.count(ids[rarest]!)) rarest = token;
  const length = last - first;
  const runs: Run[] = [];
  for (const place of nearest(occurrences.of(ids[rarest]!), expected + rarest, MOST_HITS)) {
    const start = place - (rarest - first);
    if (start < 0 || start + length > text.count) continue;
    let same = 0;
    while (same < length && ids[first + same] === text.ids[start + same]) same++;
    if (same === length) runs.push({ pattern: first, text: start, length });
  }
  return runs;
}
