import { addTo } from '../collections';
import { valueOfField } from '../edits';
import { CONFLICTS, DELETED, SELECTOR, SELECTOR_KEYS } from '../format';
import { fieldOf, isPlainMap, type Layout, likenessOf, type Plain, type PlainMap } from '../yaml';
import type { Agreement } from './agreements';
import { isAlike, type Sides, whoDecides } from './sides';

/** A field of one side: its value, and the values of an earlier merge between which nobody has decided yet. */
export interface Field {
  readonly value: Plain | undefined;
  readonly noted: readonly Plain[];
}

export const NO_FIELD: Field = { value: undefined, noted: [] };

/**
 * The fields of a record by name, its selector being one. Undefined where it is none, or where keys of a person's own
 * have the names under which conflicts are noted.
 */
export function fieldsOf(
  record: Plain | undefined,
  { keys = [] }: Layout,
): ReadonlyMap<string, Field> | undefined {
  if (!isMapOrNothing(record)) return undefined;
  const plain = record ?? {};
  const notes = fieldOf(plain, CONFLICTS);
  if (!isMapOrNothing(notes) || RESERVED.some(name => Object.hasOwn(plain, name))) return undefined;
  const isDescribed = keys.includes(SELECTOR_KEYS[0]);
  const named = (key: string) => (isDescribed && isOfSelector(key) ? SELECTOR : key);
  const names = new Set([...Object.keys(plain).map(named), ...Object.keys(notes ?? {})]);
  names.delete(CONFLICTS);
  return new Map(
    [...names].map(name => [name, { value: valueOfField(plain, name), noted: asList(notes?.[name]) }]),
  );
}

const RESERVED = [SELECTOR, DELETED];

const isOfSelector = (key: string): boolean => SELECTOR_KEYS.some(other => other === key);

const isMapOrNothing = (value: Plain | undefined): value is PlainMap | null | undefined =>
  value === undefined || value === null || isPlainMap(value);

const asList = (value: Plain | undefined): readonly Plain[] => (Array.isArray(value) ? value : []);

/** Merges one field. Where both sides changed it and do not agree, ours stays in place and all values are noted. */
export function mergeField(name: string, sides: Sides<Field>, agreement: Agreement | undefined): Field {
  const { base, ours, theirs } = sides;
  const decides = whoDecides(sides, isSameField);
  if (decides) return sides[decides];
  const isOpen = ours.noted.length + theirs.noted.length > 0;
  const agreed = isOpen
    ? undefined
    : agreement?.({ base: base.value, ours: ours.value, theirs: theirs.value });
  if (agreed) return { value: agreed.value, noted: [] };
  return { value: ours.value, noted: distinct([...claimedBy(ours, name), ...claimedBy(theirs, name)]) };
}

/** All that a side holds to be possible. */
const claimedBy = ({ value, noted }: Field, name: string): Plain[] =>
  name === DELETED ? [...noted] : [value ?? null, ...noted];

function distinct(values: readonly Plain[]): Plain[] {
  const found = new Noted();
  return values.filter(value => !found.has(value) && found.add(value));
}

/** Of two who merged the same, each has the own value in place, and noted first. */
function isSameField(a: Field, b: Field): boolean {
  if (a.noted.length !== b.noted.length) return false;
  const [inA, inB] = [new Noted(a.noted), new Noted(b.noted)];
  return (
    a.noted.every(value => inB.has(value)) &&
    (isAlike(a.value, b.value) || (inB.has(a.value) && inA.has(b.value)))
  );
}

/** Values that were noted; many may be, by whoever means harm. */
class Noted {
  readonly #byLikeness = new Map<string, Plain[]>();

  constructor(values: readonly Plain[] = []) {
    for (const value of values) this.add(value);
  }

  add(value: Plain): true {
    addTo(this.#byLikeness, likenessOf(value), value);
    return true;
  }

  has(value: Plain | undefined): boolean {
    return this.#byLikeness.get(likenessOf(value))?.some(other => isAlike(other, value)) ?? false;
  }
}
