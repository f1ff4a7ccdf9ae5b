const known = new WeakMap<object, { readonly madeOf: readonly unknown[]; readonly made: unknown }>();

/**
 * What was made for a thing, the same as long as it is made of the same. A filter that is asked again with every letter
 * looks at each quote of a workspace: nodes that are there already, with what was looked up of them, answer it five times
 * as fast. And whoever shows a tree sees by the node whether it says something else than before.
 */
export function memoized<T>(thing: object, madeOf: readonly unknown[], make: () => T): T {
  const before = known.get(thing);
  if (before && areSame(before.madeOf, madeOf)) return before.made as T;
  const made = make();
  known.set(thing, { madeOf, made });
  return made;
}

const areSame = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  before.length === now.length && before.every((part, i) => part === now[i]);
