import { childLayout, type Layout } from './layout';
import { fieldOf, isPlainMap, type Plain } from './tree';

/** Whether two values are written alike; a key without a value is no key. */
export function samePlain(a: Plain | undefined, b: Plain | undefined): boolean {
  if (a === b || (isAbsent(a) && isAbsent(b))) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => samePlain(item, b[i]));
  if (!isPlainMap(a) || !isPlainMap(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every(key => samePlain(fieldOf(a, key), fieldOf(b, key)));
}

/** The same of what two documents say in slices, between which others may have their turn. */
export function* samePlainInSlices(
  a: Plain | undefined,
  b: Plain | undefined,
  levels = 2,
): Generator<void, boolean> {
  if (levels > 0 && a !== b && Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    for (const [i, item] of a.entries()) {
      if (!(yield* samePlainInSlices(item, b[i], levels - 1))) return false;
      yield;
    }
    return true;
  }
  if (levels > 0 && a !== b && isPlainMap(a) && isPlainMap(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      if (!(yield* samePlainInSlices(fieldOf(a, key), fieldOf(b, key), levels - 1))) return false;
      yield;
    }
    return true;
  }
  return samePlain(a, b);
}

/**
 * Whether what a file says can be taken for `said`. People write freely: YAML takes some words for numbers (`note: 7`),
 * nothing may be written as an empty list, and keys that the layout does not know are a person's own.
 */
export function isEquivalent(found: Plain | undefined, said: Plain | undefined, layout: Layout): boolean {
  if (typeof found === 'string' && typeof said === 'string') return found === said;
  if (isNothing(found) || isNothing(said)) return isNothing(found) && isNothing(said);
  if (Array.isArray(found) && Array.isArray(said))
    return (
      found.length === said.length && found.every((item, i) => isEquivalent(item, said[i], layout.each ?? {}))
    );
  if (isPlainMap(found) && isPlainMap(said)) {
    const keys = new Set([...Object.keys(said), ...(layout.keys ?? Object.keys(found))]);
    return [...keys].every(key =>
      isEquivalent(fieldOf(found, key), fieldOf(said, key), childLayout(layout, key)),
    );
  }
  return found === said || (typeof said === 'string' && typeof found !== 'object' && String(found) === said);
}

/**
 * A word that is the same for all values that are equivalent, whatever their layout. Others may share it: it tells what
 * need not be compared.
 */
export function likenessOf(value: Plain | undefined): string {
  if (isNothing(value)) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(likenessOf).join()}]`;
  const fields = Object.entries(value!).map(([key, field]) => [key, likenessOf(field)] as const);
  const said = fields.filter(([, likeness]) => likeness !== '').map(field => field.join(':'));
  return `{${said.sort().join()}}`;
}

const isAbsent = (value: Plain | undefined) => value === undefined || value === null;

const isNothing = (value: Plain | undefined): boolean =>
  isAbsent(value) || (typeof value === 'object' && Object.values(value!).every(isAbsent));
