import type { Statement } from './statement';

/** The stances that statements take, in the order of the codebook; those that it does not have stand last. */
export function stancesTaken(statements: readonly Statement[]): string[] {
  const taken = new Set<string>();
  for (const { coding } of statements) if (coding?.stance) taken.add(coding.stance);
  const known = [...booksOf(statements)].flatMap(({ stances }) => [...stances.keys()]);
  return [...new Set([...known.filter(stance => taken.has(stance)), ...taken])];
}

/** What the highest and the lowest stance of the statements' codebooks differ by, whether somebody takes them or not. */
export function rangeOfStances(statements: readonly Statement[]): number {
  const polarities = [...booksOf(statements)].flatMap(({ stances }) =>
    [...stances.values()].map(({ polarity }) => polarity),
  );
  return polarities.length === 0 ? 0 : Math.max(...polarities) - Math.min(...polarities);
}

function booksOf(statements: readonly Statement[]): ReadonlySet<Statement['book']> {
  const books = new Set<Statement['book']>();
  for (const { book } of statements) books.add(book);
  return books;
}
