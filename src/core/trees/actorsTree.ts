import {
  type Corpus,
  compareSources,
  firstParts,
  type KeyQuotes,
  type QuoteRef,
  type TaggedSource,
} from '../corpus';
import { type FileId, namedActors, namedClaims } from '../format';
import type { Actor, Codebook } from '../model';
import { claimNode, unknownClaim } from './claimNode';
import { allRows, type Entries, quotedRows } from './entryRows';
import { filtered } from './filter';
import { groupedBy } from './groupedBy';
import type { ActorNode, Nodes, TreeNode, TreeScope } from './node';
import { perCodebook, quotesInScope } from './perCodebook';
import { quoteNode } from './quoteNode';
import { suggestedActors } from './suggested';

/** Actors, under each the claims it spoke on, under each its quotes; at the end the speakers of suggestions. */
export function actorsTree(corpus: Corpus, scope: TreeScope): Nodes {
  return filtered(
    perCodebook(corpus, scope, (codebook, book, parent) => {
      const actors: Entries<Actor> = {
        known: book.actors,
        unknown: key => ({ key, name: key, aliases: [] }),
        rowOf: (actor, quotes, isUnknown) => actorNode(codebook, book, actor, isUnknown, quotes, parent),
        madeOf: [book, parent],
      };
      const suggesting = suggestingSources(corpus, codebook, scope);
      const suggested = suggestedActors(suggesting, scope.suggest, codebook, book, parent);
      return scope.isWhole
        ? allRows(corpus.quotesByActor(codebook), actors, suggested)
        : [...quotedRows(quotesInScope(corpus, codebook, scope, namedActors), actors), ...suggested];
    }),
    scope.filter,
  );
}

const suggestingSources = (corpus: Corpus, codebook: FileId | undefined, scope: TreeScope): TaggedSource[] =>
  [...scope.suggesting]
    .flatMap(file => corpus.source(file) ?? [])
    .filter(source => source.codebook === codebook && scope.includes(source.file))
    .sort(compareSources);

function actorNode(
  codebook: FileId | undefined,
  book: Codebook,
  actor: Actor,
  isUnknown: boolean,
  of: KeyQuotes,
  parent: TreeNode | undefined,
): ActorNode {
  let children: readonly TreeNode[] | undefined;
  return {
    kind: 'actor',
    id: `${codebook}#actor:${actor.key}`,
    parent,
    codebook,
    actor,
    isUnknown,
    of,
    get quotations() {
      return of.quotations;
    },
    get children() {
      children ??= claimsOf(codebook, book, of.quotes, this);
      return children;
    },
  };
}

/** An actor's claims, and at the end its quotes that are not coded yet. */
function claimsOf(
  codebook: FileId | undefined,
  book: Codebook,
  quotes: readonly QuoteRef[],
  actor: TreeNode,
): TreeNode[] {
  const byClaim = groupedBy(quotes, namedClaims);
  const claims = [...byClaim].map(([key, own]) => {
    const known = book.claims.get(key);
    return claimNode(
      { codebook, book, claim: known ?? unknownClaim(key), isUnknown: !known, of: own, parent: actor },
      `${actor.id}/${key}`,
      node => firstParts(own.quotes).map(reference => quoteNode(reference, book, node, key)),
    );
  });
  const uncoded = firstParts(quotes.filter(({ quote }) => quote.codings.length === 0));
  return [...claims, ...uncoded.map(reference => quoteNode(reference, book, actor))];
}
