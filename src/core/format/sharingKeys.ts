import type { Coding, Quote, Sidecar } from '../model';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** More keys than that and nobody repeats them. */
const MOST_KEYS = 100_000;
const NONE: readonly never[] = [];

const keys = new Map<string, string>();

/**
 * The very same, in less room: an archive has hundreds of thousands of quotes. Keys that many of them name are there once,
 * and so is the empty list.
 */
export function sharingKeys(sidecar: Sidecar): Sidecar {
  if (keys.size > MOST_KEYS) keys.clear();
  for (const quote of sidecar.quotes as Mutable<Quote>[]) {
    quote.speakers = keyList(quote.speakers);
    quote.variants = keyList(quote.variants);
    quote.notVariants = keyList(quote.notVariants);
    for (const coding of quote.codings as Mutable<Coding>[]) coding.claim = keyOf(coding.claim);
  }
  return sidecar;
}

const keyList = (words: readonly string[]): readonly string[] =>
  words.length === 0 ? NONE : words.map(keyOf);

function keyOf(word: string): string {
  const known = keys.get(word);
  if (known === undefined) keys.set(word, word);
  return known ?? word;
}
