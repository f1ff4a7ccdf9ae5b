import { allAtOnce, forEachBelow } from '../collections';

/** So many bits for each pair of words: of a pair that is not there, one in eight seems to be, of four pairs one in four thousand. */
const BITS_FOR_PAIR = 8;
/** So many signs or pairs are gone through in one slice. */
const SLICE = 1 << 12;

/**
 * Which words follow each other in a text, in little room: a Bloom filter. Tells of most texts that they do not have some
 * words, without looking at the text.
 */
export class WordPairs {
  readonly #bits: Uint8Array;

  private constructor(pairs: number) {
    this.#bits = new Uint8Array(Math.ceil((pairs * BITS_FOR_PAIR) / 8));
  }

  /** Those of a text, in slices, between which others may have their turn. */
  static *inSlices(text: string): Generator<void, WordPairs> {
    const pairs = yield* pairsIn(text);
    const made = new WordPairs(pairs.length);
    yield* forEachBelow(pairs.length, SLICE, i => made.#add(pairs[i]!));
    return made;
  }

  #add(pair: number): void {
    const bit = this.#bitOf(pair);
    this.#bits[bit >> 3]! |= 1 << (bit & 7);
  }

  /** Whether the text may have these pairs, as `innerPairs` gives them. */
  mayHave(pairs: readonly number[]): boolean {
    if (this.#bits.length === 0) return pairs.length === 0;
    return pairs.every(pair => {
      const bit = this.#bitOf(pair);
      return (this.#bits[bit >> 3]! & (1 << (bit & 7))) !== 0;
    });
  }

  #bitOf = (pair: number): number => pair % (this.#bits.length * 8);
}

/** The pairs of words that a text with these words in it must have: its first and last word may there be parts of longer ones. */
export const innerPairs = (words: string): readonly number[] => allAtOnce(pairsIn(words)).slice(1, -1);

/** A hash for every two words that follow each other. */
function* pairsIn(text: string): Generator<void, number[]> {
  const pairs: number[] = [];
  let before: number | undefined;
  let hash = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i % SLICE === SLICE - 1) yield;
    const code = text.charCodeAt(i);
    if (isInWord(code)) hash = Math.imul(hash ^ code, FNV_PRIME);
    else if (hash !== 0) {
      if (before !== undefined) pairs.push(Math.imul(before ^ hash, FNV_PRIME) >>> 0);
      before = Math.imul(hash, MIXER);
      hash = 0;
    }
  }
  return pairs;
}

const FNV_PRIME = 0x01000193;
const MIXER = 0x85ebca6b;

/** Letters and digits, quickly: some marks of other scripts are taken for letters, here as there. */
const isInWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0xc0 && (code < 0x2000 || code > 0x206f));
