import {
  byPublication,
  type Corpus,
  contradicting,
  countQuotations,
  firstParts,
  type KeyQuotes,
  type QuoteRef,
  tallyStances,
} from '../corpus';
import { type FileId, namedClaims } from '../format';
import {
  type Claim,
  type ClaimHierarchy,
  type Codebook,
  claimHierarchy,
  RELATIONS,
  type Relations,
} from '../model';
import { claimNode, unknownClaim } from './claimNode';
import { allRows, type Entries, NO_QUOTES, quotedRows, rowFor } from './entryRows';
import { filtered } from './filter';
import type { ClaimNode, Nodes, QuoteNode, RelationNode, StanceNode, TreeNode, TreeScope } from './node';
import { perCodebook, quotesInScope } from './perCodebook';
import { quoteNode } from './quoteNode';

/**
 * Claims, under each the stances taken, under each stance the quotes; the claims that it is the broader one of, and its
 * relations to others.
 */
export function claimsTree(corpus: Corpus, scope: TreeScope): Nodes {
  return filtered(
    perCodebook(corpus, scope, (codebook, book, parent) => {
      if (scope.isWhole) {
        const quotes = corpus.quotesByClaim(codebook);
        const entries = new ClaimEntries(codebook, book, scope, key => quotes.of(key));
        return allRows(quotes, entries.under(parent));
      }
      const quotes = quotesInScope(corpus, codebook, scope, namedClaims);
      const entries = new ClaimEntries(codebook, book, scope, key => quotes.get(key));
      return quotedRows(quotes, entries.under(parent));
    }),
    scope.filter,
  );
}

/** How the claims of a codebook are shown. */
class ClaimEntries {
  readonly #hierarchy: ClaimHierarchy;

  constructor(
    private readonly codebook: FileId | undefined,
    private readonly book: Codebook,
    private readonly scope: Pick<TreeScope, 'isWhole' | 'countsNarrower'>,
    private readonly quotesOf: (key: string) => KeyQuotes | undefined,
  ) {
    this.#hierarchy = claimHierarchy(book);
  }

  under(parent: TreeNode | undefined): Entries<Claim> {
    const { book, scope } = this;
    const { allUnder, broadestOf } = this.#hierarchy;
    return {
      known: book.claims,
      unknown: unknownClaim,
      topOf: broadestOf,
      rowOf: (claim, quotes, isUnknown) => this.#row(claim, quotes, isUnknown, parent),
      // What stands under it is made with it.
      madeOf: key => [book, parent, scope.countsNarrower, scope.isWhole, ...allUnder(key).map(this.quotesOf)],
    };
  }

  #row(claim: Claim, quotes: KeyQuotes, isUnknown: boolean, parent: TreeNode | undefined): ClaimNode {
    const { codebook, book, scope } = this;
    const { key } = claim;
    const countsNarrower = scope.countsNarrower === true;
    const of = countsNarrower
      ? together([quotes, ...this.#hierarchy.allUnder(key).flatMap(under => this.quotesOf(under) ?? [])])
      : quotes;
    return claimNode(
      { codebook, book, claim, isUnknown, of, countsNarrower, parent },
      `${codebook}#claim:${key}`,
      node => [
        ...stancesOf(codebook, book, key, quotes.quotes, node),
        ...withoutStance(book, key, quotes.quotes, node),
        ...this.#narrower(key, node),
        ...relationsOf(codebook, book, claim, node),
      ],
    );
  }

  /** The claims right under one; where not all are shown, those that somebody speaks on, or on one under them. */
  #narrower(claim: string, node: TreeNode): TreeNode[] {
    const entries = this.under(node);
    const isQuoted = (key: string) => this.quotesOf(key) !== undefined;
    const { narrowerOf, allUnder } = this.#hierarchy;
    return narrowerOf(claim)
      .filter(key => this.scope.isWhole || isQuoted(key) || allUnder(key).some(isQuoted))
      .map(key => rowFor(key, this.quotesOf(key) ?? NO_QUOTES, entries));
  }
}

/** The quotes of several claims; who speaks on two of them counts for both. */
function together(all: readonly KeyQuotes[]): KeyQuotes {
  if (all.length === 1) return all[0]!;
  return {
    get quotations() {
      return all.reduce((sum, { quotations }) => sum + quotations, 0);
    },
    get stances() {
      const counts = new Map<string, number>();
      for (const { stances } of all)
        for (const [stance, count] of stances) counts.set(stance, (counts.get(stance) ?? 0) + count);
      return [...counts];
    },
    get quotes() {
      return [...new Set(all.flatMap(({ quotes }) => quotes))].sort(byPublication);
    },
    get sources() {
      return [...new Set(all.flatMap(({ sources }) => sources))];
    },
  };
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
