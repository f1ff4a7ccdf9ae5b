import { partitionPoint } from '../collections';
import { Numbering } from './numbering';
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
const ABSENT = -1;
const TWICE = -2;

/**
 * The runs that pattern and window share beyond doubt, in order: none where all that they share stands there twice, and
 * nothing at all where they share nothing.
 */
export function commonRuns(pattern: Tokens, text: Tokens, window: Window): Run[] | undefined {
  const most = Math.max(0, pattern.count - RUN_LENGTH + 1);
  makeRoom(most);
  for (let p = 0; p < most; p++) noteAt(inPattern, numbering.add(keyOfRun(pattern.ids, p)), p);
  let shared = false;
  for (let t = window.from; t + RUN_LENGTH <= window.to; t++) {
    const number = numbering.get(keyOfRun(text.ids, t));
    if (number < 0) continue;
    noteAt(inText, number, t);
    shared = true;
  }
  if (!shared) return undefined;
  const pins: Run[] = [];
  for (let number = 0; number < numbering.size; number++)
    if (inPattern[number]! >= 0 && inText[number]! >= 0)
      pins.push({ pattern: inPattern[number]!, text: inText[number]!, length: RUN_LENGTH });
  return grown(inOrder(pins), pattern, text, window);
}

/** Where each run of three stands, for one window at a time: made once, because making it costs more than filling it. */
const numbering = new Numbering(1 << 8);
let inPattern = new Int32Array(1 << 8);
let inText = new Int32Array(1 << 8);

function makeRoom(runs: number): void {
  numbering.reset(runs);
  if (inPattern.length < runs) {
    inPattern = new Int32Array(runs * 2);
    inText = new Int32Array(runs * 2);
  }
  inPattern.fill(ABSENT, 0, runs);
  inText.fill(ABSENT, 0, runs);
}

function noteAt(places: Int32Array, number: number, place: number): void {
  places[number] = places[number] === ABSENT ? place : TWICE;
}

const keyOfRun = (ids: Int32Array, at: number) =>
  Math.imul(Math.imul(ids[at]!, 0x01000193) ^ ids[at + 1]!, 0x01000193) ^ ids[at + 2]!;

/** The longest selection of pins, given in the order of the pattern, that are in order in the text too. */
function inOrder(pins: readonly Run[]): Run[] {
  const tails: number[] = []; // tails[n]: the pin that ends the best chain of n + 1 pins
  const before = new Int32Array(pins.length);
  for (let i = 0; i < pins.length; i++) {
    const length = partitionPoint(tails.length, n => pins[tails[n]!]!.text < pins[i]!.text);
    before[i] = length > 0 ? tails[length - 1]! : -1;
    tails[length] = i;
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
