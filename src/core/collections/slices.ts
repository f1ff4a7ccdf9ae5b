/** Runs to the end what is made in slices, each of which ends with a `yield`. */
export function allAtOnce<T>(slices: Generator<void, T>): T {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** The items of a list, some at a time. */
export function* inLots<T>(all: readonly T[], inOne: number): Generator<T[], void> {
  for (let at = 0; at < all.length; at += inOne) yield all.slice(at, at + inOne);
}

/** Does something with each number below `count`, with so many in one slice. */
export function* forEachBelow(count: number, inOne: number, act: (i: number) => void): Generator<void, void> {
  for (let from = 0; from < count; from += inOne) {
    const to = Math.min(count, from + inOne);
    for (let i = from; i < to; i++) act(i);
    yield;
  }
}
