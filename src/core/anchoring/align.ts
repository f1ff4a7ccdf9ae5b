import type { AnchorText } from './anchor-text';
import { isWord, type Tokens } from './tokens';

/** A stretch of a text, in tokens: `to` is the one after the last. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Tokens of the pattern that are known to stand at tokens of the text, `length` of them in a row. */
export interface Run {
  readonly pattern: number;
  readonly text: number;
  readonly length: number;
}

/** What the alignment must know of a pattern. */
export interface Weighted {
  readonly text: string;
  readonly tokens: Tokens;
  /** What each token is worth when it is found again. */
  readonly weights: Float32Array;
  /** The first token of the quote and the one after its last: where new text may come in at little cost. */
  readonly first: number;
  readonly last: number;
}

/** For each token of a pattern the token of the text that it became, or `GONE`. */
export type Alignment = Int32Array;
export const GONE = -1;

/** A new word costs less than any word found again is worth, so that a quote survives words put into it. */
const COST_OF_NEW_WORD = 1;
const COST_OF_NEW_MARK = 0.2;
/** Between context and quote new text costs least, so that it ends up outside of the quote. */
const SHARE_AT_SEAM = 0.25;
/** A mark in the place of another mark is more likely that one changed than one lost and another new. */
const SHARE_OF_OTHER_MARK = 0.5;
/** Words that share less of their letters than this are other words. */
const LEAST_LIKENESS = 0.5;
/** A gap larger than this (pattern tokens × text tokens) has nothing in common that would be worth the time. */
const MOST_CELLS = 1 << 16;
/** Where an end of the pattern is loose, how many tokens of the text are looked at for each of the pattern, and at least. */
const REACH = 2;
const LEAST_REACH = 24;

export function align(pattern: Weighted, text: AnchorText, window: Window, known: readonly Run[]): Alignment {
  const { count } = pattern.tokens;
  const alignment: Alignment = new Int32Array(count).fill(GONE);
  const runs = known.length > 0 ? known : commonRuns(pattern.tokens, text.tokens, window);
  let patternFrom = 0;
  let textFrom = window.from;
  for (const run of runs) {
    alignGap(
      pattern,
      text,
      alignment,
      patternFrom,
      run.pattern,
      textFrom,
      run.text,
      patternFrom === 0,
      false,
    );
    for (let i = 0; i < run.length; i++) alignment[run.pattern + i] = run.text + i;
    patternFrom = run.pattern + run.length;
    textFrom = run.text + run.length;
  }
  alignGap(pattern, text, alignment, patternFrom, count, textFrom, window.to, patternFrom === 0, true);
  return alignment;
}

/** Three tokens in a row that stand once in the pattern and once in the window are the same three. */
const RUN_LENGTH = 3;
const TWICE = -1;

function commonRuns(pattern: Tokens, text: Tokens, { from, to }: Window): Run[] {
  const inPattern = new Map<number, number>();
  for (let i = 0; i + RUN_LENGTH <= pattern.count; i++) {
    const key = keyOfRun(pattern.ids, i);
    inPattern.set(key, inPattern.has(key) ? TWICE : i);
  }
  const inText = new Map<number, number>();
  for (let t = from; t + RUN_LENGTH <= to; t++) {
    const key = keyOfRun(text.ids, t);
    if (inPattern.has(key)) inText.set(key, inText.has(key) ? TWICE : t);
  }
  const pins: Run[] = [];
  for (const [key, at] of inPattern) {
    const there = inText.get(key) ?? TWICE;
    if (at !== TWICE && there !== TWICE) pins.push({ pattern: at, text: there, length: RUN_LENGTH });
  }
  return grown(inOrder(pins), pattern, text, from, to);
}

const keyOfRun = (ids: Int32Array, at: number) =>
  Math.imul(Math.imul(ids[at]!, 0x01000193) ^ ids[at + 1]!, 0x01000193) ^ ids[at + 2]!;

/** The longest selection of pins, given in the order of the pattern, that are in order in the text too. */
function inOrder(pins: readonly Run[]): Run[] {
  const tails: number[] = []; // tails[n]: the pin that ends the best chain of n + 1 pins
  const before = new Int32Array(pins.length);
  for (let i = 0; i < pins.length; i++) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pins[tails[middle]!]!.text < pins[i]!.text) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  }
  const chain: Run[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) chain.push(pins[i]!);
  return chain.reverse();
}

/** Each pin grown to the whole run of equal tokens around it; pins inside a run that is already there are dropped. */
function grown(pins: readonly Run[], pattern: Tokens, text: Tokens, from: number, to: number): Run[] {
  const runs: Run[] = [];
  let patternFrom = 0;
  let textFrom = from;
  for (const pin of pins) {
    if (pin.pattern < patternFrom || pin.text < textFrom) continue;
    let p = pin.pattern;
    let t = pin.text;
    while (p > patternFrom && t > textFrom && pattern.ids[p - 1] === text.ids[t - 1]) {
      p--;
      t--;
    }
    let length = pin.pattern + pin.length - p;
    while (p + length < pattern.count && t + length < to && pattern.ids[p + length] === text.ids[t + length])
      length++;
    runs.push({ pattern: p, text: t, length });
    patternFrom = p + length;
    textFrom = t + length;
  }
  return runs;
}

enum Step {
  Both,
  Lost,
  New,
}

let scores = new Float32Array(1024);
let steps = new Uint8Array(1024);

/**
 * Aligns what lies between two runs, cell by cell: the words found again are worth their weight, new words cost a little,
 * lost ones nothing more. Before the first run and after the last, text that is left over costs nothing.
 */
