/** Adds a thing to those of a key. */
export function addTo<K, T>(map: Map<K, T[]>, key: K, thing: T): void {
  const known = map.get(key);
  if (known) known.push(thing);
  else map.set(key, [thing]);
}

/** Things by a key of theirs, in the order in which they come. */
export const groupBy = <K, T>(things: Iterable<T>, keyOf: (thing: T) => K): Map<K, T[]> =>
  groupByEach(things, thing => [keyOf(thing)]);

/** Things by each of their keys, in the order in which they come; a key that a thing has twice counts once. */
export function groupByEach<K, T>(things: Iterable<T>, keysOf: (thing: T) => Iterable<K>): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) for (const key of distinct(keysOf(thing))) addTo(groups, key, thing);
  return groups;
}

/** Nearly always one: no set is made of it. */
const distinct = <K>(keys: Iterable<K>): Iterable<K> =>
  Array.isArray(keys) && keys.length < 2 ? keys : new Set(keys);
