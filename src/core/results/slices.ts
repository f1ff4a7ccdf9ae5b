/** Runs to the end what is made in slices, each of which ends with a `yield`. */
export function allAtOnce<T>(slices: Generator<void, T>): T {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** So many things are looked at in one slice: some milliseconds of work. */
export const IN_SLICE = 5_000;

/** Whether a slice ends after so many things. */
export const endsSlice = (count: number): boolean => count % IN_SLICE === 0;
