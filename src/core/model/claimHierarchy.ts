import type { Claim, Codebook } from './codebook';

/** Which claims of a codebook stand under which. */
export interface ClaimHierarchy {
  /**
   * The claim under which one stands: the first of its broader ones, so that nothing stands or counts twice. Undefined where
   * there is none in the codebook, or where it leads back to the claim itself.
   */
  broaderOf(claim: string): string | undefined;
  /** The claims right under one, in the order of the codebook. */
  narrowerOf(claim: string): readonly string[];
  /** The claim at the end of the way up, which is the claim itself where it is under none. */
  broadestOf(claim: string): string;
  /** All claims under one, whatever stands between. */
  allUnder(claim: string): readonly string[];
}

const hierarchies = new WeakMap<Codebook, ClaimHierarchy>();

/** The hierarchy of a codebook's claims, made once. */
export function claimHierarchy(book: Codebook): ClaimHierarchy {
  const known = hierarchies.get(book);
  if (known) return known;
  const made = hierarchyOf(book.claims);
  hierarchies.set(book, made);
  return made;
}

function hierarchyOf(claims: ReadonlyMap<string, Claim>): ClaimHierarchy {
  const broader = new Map<string, string>();
  for (const { key, broader: all } of claims.values()) {
    const [first] = all;
    if (first !== undefined && claims.has(first)) broader.set(key, first);
  }
  for (const key of inCircles(broader)) broader.delete(key);
  const narrower = new Map<string, string[]>();
  for (const [key, above] of broader) narrower.set(above, [...(narrower.get(above) ?? []), key]);
  const narrowerOf = (claim: string): readonly string[] => narrower.get(claim) ?? NONE;
  const allUnder = (claim: string): readonly string[] =>
    narrowerOf(claim).flatMap(key => [key, ...allUnder(key)]);
  const broadestOf = (claim: string): string => {
    let at = claim;
    for (let above = broader.get(at); above !== undefined; above = broader.get(at)) at = above;
    return at;
  };
  return { broaderOf: claim => broader.get(claim), narrowerOf, broadestOf, allUnder };
}

const NONE: readonly string[] = [];

/** The keys that lead back to themselves. */
function inCircles(next: ReadonlyMap<string, string>): Set<string> {
  const circles = new Set<string>();
  const passed = new Set<string>();
  for (const start of next.keys()) {
    const way = new Map<string, number>();
    let at: string | undefined = start;
    for (; at !== undefined && !passed.has(at); at = next.get(at)) {
      passed.add(at);
      way.set(at, way.size);
    }
    const back = at === undefined ? undefined : way.get(at);
    if (back !== undefined) for (const [key, place] of way) if (place >= back) circles.add(key);
  }
  return circles;
}
