import type { Tokens } from './tokens';

/** A stretch of a text, in tokens: `to` is the one after the last. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Tokens of the pattern that stand at tokens of the text, `length` of them in a row. */
export interface Run {
  readonly pattern: number;
  readonly text: number;
  readonly length: number;
}

/** Three tokens in a row that stand once in the pattern and once in the window are the same three. */
const RUN_LENGTH = 3;
const TWICE = -1;

/** The runs that pattern and window share beyond doubt, in order. */
export function commonRuns(pattern: Tokens, text: Tokens, window: Window): Run[] {
  const { from, to } = window;
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
  return grown(inOrder(pins), pattern, text, window);
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
export function grown(pins: readonly Run[], pattern: Tokens, text: Tokens, { from, to }: Window): Run[] {
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
