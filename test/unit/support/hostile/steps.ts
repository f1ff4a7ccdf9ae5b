import { type Profiler, Session } from 'node:inspector';

/** Each look at the counts takes its time: it is taken for so many slices at once where together they are short. */
const SLICES_IN_LOT = 20;

/**
 * Counts the steps that work takes: how often each stretch of code is run, and how many characters and items the built-in
 * functions go over that may go over many. The same for the same work on any machine, however busy it is.
 */
export class StepCounter {
  readonly #session = new Session();

  /** From now on, all code of the thread is counted, and runs slower. */
  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  async stepsOf(work: () => unknown): Promise<number> {
    this.#take();
    const builtIns = new BuiltIns();
    try {
      await work();
    } finally {
      builtIns.restore();
    }
    return this.#take() + builtIns.steps;
  }

  /** The steps of the longest slice of work, which is begun twice. What is at most `few` may be the steps of several. */
  async longestSliceOf(begin: () => Generator<void, unknown>, few: number): Promise<number> {
    const lots = await this.#stepsBy(begin(), () => SLICES_IN_LOT);
    const singly = await this.#stepsBy(begin(), done => {
      const inLot = done % SLICES_IN_LOT;
      return lots[(done - inLot) / SLICES_IN_LOT]! > few ? 1 : SLICES_IN_LOT - inLot;
    });
    return Math.max(...singly);
  }

  /** The steps of some slices at a time; `next` tells of how many, when so many are done. */
  async #stepsBy(slices: Generator<void, unknown>, next: (done: number) => number): Promise<number[]> {
    const steps: number[] = [];
    let isDone = false;
    for (let done = 0; !isDone; ) {
      const until = done + next(done);
      const taken = await this.stepsOf(() => {
        for (; done < until && !isDone; done++) isDone = slices.next().done === true;
      });
      steps.push(taken);
    }
    return steps;
  }

  /** The steps since the last time. */
  #take(): number {
    let steps = 0;
    this.#session.post('Profiler.takePreciseCoverage', (_, { result }) => {
      steps = sumOf(result);
    });
    return steps;
  }
}

const sumOf = (scripts: readonly Profiler.ScriptCoverage[]): number => {
  let sum = 0;
  for (const { functions } of scripts)
    for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  return sum;
};

type Methods = Record<string, (...given: unknown[]) => unknown>;

/** What goes over all of a text or list, whatever it finds. */
const OVER_ALL: readonly (readonly [object, readonly string[]])[] = [
  [String.prototype, ['split', 'replaceAll', 'trim', 'trimEnd', 'normalize', 'toLowerCase', 'toUpperCase']],
  [
    Array.prototype,
    ['concat', 'join', 'includes', 'indexOf', 'splice', 'toSpliced', 'shift', 'unshift', 'reverse', 'sort'],
  ],
];

/** Counts what built-in functions go over, as long as it is not restored. */
class BuiltIns {
  steps = 0;
  readonly #originals: (() => void)[] = [];

  constructor() {
    for (const [prototype, names] of OVER_ALL)
      for (const name of names) this.#count(prototype, name, given => (given as ArrayLike<unknown>).length);
    this.#countTaken();
    this.#countFrom('indexOf');
    this.#countFrom('includes');
    const counter = this;
    const { exec } = RegExp.prototype;
    // Patched, all that goes by patterns comes here: matchAll, replace, search, split, test.
    this.#replace(RegExp.prototype, 'exec', function (this: RegExp, text: unknown) {
      const from = this.sticky || this.global ? this.lastIndex : 0;
      const found = exec.call(this, text as string);
      const end = found ? found.index + found[0].length : this.sticky ? from + 1 : String(text).length;
      counter.steps += Math.max(1, end - from);
      return found;
    });
  }

  restore(): void {
    for (const restore of this.#originals) restore();
  }

  /** A search in a text, to where it finds something. */
  #countFrom(name: 'indexOf' | 'includes'): void {
    const counter = this;
    const { indexOf } = String.prototype;
    const original = String.prototype[name] as (this: string, ...given: unknown[]) => unknown;
    this.#replace(String.prototype, name, function (this: string, ...given) {
      const at = indexOf.call(this, given[0] as string, given[1] as number);
      counter.steps += (at < 0 ? this.length : at) - Math.max(0, Number(given[1] ?? 0)) + 1;
      return original.apply(this, given);
    });
  }

  /** A part of a list: what is in it, and not what is around it. */
  #countTaken(): void {
    const counter = this;
    const { slice } = Array.prototype;
    this.#replace(Array.prototype, 'slice', function (this: unknown[], ...given) {
      const taken = slice.apply(this, given as [number?, number?]);
      counter.steps += taken.length;
      return taken;
    });
  }

  #count(prototype: object, name: string, stepsOf: (given: unknown) => number): void {
    const counter = this;
    const original = (prototype as Methods)[name]!;
    this.#replace(prototype, name, function (this: unknown, ...given) {
      counter.steps += stepsOf(this) || 0;
      return original.apply(this, given);
    });
  }

  #replace(
    prototype: object,
    name: string,
    replacement: (this: never, ...given: unknown[]) => unknown,
  ): void {
    const before = Object.getOwnPropertyDescriptor(prototype, name)!;
    Object.defineProperty(prototype, name, { ...before, value: replacement });
    this.#originals.push(() => Object.defineProperty(prototype, name, before));
  }
}
