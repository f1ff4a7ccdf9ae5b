import type { QuoteSelector } from '../model';
import type { Occurrences } from './occurrences';
import { isWord, part, type Tokens, tokeniseAll } from './tokens';

/** A selector read as tokens: prefix, quote and suffix in one, so that words cut by a seam are seen whole. */
export interface Pattern {
  readonly selector: QuoteSelector;
  /** Prefix, exact words and suffix in one string; the offsets of `tokens` are units of it. */
  readonly text: string;
  readonly tokens: Tokens;
  /** Units of `text` where the quote begins and ends. */
  readonly start: number;
  readonly end: number;
  /** First token of the quote, and the one after its last. */
  readonly first: number;
  readonly last: number;
}

export function readPatterns(selectors: readonly QuoteSelector[]): Pattern[] {
  const texts = selectors.map(({ prefix, exact, suffix }) => prefix + exact + suffix);
  const tokens = tokeniseAll(texts);
  return selectors.map((selector, i) => readPattern(selector, texts[i]!, tokens[i]!));
}

function readPattern(selector: QuoteSelector, text: string, all: Tokens): Pattern {
  const start = selector.prefix.length;
  const end = start + selector.exact.length;
  const tokens = withoutCutWords(all, start, end, text.length);
  let first = 0;
  while (first < tokens.count && tokens.ends[first]! <= start) first++;
  let last = first;
  while (last < tokens.count && tokens.starts[last]! < end) last++;
  return { selector, text, tokens, start, end, first, last };
}

/** The context ends where its 64 units are over, as a rule inside a word: half a word says nothing. */
function withoutCutWords(tokens: Tokens, start: number, end: number, length: number): Tokens {
  const { ids, starts, ends, count } = tokens;
  const from = count > 0 && starts[0] === 0 && ends[0]! <= start && isWord(ids[0]!) ? 1 : 0;
  const endsInWord = count > from && ends[count - 1] === length && starts[count - 1]! >= end;
  const to = endsInWord && isWord(ids[count - 1]!) ? count - 1 : count;
  return part(tokens, from, to);
}

/** A pattern whose tokens are weighed by what each tells in a given text, in bits. */
export interface WeighedPattern extends Pattern {
  /** How often each token stands in the text. */
  readonly counts: Int32Array;
  readonly weights: Float32Array;
  readonly totalWeight: number;
}

/** In a short text no word is rare by number alone: this many tokens of ordinary text are thought around it. */
const TOKENS_OF_ORDINARY_TEXT = 500;
const WEIGHT_OF_MARK = 0.5;
/** A short word is likely a common one in the language, however rare in the text. */
const WEIGHT_OF_NO_LETTERS = 2;

export function weigh(pattern: Pattern, occurrences: Occurrences, textCount: number): WeighedPattern {
  const { ids, starts, ends, count } = pattern.tokens;
  const counts = new Int32Array(count);
  const weights = new Float32Array(count);
  let totalWeight = 0;
  for (let i = 0; i < count; i++) {
    const id = ids[i]!;
    counts[i] = occurrences.count(id);
    const bits = Math.log2(1 + (textCount + TOKENS_OF_ORDINARY_TEXT) / (1 + counts[i]!));
    weights[i] = isWord(id) ? Math.min(bits, WEIGHT_OF_NO_LETTERS + ends[i]! - starts[i]!) : WEIGHT_OF_MARK;
    totalWeight += weights[i]!;
  }
  return { ...pattern, counts, weights, totalWeight };
}
