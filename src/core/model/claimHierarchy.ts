import type { Claim, Codebook } from './codebook';

/** Which claims of a codebook stand under which. */
export interface ClaimHierarchy {
  /**
   * The claim under which one stands: the first of its broader ones, so that nothing stands or counts twice. Undefined where
   * there is none in the codebook, or where it leads back to the claim itself, or where more claims stand above each other
   * than anybody writes.
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
  for (const key of tooDeep(broader)) broader.delete(key);
  const narrower = new Map<string, string[]>();
  for (const [key, above] of broader) {
    const others = narrower.get(above);
    if (others) others.push(key);
    else narrower.set(above, [key]);
  }
  const narrowerOf = (claim: string): readonly string[] => narrower.get(claim) ?? NONE;
  const addUnder = (claim: string, under: string[]): string[] => {
    for (const key of narrowerOf(claim)) {
      under.push(key);
      addUnder(key, under);
    }
    return under;
  };
  const allUnder = (claim: string): readonly string[] => addUnder(claim, []);
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

/** So many claims stand above another one at most, as values of YAML do: nobody writes more, and each is a level of a tree. */
const DEEPEST = 100;

/** The keys over which there are so many that they stand at the top themselves. Nothing leads back to itself. */
function tooDeep(next: ReadonlyMap<string, string>): Set<string> {
  const cut = new Set<string>();
  const depths = new Map<string, number>();
  for (const start of next.keys()) {
    const way: string[] = [];
    let at: string | undefined = start;
    for (; at !== undefined && !depths.has(at); at = next.get(at)) way.push(at);
    let depth = at === undefined ? -1 : depths.get(at)!;
    for (const key of way.reverse()) {
      depth += 1;
      if (depth > DEEPEST) {
        cut.add(key);
        depth = 0;
      }
      depths.set(key, depth);
    }
  }
  return cut;
}
