import type { Actor, Codebook } from '../model';

/** By what actors are sorted: as the codebook has them, those with most quotes first, by name, or by organization. */
export const ACTOR_ORDERS = ['codebook', 'count', 'name', 'organization'] as const;
export type ActorOrder = (typeof ACTOR_ORDERS)[number];

/** What an actor is sorted by. */
interface Sortable {
  readonly key: string;
  readonly name: string;
  /** How many quotes, and how many that are suggested. */
  readonly counts: readonly [quotations: number, suggestions: number];
  /** The name of the organization that it is of; its own where others are of it; empty where there is none. */
  readonly organization: string;
  readonly isOrganization: boolean;
}

let collator: Intl.Collator | undefined;

/** A collator takes ten milliseconds to make: only a tree that sorts by names waits for it. */
function compare(a: string, b: string): number {
  collator ??= new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  return collator.compare(a, b);
}

/** The keys of actors in an order. Those that are alike by it stand by name. */
export function inActorOrder(
  keys: readonly string[],
  order: ActorOrder,
  book: Codebook,
  countsOf: (key: string) => Sortable['counts'],
): readonly string[] {
  if (order === 'codebook') return keys;
  const organizations = new Set(Array.from(book.actors.values(), ({ of }) => of));
  const sortable = keys.map((key): Sortable => {
    const actor = book.actors.get(key);
    const isOrganization = organizations.has(key);
    const name = actor?.name ?? key;
    const organization = isOrganization ? name : (organizationOf(actor, book) ?? '');
    return { key, name, counts: countsOf(key), organization, isOrganization };
  });
  return sortable.sort(BY[order]).map(({ key }) => key);
}

const byName = (a: Sortable, b: Sortable) => compare(a.name, b.name);

const BY: Readonly<Record<Exclude<ActorOrder, 'codebook'>, (a: Sortable, b: Sortable) => number>> = {
  name: byName,
  count: (a, b) => b.counts[0] - a.counts[0] || b.counts[1] - a.counts[1] || byName(a, b),
  // Whoever is of none stands last; an organization before its people.
  organization: (a, b) =>
    Number(a.organization === '') - Number(b.organization === '') ||
    compare(a.organization, b.organization) ||
    Number(b.isOrganization) - Number(a.isOrganization) ||
    byName(a, b),
};

/** The name of the organization that an actor is of. */
export const organizationOf = (actor: Actor | undefined, book: Codebook): string | undefined =>
  actor?.of === undefined ? undefined : (book.actors.get(actor.of)?.name ?? actor.of);

/** The names of those whom no codebook has, each with a number, in an order; those with most first, unless by name. */
export const strangersInOrder = <T>(
  strangers: Iterable<readonly [string, readonly T[]]>,
  order: ActorOrder,
): (readonly [string, readonly T[]])[] =>
  [...strangers].sort(([a, ofA], [b, ofB]) => (order === 'name' ? compare(a, b) : ofB.length - ofA.length));
