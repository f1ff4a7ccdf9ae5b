import type { Claim, Codebook } from '../model';
import { searchWords } from '../text';
import { Ranking } from './ranking';

const rankings = new WeakMap<Codebook, Ranking<Claim>>();

/** What claims are ranked by for one quote. */
export interface ClaimContext {
  /** The words of the quote that is being tagged. */
  readonly words: string;
  /**
   * Keys of the claims that have a word, in their sentence or in one of their quotes; undefined of a word that tells
   * nothing.
   */
  claimsWith(word: string): ReadonlySet<string> | undefined;
  /** Keys of the claims used last, the latest first. */
  readonly recent: readonly string[];
}

/**
 * The claims that a quote may be about, best first: with nothing typed, those whose own words and whose quotes resemble
 * it, then those used last, then the others in the codebook's order.
 */
export function rankClaims(codebook: Codebook, typed: string, context: ClaimContext): Claim[] {
  if (typed.trim() !== '') return rankingOf(codebook).rank(typed.trim());
  const claims = [...codebook.claims.values()];
  const likeness = likenessOf(claims, context);
  const recency = (claim: Claim) => {
    const at = context.recent.indexOf(claim.key);
    return at < 0 ? 0 : 1 / (at + 1);
  };
  return claims
    .map(claim => ({ claim, score: likeness(claim) + RECENCY_WEIGHT * recency(claim) }))
    .sort((a, b) => b.score - a.score)
    .map(({ claim }) => claim);
}

/** A claim used last outranks unlike ones and gives way to one that shares a tenth of the quote's telling words. */
const RECENCY_WEIGHT = 0.1;

/** How much of a quote's words, weighed by how few claims have them, a claim's words and quotes cover; 0 to 1. */
function likenessOf(claims: readonly Claim[], context: ClaimContext): (claim: Claim) => number {
  const covered = new Map<string, number>();
  let total = 0;
  for (const word of new Set(searchWords(context.words))) {
    const having = context.claimsWith(word);
    if (!having) continue;
    const weight = Math.log((claims.length + 1) / (having.size + 0.5));
    total += weight;
    for (const key of having) covered.set(key, (covered.get(key) ?? 0) + weight);
  }
  return ({ key }) => (total === 0 ? 0 : (covered.get(key) ?? 0) / total);
}

function rankingOf(codebook: Codebook): Ranking<Claim> {
  const ranking =
    rankings.get(codebook) ??
    new Ranking([...codebook.claims.values()], ({ key, text }) => [text, key], {
      keys: [
        { name: 'text', weight: 2 },
        { name: 'key', weight: 1 },
      ],
      threshold: 0.4,
      ignoreLocation: true,
    });
  rankings.set(codebook, ranking);
  return ranking;
}
