import assert from 'node:assert/strict';
import { claimReviews } from '../../../src/core/exchange';
import { groundOf, lines } from '../results/coded';

describe('ClaimReview', () => {
  const { corpus } = groundOf(
    lines(`
      a.txt 2024-01-30 ana gold supports
      b.txt 2024-02-01 bo  gold opposes
    `),
    {
      actors: { ana: { name: 'Ana' }, bo: { name: 'Bo' } },
      claims: {
        gold: {
          text: 'The roof is of gold.',
          evidence: ['https://example.org/roof'],
          verdict: {
            rating: 'false',
            explanation: 'It is of tin.',
            url: 'https://example.org/check',
            by: 'Checkers',
            at: '2024-03-01',
          },
        },
        tin: { text: 'The roof is of tin.', verdict: { explanation: 'So it seems.' } },
        blue: { text: 'The roof is blue.' },
      },
    },
  );

  it('has each claim with a rated verdict, who makes it and since when', () => {
    const { reviews } = claimReviews(corpus);
    assert.deepEqual(JSON.parse(JSON.stringify(reviews)), [
      {
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        claimReviewed: 'The roof is of gold.',
        url: 'https://example.org/check',
        datePublished: '2024-03-01',
        author: { '@type': 'Organization', name: 'Checkers' },
        reviewRating: { '@type': 'Rating', alternateName: 'false' },
        reviewBody: 'It is of tin.',
        citation: ['https://example.org/roof'],
        itemReviewed: {
          '@type': 'Claim',
          datePublished: '2024-01-30',
          author: [{ '@type': 'Thing', name: 'Ana' }],
          appearance: [],
        },
      },
    ]);
  });

  it('tells of verdicts that have no rating', () => assert.equal(claimReviews(corpus).withoutRating, 1));
});
