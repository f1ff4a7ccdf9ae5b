const known = new WeakMap<object, { readonly madeOf: readonly unknown[]; readonly made: unknown }>();

/**
 * What was made for a thing, the same as long as it is made of the same: so a change costs what it touches, and whoever
 * shows a tree need not look into what stayed.
 */
export function remembered<T>(thing: object, madeOf: readonly unknown[], make: () => T): T {
  const before = known.get(thing);
  if (before && areSame(before.madeOf, madeOf)) return before.made as T;
  const made = make();
  known.set(thing, { madeOf, made });
  return made;
}

/** Whether two things are made of the very same. */
export const areSame = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  before.length === now.length && before.every((part, i) => part === now[i]);
