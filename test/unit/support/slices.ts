/** What comes of work, and in how many slices. */
export function counted<T>(work: Generator<void, T>): { result: T; slices: number } {
  for (let slices = 1; ; slices++) {
    const { done, value } = work.next();
    if (done) return { result: value, slices };
  }
}
