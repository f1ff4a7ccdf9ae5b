/** The same object without the keys that have no value. */
export function withoutUndefined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}

/** A list that says something. */
export const orUndefined = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length > 0 ? list : undefined;