function alignGap(
  pattern: Weighted,
  text: AnchorText,
  alignment: Alignment,
  patternFrom: number,
  patternTo: number,
  gapFrom: number,
  gapTo: number,
  loosePattern: boolean,
  looseEnd: boolean,
): void {
  const rows = patternTo - patternFrom;
  if (rows <= 0 || gapTo <= gapFrom) return;
  const looseStart = loosePattern;
  const reach = REACH * rows + LEAST_REACH;
  const textFrom = looseStart && !looseEnd ? Math.max(gapFrom, gapTo - reach) : gapFrom;
  const textTo = looseEnd && !looseStart ? Math.min(gapTo, gapFrom + reach) : gapTo;
  const columns = textTo - textFrom;
  const width = columns + 1;
  if (rows * width > MOST_CELLS) return;
  if (scores.length < (rows + 1) * width) {
    scores = new Float32Array((rows + 1) * width * 2);
    steps = new Uint8Array(scores.length);
  }
  const { ids: patternIds } = pattern.tokens;
  const { ids: textIds } = text.tokens;

  scores[0] = 0;
  const seamAtTop = patternFrom === pattern.first || patternFrom === pattern.last;
  for (let c = 1; c < width; c++) {
    scores[c] = looseStart ? 0 : scores[c - 1]! - costOfNew(textIds[textFrom + c - 1]!, seamAtTop);
    steps[c] = Step.New;
  }
  for (let r = 1; r <= rows; r++) {
    const p = patternFrom + r - 1;
    const id = patternIds[p]!;
    const weight = pattern.weights[p]!;
    const atSeam = p + 1 === pattern.first || p + 1 === pattern.last;
    const row = r * width;
    const free = looseEnd && r === rows;
    scores[row] = scores[row - width]!;
    steps[row] = Step.Lost;
    for (let c = 1; c < width; c++) {
      const other = textIds[textFrom + c - 1]!;
      const both =
        scores[row - width + c - 1]! +
        (id === other ? weight : worthOfOther(pattern, p, weight, text, textFrom + c - 1));
      const lost = scores[row - width + c]!;
      const added = scores[row + c - 1]! - (free ? 0 : costOfNew(other, atSeam));
      if (both >= lost && both >= added) {
        scores[row + c] = both;
        steps[row + c] = Step.Both;
      } else if (lost >= added) {
        scores[row + c] = lost;
        steps[row + c] = Step.Lost;
      } else {
        scores[row + c] = added;
        steps[row + c] = Step.New;
      }
    }
  }

  let r = rows;
  let c = columns;
  while (r > 0 && c > 0) {
    const step = steps[r * width + c]!;
    if (step === Step.Both) {
      r--;
      c--;
      alignment[patternFrom + r] = textFrom + c;
    } else if (step === Step.Lost) r--;
    else c--;
  }
}

const costOfNew = (id: number, atSeam: boolean) =>
  (isWord(id) ? COST_OF_NEW_WORD : COST_OF_NEW_MARK) * (atSeam ? SHARE_AT_SEAM : 1);

/** What a token is worth that stands in the place of another: where it is, its neighbours know. */
function worthOfOther(pattern: Weighted, p: number, weight: number, text: AnchorText, t: number): number {
  const wasWord = isWord(pattern.tokens.ids[p]!);
  if (wasWord !== isWord(text.tokens.ids[t]!)) return -COST_OF_NEW_WORD;
  if (!wasWord) return isOtherMark(pattern, p, text, t) ? SHARE_OF_OTHER_MARK * weight : -COST_OF_NEW_MARK;
  const likeness = likenessOf(pattern, p, text, t);
  return likeness < LEAST_LIKENESS ? 0 : weight * likeness * likeness;
}

/** Whether a token of the pattern and one of the text are one, or forms of one word. */
export function isAlike(pattern: Weighted, p: number, text: AnchorText, t: number): boolean {
  const id = pattern.tokens.ids[p]!;
  const other = text.tokens.ids[t]!;
  if (id === other) return true;
  return isWord(id) && isWord(other) && likenessOf(pattern, p, text, t) >= LEAST_LIKENESS;
}

const STOPS = /[.,;:!?…]/u;

/** Whether both are marks that may well have been exchanged: stops for stops, bullets and the like for their like. */
export function isOtherMark(pattern: Weighted, p: number, text: AnchorText, t: number): boolean {
  if (t === GONE || isWord(pattern.tokens.ids[p]!) || isWord(text.tokens.ids[t]!)) return false;
  const mark = pattern.text[pattern.tokens.starts[p]!]!;
  return STOPS.test(mark) === STOPS.test(text.folded[text.tokens.starts[t]!]!);
}

/** Which share of the longer word's letters both have at their heads and tails: inflections, typos, joined words. */
export function likenessOf(pattern: Weighted, p: number, text: AnchorText, t: number): number {
  const a = pattern.text;
  const b = text.folded;
  const aStart = pattern.tokens.starts[p]!;
  const bStart = text.tokens.starts[t]!;
  const aLength = pattern.tokens.ends[p]! - aStart;
  const bLength = text.tokens.ends[t]! - bStart;
  const longer = Math.max(aLength, bLength);
  const shorter = Math.min(aLength, bLength);
  if (shorter < longer * LEAST_LIKENESS) return 0;
  let head = 0;
  while (head < shorter && a.charCodeAt(aStart + head) === b.charCodeAt(bStart + head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    a.charCodeAt(aStart + aLength - 1 - tail) === b.charCodeAt(bStart + bLength - 1 - tail)
  )
    tail++;
  return (head + tail) / longer;
}
