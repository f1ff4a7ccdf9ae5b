import { byPublication, type Corpus, firstParts } from '../corpus';
import type { FileId } from '../format';
import { actorName, type Claim, type Codebook, type Coding } from '../model';

/**
 * The claims that a fact-check has come to a rating of, as schema.org's ClaimReview (JSON-LD), and how many have a
 * verdict without one.
 */
export interface Reviews {
  readonly reviews: readonly object[];
  readonly withoutRating: number;
}

export function claimReviews(corpus: Corpus): Reviews {
  const reviews: object[] = [];
  let withoutRating = 0;
  for (const file of corpus.codebooksInUse()) {
    const book = corpus.codebook(file);
    for (const claim of book.claims.values()) {
      if (!claim.verdict) continue;
      if (claim.verdict.rating === undefined) withoutRating += 1;
      else reviews.push(reviewOf(corpus, file, book, claim));
    }
  }
  return { reviews, withoutRating };
}

function reviewOf(corpus: Corpus, file: FileId | undefined, book: Codebook, claim: Claim): object {
  const { rating, explanation, url, by, at } = claim.verdict ?? {};
  const quotes = firstParts([...corpus.quotesOnClaim(file, claim.key)].sort(byPublication));
  const supporting = quotes.filter(({ quote }) =>
    quote.codings.some(coding => coding.claim === claim.key && isFor(book, coding)),
  );
  const appearances = [...new Set(supporting.flatMap(({ source }) => source.details.url ?? []))];
  const claimants = [...new Set(supporting.flatMap(({ quote }) => quote.speakers))];
  const published = supporting[0]?.source.published;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: claim.text,
    url,
    datePublished: at,
    author: by === undefined ? undefined : { '@type': 'Organization', name: by },
    reviewRating: { '@type': 'Rating', alternateName: rating },
    reviewBody: explanation,
    citation: claim.evidence?.length ? claim.evidence : undefined,
    itemReviewed: {
      '@type': 'Claim',
      datePublished: published,
      author: claimants.map(key => ({ '@type': 'Thing', name: actorName(book, key) })),
      appearance: appearances.map(address => ({ '@type': 'CreativeWork', url: address })),
    },
  };
}

const isFor = ({ stances }: Codebook, { stance }: Coding): boolean =>
  stance !== undefined && (stances.get(stance)?.polarity ?? 0) > 0;
