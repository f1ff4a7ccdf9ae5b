import { groupByEach } from '../collections';
import type { Quote } from '../model';

/**
 * Two quotations are taken for one where they share more than this part of what they cover together (their Jaccard
 * index): of quotations that do not overlap each other, none can then have two partners.
 */
export const LEAST_OVERLAP = 0.5;

/** A quotation in one of the sidecars of a source. */
export interface Quotation {
  /** The coder's slug; undefined for the shared sidecar. */
  readonly owner: string | undefined;
  readonly parts: readonly Quote[];
}

/**
 * Quotations that stand for one, at most one of each sidecar: first those that name each other, by an id or in a
 * decision; then those that overlap, the most alike first, until nothing more overlaps by more than half. Neither the
 * order of the sidecars nor that of the quotations matters.
 */
export function matchQuotations(quotations: readonly Quotation[]): Quotation[][] {
  const byName = [...groupByEach(quotations, namesOf).values()];
  // Nearly always each goes by one name, and there is nothing to be joined.
  if (arePartition(byName, quotations) && areComplete(byName)) return byName;
  const clusters = new Clusters(quotations);
  for (const named of byName) for (let i = 1; i < named.length; i++) clusters.join(named[0]!, named[i]!);
  if (!areComplete(clusters.all()))
    for (const [first, second] of overlaps(quotations, clusters)) clusters.join(first, second);
  return clusters.all();
}

/** Whether each quotation is in one of the sets, of which none has two of one sidecar. */
const arePartition = (sets: readonly Quotation[][], { length }: readonly Quotation[]): boolean =>
  sets.reduce((sum, set) => sum + set.length, 0) === length &&
  sets.every(set => set.every(({ owner }, i) => set.findIndex(other => other.owner === owner) === i));

/** Whether each set has a quotation of one and the same sidecar: none of them can grow. */
function areComplete(sets: readonly Quotation[][]): boolean {
  const [first] = sets;
  return first?.some(({ owner }) => sets.every(each => each.some(other => other.owner === owner))) ?? true;
}

/** All ids that a quotation goes by; a decision names those it was made on. */
function namesOf({ parts }: Quotation): string[] {
  const [{ id, formerly, decided }] = parts as readonly [Quote, ...Quote[]];
  if (parts.length === 1 && !formerly && !decided) return [id];
  return parts.flatMap(part => [
    part.id,
    ...(part.formerly ?? []),
    ...Object.values(part.decided?.from ?? {}),
  ]);
}

/** Sets of quotations that grow together, as long as no sidecar has two in one. */
class Clusters {
  readonly #of = new Map<Quotation, Quotation[]>();

  constructor(quotations: readonly Quotation[]) {
    for (const quotation of quotations) this.#of.set(quotation, [quotation]);
  }

  join(first: Quotation, second: Quotation): void {
    const [a, b] = [this.#of.get(first)!, this.#of.get(second)!];
    if (a === b || a.some(one => b.some(({ owner }) => owner === one.owner))) return;
    a.push(...b);
    for (const quotation of b) this.#of.set(quotation, a);
  }

  /** Whether nothing is to be gained by looking at two of them. */
  areJoined(first: Quotation, second: Quotation): boolean {
    return this.#of.get(first) === this.#of.get(second);
  }

  all(): Quotation[][] {
    return [...new Set(this.#of.values())];
  }
}

/** The pairs of different sidecars that are not one yet and overlap enough, the most alike first. */
function overlaps(quotations: readonly Quotation[], known: Clusters): [Quotation, Quotation][] {
  const sorted = quotations
    .map(quotation => ({ quotation, ...extentOf(quotation) }))
    .sort((a, b) => a.start - b.start);
  const pairs: { pair: [Quotation, Quotation]; overlap: number; key: string }[] = [];
  sorted.forEach((first, i) => {
    for (let j = i + 1; j < sorted.length && sorted[j]!.start < first.end; j++) {
      const second = sorted[j]!;
      const isSettled = known.areJoined(first.quotation, second.quotation);
      if (isSettled || first.quotation.owner === second.quotation.owner) continue;
      const pair: [Quotation, Quotation] = [first.quotation, second.quotation];
      const overlap = overlapOf(...pair);
      if (overlap > LEAST_OVERLAP) pairs.push({ pair, overlap, key: keyOf(pair) });
    }
  });
  return pairs.sort((a, b) => b.overlap - a.overlap || (a.key < b.key ? -1 : 1)).map(({ pair }) => pair);
}

function extentOf({ parts }: Quotation): { start: number; end: number } {
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
}

/** Tells pairs that are equally alike in an order of their own. */
const keyOf = (pair: readonly Quotation[]): string =>
  pair
    .map(({ owner = '', parts }) => `${owner} ${parts[0]!.id}`)
    .sort()
    .join();

/** What two quotations share, as a part of what they cover together: 1 for the same letters, 0 for none in common. */
function overlapOf(first: Quotation, second: Quotation): number {
  let shared = 0;
  for (const a of first.parts)
    for (const b of second.parts) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const all = lengthOf(first) + lengthOf(second) - shared;
  return all === 0 ? 0 : shared / all;
}

const lengthOf = ({ parts }: Quotation): number =>
  parts.reduce((sum, { start, end }) => sum + end - start, 0);
