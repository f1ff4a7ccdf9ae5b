import type { QuoteSelector } from '../model';

/** A place where the exact words stand, and how much of the context stands around them. */
export interface ExactHit {
  readonly start: number;
  readonly end: number;
  /** Units of the prefix and of the suffix that stand next to the words unchanged. */
  readonly context: number;
}

/** More places than this are not told apart: words so common need their context as it was. */
const MOST_HITS = 1000;

export function findExact(text: string, selector: QuoteSelector): ExactHit[] {
  const { exact } = selector;
  const hits: ExactHit[] = [];
  for (let at = text.indexOf(exact); at >= 0 && hits.length < MOST_HITS; at = text.indexOf(exact, at + 1))
    hits.push(hitAt(text, selector, at));
  return hits;
}

export function hitAt(text: string, { exact, prefix, suffix }: QuoteSelector, start: number): ExactHit {
  const end = start + exact.length;
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text[start - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after++;
  return { start, end, context: before + after };
}
