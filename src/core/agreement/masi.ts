/**
 * How far apart two sets are, from 0 (the same) to 1 (nothing in common): 1 - J·M, where J is the share of their members
 * that both have (Jaccard), and M is 1 for the same sets, 2/3 where one contains the other, 1/3 where they overlap, 0
 * where they do not. Two empty sets are the same.
 *
 * Source: Rebecca Passonneau, “Measuring Agreement on Set-valued Items (MASI) for Semantic and Pragmatic Annotation”,
 * LREC 2006.
 */
export function masiDistance(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [new Set(a), new Set(b)];
  const shared = [...first].filter(member => second.has(member)).length;
  const all = first.size + second.size - shared;
  if (shared === all) return 0;
  if (shared === 0) return 1;
  const isContained = shared === Math.min(first.size, second.size);
  return 1 - (shared / all) * (isContained ? CONTAINED : OVERLAPPING);
}

const CONTAINED = 2 / 3;
const OVERLAPPING = 1 / 3;
