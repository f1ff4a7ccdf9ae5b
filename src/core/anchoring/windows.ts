import { partitionPoint } from '../collections';
import type { Occurrences } from './occurrences';
import type { WeighedPattern } from './pattern';
import type { Run, Window } from './runs';
import { isWord, type Tokens } from './tokens';

/** Rare tokens vote first; after this many votes, or so many for each token, the windows are as clear as they will be. */
const MOST_VOTES = 400;
const VOTES_PER_TOKEN = 2;
/** In a text that repeats itself no word is rare: of its places, those nearest to the expected one vote. */
const MOST_VOTES_OF_ONE = 64;
/** Votes that differ by less than this many tokens, put in or left out before them, are for one window; */
const LEAST_BUCKET = 16;
/** in long quotes, where more may have come and gone, by less than this share of the tokens. */
const BUCKET_SHARE = 1 / 8;
/** Tokens on either side of a window, for what was put in or left out at its ends. */
const SLACK = 16;
/** So many windows are aligned at most, */
const MOST_WINDOWS = 4;
/** of those that hold this share of a pattern's weight, below which it is chance, */
const LEAST_SHARE = 0.12;
/** and this share of what the best one holds, below which it will not win. */
const LEAST_OF_BEST = 0.65;

/** The stretches of a text that share most rare words with a pattern, in about their order; best first. */
export function findWindows(
  pattern: WeighedPattern,
  occurrences: Occurrences,
  textCount: number,
  expected: number,
): Window[] {
  const { count } = pattern.tokens;
  const bucketSize = Math.max(LEAST_BUCKET, Math.round(count * BUCKET_SHARE));
  const { votes, buckets } = castVotes(pattern, occurrences, textCount, expected, bucketSize);
  const windows: Window[] = [];
  let least = pattern.totalWeight * LEAST_SHARE;
  while (windows.length < MOST_WINDOWS) {
    const bucket = heaviestPair(votes, buckets);
    const sum = votes[bucket]! + votes[bucket + 1]!;
    if (sum < least) break;
    least = Math.max(least, sum * LEAST_OF_BEST);
    votes.fill(0, bucket, bucket + 2);
    const first = bucket * bucketSize - count;
    windows.push({
      from: Math.max(0, first - SLACK),
      to: Math.min(textCount, first + 2 * bucketSize + count + SLACK),
    });
  }
  return windows;
}

/**
 * What weight speaks for the pattern beginning in each bucket of tokens, of which the first is the pattern's own length
 * before the text; and in which buckets there is any.
 */
function castVotes(
  pattern: WeighedPattern,
  occurrences: Occurrences,
  textCount: number,
  expected: number,
  bucketSize: number,
): { votes: Float32Array; buckets: readonly number[] } {
  const { ids, count } = pattern.tokens;
  const votes = emptyVotes(Math.ceil((textCount + count) / bucketSize) + 1);
  const buckets: number[] = [];
  const voters: number[] = [];
  for (let token = 0; token < count; token++)
    if (pattern.counts[token]! > 0 && isWord(ids[token]!)) voters.push(token);
  voters.sort((a, b) => pattern.counts[a]! - pattern.counts[b]!);
  let left = Math.max(MOST_VOTES, VOTES_PER_TOKEN * count);
  for (const token of voters) {
    const heard = nearest(occurrences.of(ids[token]!), expected + token, Math.min(left, MOST_VOTES_OF_ONE));
    for (let i = 0; i < heard.length; i++) {
      const bucket = ((heard[i]! - token + count) / bucketSize) | 0;
      if (votes[bucket] === 0) buckets.push(bucket);
      votes[bucket]! += pattern.weights[token]!;
    }
    left -= heard.length;
    if (left <= 0) break;
  }
  return { votes, buckets };
}

/** One ballot for all patterns, emptied for each. */
let ballot = new Float32Array(1 << 10);

function emptyVotes(buckets: number): Float32Array {
  if (ballot.length < buckets) ballot = new Float32Array(buckets * 2);
  else ballot.fill(0, 0, buckets);
  return ballot;
}

/** The first of the two neighbouring buckets that together weigh most. */
function heaviestPair(votes: Float32Array, buckets: readonly number[]): number {
  let heaviest = 0;
  let most = 0;
  for (const bucket of buckets) {
    const withNext = votes[bucket]! + votes[bucket + 1]!;
    if (withNext > most) {
      most = withNext;
      heaviest = bucket;
    }
    const withPrevious = bucket > 0 ? votes[bucket]! + votes[bucket - 1]! : 0;
    if (withPrevious > most) {
      most = withPrevious;
      heaviest = bucket - 1;
    }
  }
  return heaviest;
}

/** Of more places than this, only those nearest to the expected place are told apart by their context. */
const MOST_WHOLE = 100;

/** Where all tokens of the quote stand in a row. */
export function findWhole(
  { first, last, tokens: { ids }, counts }: WeighedPattern,
  occurrences: Occurrences,
  text: Tokens,
  expected: number,
): Run[] {
  let rarest = first;
  for (let token = first; token < last; token++) if (counts[token]! < counts[rarest]!) rarest = token;
  const length = last - first;
  const runs: Run[] = [];
  for (const place of nearest(occurrences.of(ids[rarest]!), expected + rarest, MOST_WHOLE)) {
    const start = place - (rarest - first);
    if (start < 0 || start + length > text.count) continue;
    let same = 0;
    while (same < length && ids[first + same] === text.ids[start + same]) same++;
    if (same === length) runs.push({ pattern: first, text: start, length });
  }
  return runs;
}

/** At most so many of some places in order: those nearest to a token. */
function nearest(places: Int32Array, to: number, most: number): Int32Array {
  if (places.length <= most) return places;
  const from = partitionPoint(places.length - most, i => to - places[i]! > places[i + most]! - to);
  return places.subarray(from, from + most);
}
