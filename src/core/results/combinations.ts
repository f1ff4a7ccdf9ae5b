import type { Cell, Counts } from './counts';

/** A number for the levels that occur in a cell, whatever their counts: 1 for the lowest one, 2, 4 and so on, added up. */
export const combinationOf = ({ levels }: Cell): number =>
  levels.reduce((sum, count, k) => (count > 0 ? sum + 2 ** k : sum), 0);

/** What occurs in a row: combinations, and by their polarity the stances that are taken. */
interface InRow {
  readonly combinations: ReadonlySet<number>;
  readonly stances: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Tells which stances combinations stand for; rows in which nothing has changed are looked at once. */
export class Combinations {
  readonly #known = new WeakMap<readonly Cell[], InRow>();

  /** Which stances each number of a combination stands for, of those that occur; stances of one polarity are one level. */
  *legendOf({ cells, levels, stances }: Counts): Generator<void, ReadonlyMap<number, readonly string[]>> {
    const combinations = new Set<number>();
    const taken = levels.map(() => new Set<string>());
    for (const ofRow of cells) {
      let known = this.#known.get(ofRow);
      if (!known) {
        known = inRow(ofRow);
        this.#known.set(ofRow, known);
        yield;
      }
      for (const combination of known.combinations) combinations.add(combination);
      for (const [polarity, ofLevel] of known.stances)
        for (const stance of ofLevel) taken[levels.indexOf(polarity)]!.add(stance);
    }
    const names = taken.map(ofLevel => stances.filter(stance => ofLevel.has(stance)).join(' / '));
    return new Map(
      [...combinations]
        .sort((a, b) => a - b)
        .map(number => [number, names.filter((_, k) => Math.floor(number / 2 ** k) % 2 === 1)]),
    );
  }
}

function inRow(cells: readonly Cell[]): InRow {
  const stances = new Map<number, Set<string>>();
  for (const { statements } of cells)
    for (const { polarity, coding } of statements) {
      if (polarity === undefined || !coding?.stance) continue;
      const ofLevel = stances.get(polarity) ?? new Set();
      stances.set(polarity, ofLevel.add(coding.stance));
    }
  return { combinations: new Set(cells.map(combinationOf)), stances };
}
