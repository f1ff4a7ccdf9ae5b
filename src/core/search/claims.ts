import type { Claim, Codebook } from '../model';
import { wordsOf } from '../text';
import { Ranking } from './ranking';

const rankings = new WeakMap<Codebook, Ranking<Claim>>();

/** What claims are ranked by for one quote. */
export interface ClaimContext {
  /** The words of the quote that is being tagged. */
  readonly words: string;
  /** Words of the quotes that a claim already has. */
  quotesOn(claim: string): readonly string[];
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
  const wordsByClaim = new Map(
    claims.map(claim => [claim, new Set(wordsOf([claim.text, ...context.quotesOn(claim.key)].join(' ')))]),
  );
  const spread = new Map<string, number>();
  for (const words of wordsByClaim.values())
    for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);
  const weightOf = (word: string) => Math.log((claims.length + 1) / ((spread.get(word) ?? 0) + 0.5));
  const asked = [...new Set(wordsOf(context.words))];
  const total = asked.reduce((sum, word) => sum + weightOf(word), 0);
  return claim => {
    if (total === 0) return 0;
    const words = wordsByClaim.get(claim)!;
    return asked.reduce((sum, word) => (words.has(word) ? sum + weightOf(word) : sum), 0) / total;
  };
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
