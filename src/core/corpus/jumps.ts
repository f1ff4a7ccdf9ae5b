import { areOpposed, type Stance, stanceOf } from '../model';
import type { Corpus } from './corpus';
import { byPublication, type QuoteRef } from './references';

export type Direction = 'next' | 'previous';

/** The neighbor of a quote among all quotes on one claim, in the order of publication; round the end to the start. */
export function neighborOnClaim(
  corpus: Corpus,
  { source, quote }: QuoteRef,
  claim: string,
  direction: Direction,
): QuoteRef | undefined {
  const quotes = firstParts(corpus.quotesOnClaim(source.codebook, claim));
  const index = quotes.findIndex(other => isSameQuotation(other, { source, quote }));
  if (index < 0 || quotes.length < 2) return undefined;
  const step = direction === 'next' ? 1 : quotes.length - 1;
  return quotes[(index + step) % quotes.length];
}

/** Whether two quotes are one, or parts of one quotation. */
const isSameQuotation = (a: QuoteRef, b: QuoteRef): boolean =>
  a.source.file === b.source.file &&
  (a.quote.id === b.quote.id || (a.quote.group !== undefined && a.quote.group === b.quote.group));

/**
 * The quotes that oppose a quote: of opposite stance on one of its claims, or of the same side on a claim that
 * contradicts one of its claims. In the order of publication. `onClaim`: in what it says on that claim alone.
 */
export function opposingQuotes(corpus: Corpus, reference: QuoteRef, onClaim?: string): QuoteRef[] {
  const { source, quote } = reference;
  const codebook = corpus.codebook(source.codebook);
  const found = new Map<string, QuoteRef>();
  const collect = (claim: string, opposes: (stance: Stance | undefined) => boolean) => {
    for (const other of corpus.quotesOnClaim(source.codebook, claim))
      if (
        !isSameQuotation(other, reference) &&
        other.quote.codings.some(coding => coding.claim === claim && opposes(stanceOf(codebook, coding)))
      )
        found.set(`${other.source.file}#${other.quote.id}`, other);
  };
  for (const coding of quote.codings) {
    const { claim } = coding;
    if (onClaim !== undefined && claim !== onClaim) continue;
    const own = stanceOf(codebook, coding);
    collect(claim, other => areOpposed(own, other));
    for (const contrary of contradicting(codebook.claims, claim))
      collect(contrary, other => (own?.polarity ?? 0) * (other?.polarity ?? 0) > 0);
  }
  return firstParts([...found.values()].sort(byPublication));
}

type Claims = ReadonlyMap<string, { readonly key: string; readonly contradicts: readonly string[] }>;

const known = new WeakMap<Claims, ReadonlyMap<string, readonly string[]>>();
const NONE: readonly string[] = [];

/** The claims that contradict a claim, whichever of the two says so. */
export function contradicting(claims: Claims, claim: string): readonly string[] {
  const contradictions = known.get(claims) ?? contradictionsAmong(claims);
  known.set(claims, contradictions);
  return contradictions.get(claim) ?? NONE;
}

/** By each claim what it says that it contradicts, and then what says so of it. */
function contradictionsAmong(claims: Claims): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = (claim: string, other: string) => {
    const others = found.get(claim);
    if (others) others.add(other);
    else found.set(claim, new Set([other]));
  };
  for (const { key, contradicts } of claims.values()) for (const other of contradicts) add(key, other);
  for (const { key, contradicts } of claims.values()) for (const other of contradicts) add(other, key);
  return new Map(Array.from(found, ([claim, others]) => [claim, [...others]]));
}

/** Of the parts of one quotation only the first. */
export function firstParts(quotes: readonly QuoteRef[]): QuoteRef[] {
  const seen = new Set<string>();
  return quotes.filter(({ source, quote }) => {
    if (quote.group === undefined) return true;
    const identity = `${source.file}#${quote.group}`;
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}
