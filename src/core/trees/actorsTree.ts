import {
  type Corpus,
  compareSources,
  firstParts,
  type QuoteRef,
  type SuggestionRef,
  type TaggedSource,
} from '../corpus';
import { type FileId, namedActors, namedClaims } from '../format';
import type { Actor, Codebook } from '../model';
import { actorsThatMayBeSame } from '../search';
import { inActorOrder, organizationOf } from './actorOrder';
import { claimNode, unknownClaim } from './claimNode';
import { allRows, type Entries, NO_QUOTES, quotedRows } from './entryRows';
import { filtered } from './filter';
import { groupedBy } from './groupedBy';
import type { ActorNode, Nodes, TreeNode, TreeScope } from './node';
import { perCodebook, quotesInScope } from './perCodebook';
import { quoteNode } from './quoteNode';
import { suggestedActors, suggestedOfActor } from './suggested';
import { suggestedBySpeaker } from './suggestedBySpeaker';

/**
 * Actors, under each the claims it spoke on, under each its quotes, and what is suggested of it; at the end the speakers of
 * suggestions whom nobody has in the codebook.
 */
export function actorsTree(corpus: Corpus, scope: TreeScope): Nodes {
  return filtered(
    perCodebook(corpus, scope, (codebook, book, parent) => {
      const suggested = suggestedBySpeaker(suggestingSources(corpus, codebook, scope), scope.suggest, book);
      const suggestionsOf = (key: string) => suggested.known.get(key) ?? NO_SUGGESTIONS;
      const { actorOrder = 'codebook' } = scope;
      const alike = alikeIn(codebook, book, scope);
      const actors: Entries<Actor> = {
        known: book.actors,
        unknown: key => ({ key, name: key, aliases: [] }),
        rowOf: (actor, of, isUnknown) =>
          actorNode(
            {
              codebook,
              actor,
              isUnknown,
              of,
              suggestions: suggestionsOf(actor.key),
              organization: organizationOf(actor, book),
              mayBe: alike.get(actor.key),
              parent,
            },
            book,
          ),
        madeOf: key => [book, parent, suggestionsOf(key), alike.get(key)],
        inOrder: (keys, quotesOf) =>
          inActorOrder(keys, actorOrder, book, key => [
            quotesOf(key)?.quotations ?? 0,
            suggestionsOf(key).length,
          ]),
      };
      const strangers = suggestedActors(suggested.unknown, actorOrder, codebook, parent);
      if (scope.isWhole) return allRows(corpus.quotesByActor(codebook), actors, strangers);
      const quotes = quotesInScope(corpus, codebook, scope, namedActors);
      for (const key of suggested.known.keys()) if (!quotes.has(key)) quotes.set(key, NO_QUOTES);
      return [...quotedRows(quotes, actors), ...strangers];
    }),
    scope.filter,
  );
}

/** For each actor whose name looks like another's, the first such. */
function alikeIn(
  codebook: FileId | undefined,
  book: Codebook,
  { areTwo }: TreeScope,
): ReadonlyMap<string, Actor> {
  const alike = new Map<string, Actor>();
  const add = (actor: Actor, like: Actor) => {
    if (!alike.has(actor.key)) alike.set(actor.key, like);
  };
  for (const { other, survivor } of actorsThatMayBeSame(book)) {
    if (areTwo?.(codebook, other.key, survivor.key)) continue;
    add(other, survivor);
    add(survivor, other);
  }
  return alike;
}

const NO_SUGGESTIONS: readonly SuggestionRef[] = [];

const suggestingSources = (corpus: Corpus, codebook: FileId | undefined, scope: TreeScope): TaggedSource[] =>
  [...scope.suggesting]
    .flatMap(file => corpus.source(file) ?? [])
    .filter(source => source.codebook === codebook && scope.includes(source.file))
    .sort(compareSources);

/** What an actor's node is made of. */
type ActorParts = Omit<ActorNode, 'kind' | 'id' | 'quotations' | 'children' | 'isOnTheWay'>;

function actorNode(parts: ActorParts, book: Codebook): ActorNode {
  const { codebook, actor, of, suggestions } = parts;
  let children: readonly TreeNode[] | undefined;
  return {
    kind: 'actor',
    id: `${codebook}#actor:${actor.key}`,
    ...parts,
    get quotations() {
      return of.quotations;
    },
    get children() {
      children ??= [...claimsOf(codebook, book, of.quotes, this), ...suggestedOfActor(suggestions, this)];
      return children;
    },
  };
}

/** An actor's claims, and behind them its quotes that are not coded yet. */
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
      {
        codebook,
        book,
        claim: known ?? unknownClaim(key),
        isUnknown: !known,
        of: own,
        countsNarrower: false,
        parent: actor,
      },
      `${actor.id}/${key}`,
      node => firstParts(own.quotes).map(reference => quoteNode(reference, book, node, key)),
    );
  });
  const uncoded = firstParts(quotes.filter(({ quote }) => quote.codings.length === 0));
  return [...claims, ...uncoded.map(reference => quoteNode(reference, book, actor))];
}
