import { compareTexts } from '../collections';
import type { Codebook } from '../model';
import type { Statement } from './statement';
import { inUnits } from './units';

/** The stances that statements take, in the order of the codebook; those that it does not have stand last. */
export function stancesTaken(statements: readonly Statement[]): string[] {
  const taken = new Set<string>();
  for (const { coding } of statements) if (coding?.stance) taken.add(coding.stance);
  return inOrderOfBooks(taken, booksOf(statements));
}

/** Stances in the order of some codebooks; those that none has stand last. */
export function inOrderOfBooks(taken: ReadonlySet<string>, books: readonly Codebook[]): string[] {
  const known = books.flatMap(({ stances }) => [...stances.keys()]).filter(stance => taken.has(stance));
  return [...new Set([...known, ...[...taken].sort()])];
}

/** What the highest and the lowest stance of the statements' codebooks differ by, whether somebody takes them or not. */
export const rangeOfStances = (statements: readonly Statement[]): number => rangeIn(booksOf(statements));

/** What the highest and the lowest stance of some codebooks differ by. */
export function rangeIn(books: readonly Codebook[]): number {
  const polarities = books.flatMap(({ stances }) => [...stances.values()].map(({ polarity }) => polarity));
  if (polarities.length === 0) return 0;
  const { units, perOne } = inUnits([Math.max(...polarities), Math.min(...polarities)]);
  return (units[0]! - units[1]!) / perOne;
}

/** The codebooks of statements, in the order of their files. */
function booksOf(statements: readonly Statement[]): readonly Codebook[] {
  const files = new Map<string, Codebook>();
  let last: Statement['source'] | undefined;
  for (const { book, source } of statements) {
    // Those of one source stand together: a codebook is looked up for each source, not for each statement.
    if (source !== last) files.set(source.codebook ?? '', book);
    last = source;
  }
  return inOrderOfFiles(files);
}

export const inOrderOfFiles = (books: ReadonlyMap<string, Codebook>): readonly Codebook[] =>
  [...books].sort(([a], [b]) => compareTexts(a, b)).map(([, book]) => book);
