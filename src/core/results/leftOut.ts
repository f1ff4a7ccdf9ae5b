/**
 * Why something is not counted that somebody may expect to be: `differing`: codings of one claim on which coders differ;
 * `blind`: sources in a blind round that nobody has closed; all others are statements. `undated`: without a date, where
 * only those of some time count; `no-row`, `no-column`: with nothing to stand under, such as no speaker; `no-stance`,
 * `unknown-stance`: without a stance that has a polarity, where stances count; `few`: of rows or columns that have too few.
 */
export type Reason =
  | 'blind'
  | 'differing'
  | 'unnamed'
  | 'authorial'
  | 'untagged'
  | 'undated'
  | 'no-row'
  | 'no-column'
  | 'no-stance'
  | 'unknown-stance'
  | 'few';

/** How much is left out for each reason that there is. */
export type LeftOut = Readonly<Partial<Record<Reason, number>>>;

/** Counts what is left out while it is. */
export class LeavingOut {
  readonly #counts: Partial<Record<Reason, number>> = {};

  /** Always true, so that it can stand in a condition. */
  note(reason: Reason, count = 1): true {
    if (count > 0) this.#counts[reason] = (this.#counts[reason] ?? 0) + count;
    return true;
  }

  get told(): LeftOut {
    return { ...this.#counts };
  }
}
