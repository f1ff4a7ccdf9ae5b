import { isEquivalent, type Plain } from '../yaml';

/** What the three versions of a file say at one place; undefined where one says nothing. */
export interface Sides<T = Plain | undefined> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

export const mapSides = <T, U>({ base, ours, theirs }: Sides<T>, map: (side: T) => U): Sides<U> => ({
  base: map(base),
  ours: map(ours),
  theirs: map(theirs),
});

/** The sides when all three are there. */
export const allDefined = <T>({ base, ours, theirs }: Sides<T | undefined>): Sides<T> | undefined =>
  base !== undefined && ours !== undefined && theirs !== undefined ? { base, ours, theirs } : undefined;

/** Whether two values say the same; a number says the same as its digits, to whoever reads the file. */
export const isAlike = (a: Plain | undefined, b: Plain | undefined): boolean =>
  isEquivalent(a, b, {}) || isEquivalent(b, a, {});

/** The rule of every merge: who alone changed a thing decides on it. Undefined where each changed it otherwise. */
export function whoDecides<T>(
  sides: Sides<T>,
  isSame: (a: T, b: T) => boolean,
): 'ours' | 'theirs' | undefined {
  if (isSame(sides.theirs, sides.base) || isSame(sides.ours, sides.theirs)) return 'ours';
  return isSame(sides.ours, sides.base) ? 'theirs' : undefined;
}
