import type { Coding, Quote } from '../model';

/**
 * Which codings of a quote count. `decided`: those that were decided, where some were; else those on which all agree who
 * have coded the claim, once, while those on which they differ are left out. `each`: every coder's. A coder's name: that
 * coder's alone.
 */
export type Counting = 'decided' | 'each' | { readonly coder: string };

/** The codings of a quotation that count, and on how many claims its coders differ. */
export interface CountedCodings {
  readonly codings: readonly Coding[];
  readonly differing: number;
}

/** Takes the codings of a quotation's parts for one set: a claim that a coder gave two parts counts once. */
export function countedCodings(parts: readonly Quote[], counting: Counting): CountedCodings {
  const codings = parts.length === 1 ? parts[0]!.codings : onceByCoder(parts);
  if (counting === 'decided' && parts.some(({ decided }) => decided))
    // Decided ones are nobody's in particular.
    return { codings: codings.filter(({ coder }) => coder === undefined), differing: 0 };
  if (counting === 'each') return { codings, differing: 0 };
  if (counting !== 'decided')
    return { codings: codings.filter(({ coder }) => coder === counting.coder), differing: 0 };
  return codings.length < 2 ? { codings, differing: 0 } : agreedOn(codings);
}

function onceByCoder(parts: readonly Quote[]): readonly Coding[] {
  const byCoder = new Map<string, Coding>();
  for (const { codings } of parts)
    for (const coding of codings) {
      const identity = `${coding.claim} ${coding.coder ?? ''}`;
      if (!byCoder.has(identity)) byCoder.set(identity, coding);
    }
  return [...byCoder.values()];
}

function agreedOn(codings: readonly Coding[]): CountedCodings {
  const claims = [...new Set(codings.map(({ claim }) => claim))];
  const agreed = claims.flatMap(claim => {
    const [first, ...others] = codings.filter(coding => coding.claim === claim) as [Coding, ...Coding[]];
    return others.every(({ stance }) => stance === first.stance) ? [first] : [];
  });
  return { codings: agreed, differing: claims.length - agreed.length };
}
