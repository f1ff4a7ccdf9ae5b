/**
 * The first number from 0 on for which something no longer holds, where it holds for all before and for none behind;
 * `count` where it holds for all numbers below that. Found by halves: it is asked some log2(count) times.
 */
export function partitionPoint(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
