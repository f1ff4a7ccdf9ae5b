import {
  type Corpus,
  contradicting,
  countQuotations,
  firstParts,
  type QuoteRef,
  tallyStances,
} from '../corpus';
import { type FileId, namedClaims } from '../format';
import { type Claim, type Codebook, RELATIONS, type Relations } from '../model';
import { claimNode, unknownClaim } from './claimNode';
import { allRows, type Entries, quotedRows } from './entryRows';
import { filtered } from './filter';
import type { Nodes, QuoteNode, RelationNode, StanceNode, TreeNode, TreeScope } from './node';
import { perCodebook, quotesInScope } from './perCodebook';
import { quoteNode } from './quoteNode';

/** Claims, under each the stances taken, under each stance the quotes, and its relations to other claims. */
export function claimsTree(corpus: Corpus, scope: TreeScope): Nodes {
  return filtered(
    perCodebook(corpus, scope, (codebook, book, parent) => {
      const claims: Entries<Claim> = {
        known: book.claims,
        unknown: unknownClaim,
        rowOf: (claim, quotes, isUnknown) =>
          claimNode(
            { codebook, book, claim, isUnknown, of: quotes, parent },
            `${codebook}#claim:${claim.key}`,
            node => [
              ...stancesOf(codebook, book, claim.key, quotes.quotes, node),
              ...withoutStance(book, claim.key, quotes.quotes, node),
              ...relationsOf(codebook, book, claim, node),
            ],
          ),
        madeOf: () => [book, parent],
      };
      return scope.isWhole
        ? allRows(corpus.quotesByClaim(codebook), claims)
        : quotedRows(quotesInScope(corpus, codebook, scope, namedClaims), claims);
    }),
    scope.filter,
  );
}

const stancesOf = (
  codebook: FileId | undefined,
  book: Codebook,
  claim: string,
  quotes: readonly QuoteRef[],
  parent: TreeNode,
): StanceNode[] =>
  tallyStances(claim, quotes, book).map(({ stance, quotes: own }): StanceNode => {
    let children: readonly TreeNode[] | undefined;
    return {
      kind: 'stance',
      id: `${parent.id}/${stance}`,
      parent,
      codebook,
      claim,
      stance,
      quotations: countQuotations(own),
      book,
      get children(): readonly TreeNode[] {
        children ??= firstParts(own).map(reference => quoteNode(reference, book, this, claim));
        return children;
      },
    };
  });

/** The quotes that are coded on a claim without a stance. */
const withoutStance = (
  book: Codebook,
  claim: string,
  quotes: readonly QuoteRef[],
  parent: TreeNode,
): QuoteNode[] =>
  firstParts(quotes.filter(({ quote }) => !quote.codings.some(on => on.claim === claim && on.stance))).map(
    reference => quoteNode(reference, book, parent, claim),
  );

const relationsOf = (
  codebook: FileId | undefined,
  book: Codebook,
  claim: Claim,
  parent: TreeNode,
): RelationNode[] =>
  RELATIONS.flatMap(relation =>
    relatedTo(claim, relation, book).map(
      (key): RelationNode => ({
        kind: 'relation',
        id: `${parent.id}/${relation}:${key}`,
        parent,
        codebook,
        relation,
        claim: book.claims.get(key) ?? unknownClaim(key),
        children: [],
      }),
    ),
  );

/** The keys of the claims that one is related to. That two contradict each other holds for both, whichever of them says so. */
export const relatedTo = (claim: Claim, relation: keyof Relations, book: Codebook): readonly string[] =>
  relation === 'contradicts' ? contradicting(book.claims, claim.key) : claim[relation];
