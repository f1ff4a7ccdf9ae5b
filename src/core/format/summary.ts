import { actorKeysOf, isQuote, type Quote, type Sidecar, type SourceDetails } from '../model';

/** A stance that is taken on a claim, and how many quotations take it. */
export type StanceCount = readonly [stance: string, quotations: number];

/** A key that quotes name, how many quotations do, and of a claim by their stances. */
export type KeyCount = readonly [key: string, quotations: number, stances: readonly StanceCount[]];

/** What there is to tell of a sidecar as a whole. */
export interface SidecarHead {
  /** Whose work it is; absent of the shared one. */
  readonly coder?: string;
  readonly source: SourceDetails;
  /** How many: the parts of one count once. */
  readonly quotations: number;
  /** How many proposals of programs. */
  readonly proposals: number;
  /** Whether something was decided on some of its quotes. */
  readonly hasDecisions?: true;
  /** How many entries were decided to be no quotes, and are not counted. */
  readonly noQuotes: number;
}

/** The keys that the quotes of a sidecar name. */
export interface CountedKeys {
  /** Of those who speak quotes, of whom they speak for, and of those who pass them on. */
  readonly actors: readonly KeyCount[];
  readonly claims: readonly KeyCount[];
}

/** A key as a quote names it; of a claim with the stance. */
type Naming = readonly [key: string, stance?: string | undefined];

/** The keys that a quote names, each as often as it does. */
export type Names = (quote: Quote) => readonly Naming[];

export const namedActors: Names = quote => actorKeysOf(quote).map(key => [key]);
export const namedClaims: Names = ({ codings }) => codings.map(({ claim, stance }) => [claim, stance]);

/** Each part of it is asked for by itself, and all quotes are gone over for it. */
const heads = new WeakMap<Sidecar, SidecarHead>();

export function headOf(sidecar: Sidecar): SidecarHead {
  const head = heads.get(sidecar) ?? toldOf(sidecar);
  heads.set(sidecar, head);
  return head;
}

const toldOf = ({ coder, source, quotes, proposed }: Sidecar): SidecarHead => ({
  ...(coder !== undefined && { coder }),
  source,
  quotations: countQuotes(quotes),
  proposals: proposed.length,
  ...(quotes.some(({ decided, quote }) => decided || quote) && { hasDecisions: true }),
  noQuotes: quotes.filter(quote => !isQuote(quote)).length,
});

export function countedKeysOf(sidecar: Sidecar): CountedKeys {
  const quotes = sidecar.quotes.filter(isQuote);
  return { actors: countKeys(quotes, namedActors), claims: countKeys(quotes, namedClaims) };
}

/** How many quotations the quotes of one sidecar are. */
function countQuotes(quotes: readonly Quote[]): number {
  const counter = new Counter();
  for (const quote of quotes) if (isQuote(quote)) counter.add(quote);
  return counter.quotations;
}

/**
 * How many quotations in one sidecar name each key.
 * @param quotes without what was decided to be none
 * @param only which keys are counted; all where it is left out
 */
export function countKeys(quotes: readonly Quote[], names: Names, only?: ReadonlySet<string>): KeyCount[] {
  const counters = new Map<string, KeyCounter>();
  for (const quote of quotes)
    for (const [key, stance] of names(quote)) {
      if (only && !only.has(key)) continue;
      const counter = counters.get(key) ?? new KeyCounter();
      counters.set(key, counter);
      counter.add(quote);
      if (stance !== undefined) counter.addStance(stance, quote);
    }
  return Array.from(counters, ([key, { quotations, stances }]) => [key, quotations, stances]);
}

class Counter {
  quotations = 0;
  #groups: Set<string> | undefined;
  #last: Quote | undefined;

  add(quote: Quote): void {
    if (quote === this.#last) return;
    this.#last = quote;
    if (quote.group !== undefined) {
      this.#groups ??= new Set();
      if (this.#groups.has(quote.group)) return;
      this.#groups.add(quote.group);
    }
    this.quotations += 1;
  }
}

class KeyCounter extends Counter {
  #byStance: Map<string, Counter> | undefined;

  addStance(stance: string, quote: Quote): void {
    this.#byStance ??= new Map();
    const counter = this.#byStance.get(stance) ?? new Counter();
    this.#byStance.set(stance, counter);
    counter.add(quote);
  }

  get stances(): StanceCount[] {
    return Array.from(this.#byStance ?? [], ([stance, { quotations }]) => [stance, quotations]);
  }
}
