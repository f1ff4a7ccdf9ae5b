import { foldedWord, isNoName, roleOf, spelledOut } from '../language';
import { likenessOfWords } from './likeness';

/** A name that shares so much of its letters with another is a form of it, or its typo mended; */
const LEAST_LIKENESS = 0.7;
/** and so is one that begins alike by so much of the shorter: "Phila.", "Policies". */
const LEAST_HEAD = 0.8;
const SHORTEST_HEAD = 4;

/** Whether a word, as it is written, may be somebody's or something's name; in German every noun may. */
export function mayBeName(written: string): boolean {
  if (!/^\p{Lu}/u.test(written)) return false;
  const bare = bareName(written);
  return !isNoName(bare) && roleOf(bare) === undefined;
}

export function areOneName(written: string, other: string): boolean {
  const [a, b] = [bareName(written), bareName(other)];
  if (likenessOfWords(a, b) >= LEAST_LIKENESS) return true;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  return head >= Math.max(SHORTEST_HEAD, LEAST_HEAD * Math.min(a.length, b.length));
}

/** In lower case, without accents and the possessive's ending. */
const bareName = (written: string): string => spelledOut(foldedWord(written))[0]!;
