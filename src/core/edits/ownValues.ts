import type { OwnValue, OwnValues, Quote } from '../model';
import type { Change, Path } from '../yaml';

/** Gives a quote values of the team's own variables; others that it has stay. Undefined takes a value away. */
export const setValues = (quote: Quote, values: Readonly<Record<string, OwnValue | undefined>>): Change[] =>
  changesTo(['quotes', { id: quote.id }, 'values'], quote.values, values);

/** The same for an actor or a claim of a codebook. */
export const setAttributes = (
  kind: 'actor' | 'claim',
  { key, attributes }: { readonly key: string; readonly attributes?: OwnValues },
  values: Readonly<Record<string, OwnValue | undefined>>,
): Change[] => changesTo([kind === 'actor' ? 'actors' : 'claims', key, 'attributes'], attributes, values);

function changesTo(
  at: Path,
  before: OwnValues | undefined,
  values: Readonly<Record<string, OwnValue | undefined>>,
): Change[] {
  const after = Object.entries({ ...before, ...values }).filter(([, value]) => value !== undefined);
  // A map that has nothing any more goes with its last value, and comes with its first ones.
  if (!before || after.length === 0) {
    const to = after.length === 0 ? undefined : (Object.fromEntries(after) as OwnValues);
    return before || to ? [{ at, from: before, to }] : [];
  }
  return Object.entries(values).flatMap(([key, to]) =>
    before[key] === to ? [] : [{ at: [...at, key], from: before[key], to }],
  );
}
