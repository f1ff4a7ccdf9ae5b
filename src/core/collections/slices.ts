/** Runs to the end what is made in slices, each of which ends with a `yield`. */
export function allAtOnce<T>(slices: Generator<void, T>): T {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}
