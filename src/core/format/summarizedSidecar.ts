import { type Dismissal, isQuote, type Proposal, type Sidecar, type SourceDetails } from '../model';
import { jsonInAscii, type Packed, type PackedText } from '../text';
import { readSidecarQuickly, type StoredSidecar } from './quickSidecar';
import type { StoredQuote } from './storedQuote';
import { type CountedKeys, countedKeysOf, headOf, type SidecarHead } from './summary';

/** What there is to tell of a sidecar without a look at its quotes: its head in one line and its keys in another, in ASCII. */
export type WrittenSummary = string & { readonly isSummary: true };

/** The summary of a sidecar as Crossquote itself writes it; undefined for any other, of which more is to be told. */
export function summarize(text: Packed): WrittenSummary | undefined {
  const sidecar = readSidecarQuickly(text);
  return sidecar && writtenSummary(sidecar);
}

export const writtenSummary = (sidecar: StoredSidecar): WrittenSummary =>
  sidecar instanceof SummarizedSidecar
    ? sidecar.written
    : (`${jsonInAscii(headOf(sidecar))}\n${jsonInAscii(countedKeysOf(sidecar))}` as WrittenSummary);

/** The keys that the quotes of a sidecar name, without a look at the quotes where that can be. */
export const keysNamedIn = (sidecar: Sidecar): CountedKeys =>
  sidecar instanceof SummarizedSidecar ? sidecar.keys : countedKeysOf(sidecar);

/** How many quotations a sidecar has. */
export const quotationsIn = (sidecar: Sidecar): number =>
  sidecar instanceof SummarizedSidecar ? sidecar.quotations : headOf(sidecar).quotations;

/**
 * Whether a sidecar has something in which keys may be named, and which no quote is: proposals, and what was decided to
 * be none.
 */
export const hasMoreThanQuotes = (sidecar: Sidecar): boolean =>
  sidecar instanceof SummarizedSidecar
    ? sidecar.hasMoreThanQuotes
    : sidecar.proposed.length > 0 || !sidecar.quotes.every(isQuote);

/** Whether something was decided on some quotes of a sidecar. */
export const hasDecisions = (sidecar: Sidecar): boolean =>
  sidecar instanceof SummarizedSidecar ? sidecar.hasDecisions : headOf(sidecar).hasDecisions === true;

/**
 * A sidecar of which somebody has written a summary. Its quotes are read when they are asked for: of an archive's
 * hundreds of thousands few are, and what they are counted by is in the summary.
 */
export class SummarizedSidecar implements StoredSidecar {
  declare readonly coder?: string;
  readonly source: SourceDetails;
  readonly quotations: number;
  readonly hasMoreThanQuotes: boolean;
  readonly hasDecisions: boolean;
  #opened: StoredSidecar | undefined;

  constructor(
    private readonly text: PackedText,
    readonly written: WrittenSummary,
  ) {
    const head: SidecarHead = JSON.parse(written.slice(0, written.indexOf('\n')));
    if (head.coder !== undefined) this.coder = head.coder;
    this.source = head.source;
    this.quotations = head.quotations;
    this.hasMoreThanQuotes = head.proposals + head.noQuotes > 0;
    this.hasDecisions = head.hasDecisions === true;
  }

  get keys(): CountedKeys {
    return JSON.parse(this.written.slice(this.written.indexOf('\n')));
  }

  /** Whether somebody has asked for its quotes. */
  get isOpened(): boolean {
    return this.#opened !== undefined;
  }

  get quotes(): readonly StoredQuote[] {
    return this.#open().quotes;
  }

  get starts(): readonly number[] {
    return this.#open().starts;
  }

  get dismissed(): readonly Dismissal[] {
    return this.#open().dismissed;
  }

  get proposed(): readonly Proposal[] {
    return this.#open().proposed;
  }

  #open(): StoredSidecar {
    this.#opened ??= readSidecarQuickly(this.text.packed);
    if (!this.#opened) throw new Error('A summary was made of what cannot be read.');
    return this.#opened;
  }
}
