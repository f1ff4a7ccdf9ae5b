import { sidecarInSlices } from '../format';
import { hasId } from '../model';
import { type Change, isPlainMap, type Path, type Plain } from '../yaml';

/**
 * Changes of quotes by the ids that these have in a sidecar today: one that was joined with another since the change was
 * made goes by the other's id. What says itself which ids are former ones means them as they are.
 */
export function* toJoinedQuotes(
  text: string | undefined,
  changes: readonly Change[],
): Generator<void, readonly Change[]> {
  if (!text?.includes('formerly')) return changes;
  const { quotes } = (yield* sidecarInSlices(text)).sidecar;
  const ids = new Set(quotes.map(({ id }) => id));
  const meant = new Set(changes.flatMap(formerIds));
  const today = (id: string): string =>
    meant.has(id) || ids.has(id) ? id : (quotes.find(quote => hasId(quote, id))?.id ?? id);
  return changes.map(change => ({ ...change, at: led(change.at, today) }));
}

function led(at: Path, today: (id: string) => string): Path {
  const [section, quote, ...rest] = at;
  if (section !== 'quotes' || !isIdentified(quote)) return at;
  return [section, { ...quote, id: today(quote.id) }, ...rest];
}

const isIdentified = (step: Path[number] | undefined): step is { readonly id: string } =>
  step !== undefined && isPlainMap(step as Plain) && typeof (step as { id?: Plain }).id === 'string';

/** The ids that a change notes as former ones, or takes from there. */
function formerIds({ at, from, to }: Change): string[] {
  if (at[0] !== 'quotes') return [];
  const former =
    at[2] === 'formerly' ? [from, to] : [from, to].map(quote => isPlainMap(quote) && quote.formerly);
  return former.flat().filter(id => typeof id === 'string');
}
