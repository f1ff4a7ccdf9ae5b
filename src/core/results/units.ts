/** Numbers in a unit of which so many make one. */
export interface InUnits {
  readonly units: readonly number[];
  readonly perOne: number;
}

/**
 * Numbers with a few decimals as whole ones of a smaller unit, so that sums of them are exact, in whichever order, and
 * what cancels out comes to nothing. Numbers with more decimals stay as they are.
 */
export function inUnits(numbers: readonly number[]): InUnits {
  for (let perOne = 1; perOne <= MOST_PER_ONE; perOne *= 10) {
    const units = numbers.map(number => Math.round(number * perOne));
    if (units.every((unit, i) => unit / perOne === numbers[i])) return { units, perOne };
  }
  return { units: numbers, perOne: 1 };
}

const MOST_PER_ONE = 1e6;
