import { slugOfCoder } from '../format';
import type { Coding } from '../model';

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

/**
 * @param codings all that a quotation has, those that were decided without a coder
 * @param isDecided whether some were
 */
export function countedCodings(
  codings: readonly Coding[],
  isDecided: boolean,
  counting: Counting,
): CountedCodings {
  if (counting === 'decided') {
    if (isDecided) return all(codings.filter(({ coder }) => coder === undefined));
    return codings.length < 2 ? all(codings) : agreedOn(codings);
  }
  // What was decided is nobody's in particular.
  if (counting === 'each')
    return all(isDecided ? codings.filter(({ coder }) => coder !== undefined) : codings);
  const slug = slugOfCoder(counting.coder);
  return all(codings.filter(({ coder }) => coder !== undefined && slugOfCoder(coder) === slug));
}

const all = (codings: readonly Coding[]): CountedCodings => ({ codings, differing: 0 });

function agreedOn(codings: readonly Coding[]): CountedCodings {
  const claims = [...new Set(codings.map(({ claim }) => claim))];
  const agreed = claims.flatMap(claim => {
    const [first, ...others] = codings.filter(coding => coding.claim === claim) as [Coding, ...Coding[]];
    return others.every(({ stance }) => stance === first.stance) ? [first] : [];
  });
  return { codings: agreed, differing: claims.length - agreed.length };
}
