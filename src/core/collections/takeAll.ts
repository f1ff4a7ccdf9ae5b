/** Empties a set, and gives what was in it. */
export function takeAll<T>(set: Set<T>): T[] {
  const all = [...set];
  set.clear();
  return all;
}
