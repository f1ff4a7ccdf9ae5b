import {
  byPublication,
  type Corpus,
  compareSources,
  contradicting,
  countQuotations,
  firstParts,
  inStanceOrder,
  isContested,
  type KeyQuotes,
  type QuoteRef,
  quotesOnKey,
  type TaggedSource,
  tallyStances,
} from '../corpus';
import { type FileId, type Names, namedActors, namedClaims, nameOf } from '../format';
import { type Actor, type Claim, type Codebook, RELATIONS, type Relations } from '../model';
import { madeLater, withChildren } from './children';
import { allRows, type Entries, quotedRows } from './entryRows';
import { filtered } from './filter';
import { keptRows } from './keptRows';
import type { ActorNode, ClaimNode, Nodes, QuoteNode, SourceNode, TreeNode, TreeScope } from './node';
import { remembered } from './remembered';
import { suggestedActors, suggestedQuotes } from './suggested';

/** Actors, under each the claims it spoke on, under each its quotes; at the end the speakers of suggestions. */
export function actorsTree(corpus: Corpus, scope: TreeScope): Nodes {
  return filtered(
    perCodebook(corpus, scope, (codebook, book, parent) => {
      const actors: Entries<Actor> = {
        known: book.actors,
        unknown: unknownActor,
        rowOf: (actor, quotes, isUnknown) => actorNode(codebook, book, actor, isUnknown, quotes, parent),
        madeOf: [book, parent],
      };
      const suggested = suggestedActors(suggestingSources(corpus, codebook, scope), codebook, book, parent);
      return scope.isWhole
        ? allRows(corpus.quotesByActor(codebook), actors, suggested)
        : [...quotedRows(gathered(corpus, codebook, scope, namedActors), actors), ...suggested];
    }),
    scope.filter,
  );
}

/** Claims, under each the stances taken, under each stance the quotes, and its relations to other claims. */
export function claimsTree(corpus: Corpus, scope: TreeScope): Nodes {
  return filtered(
    perCodebook(corpus, scope, (codebook, book, parent) => {
      const claims: Entries<Claim> = {
        known: book.claims,
        unknown: unknownClaim,
        rowOf: (claim, quotes, isUnknown) =>
          claimNode(
            codebook,
            book,
            claim,
            isUnknown,
            quotes,
            parent,
            `${codebook}#claim:${claim.key}`,
            node => [
              ...stancesOf(codebook, book, claim.key, quotes.quotes, node),
              ...relationsOf(codebook, book, claim, node),
            ],
          ),
        madeOf: [book, parent],
      };
      return scope.isWhole
        ? allRows(corpus.quotesByClaim(codebook), claims)
        : quotedRows(gathered(corpus, codebook, scope, namedClaims), claims);
    }),
    scope.filter,
  );
}

/** Sources in the order of publication, under each its quotes in the order of the text, and what is suggested apart. */
export function sourcesTree(corpus: Corpus, scope: TreeScope): Nodes {
  const rowOf = (source: TaggedSource) => {
    const book = corpus.codebook(source.codebook);
    const suggests = scope.suggesting.has(source.file);
    return remembered(source, [book, suggests], () => sourceNode(source, book, suggests));
  };
  if (!scope.isWhole) return filtered(includedSources(corpus, scope).map(rowOf), scope.filter);
  const places = corpus.placesInOrder();
  const books = Array.from(corpus.codebooksInUse(), file => corpus.codebook(file));
  const rows = keptRows(corpus, {
    madeOf: [places, scope.suggesting, ...books],
    changes: corpus.changedSources,
    keys: () => [...places.keys()],
    has: file => corpus.source(file) !== undefined,
    rowOf: file => {
      const source = corpus.source(file);
      return source && rowOf(source);
    },
  });
  return filtered(rows, scope.filter);
}

function sourceNode(source: TaggedSource, book: Codebook, suggests: boolean): TreeNode {
  return madeLater<SourceNode, 'children' | 'quotations' | 'astray'>(
    { kind: 'source', id: source.file, parent: undefined, source },
    {
      quotations: () => source.quotations,
      astray: () => (source.isRead ? source.quotes.filter(quote => source.isAstray(quote)).length : 0),
      children: node => [
        ...firstParts(inTextOrder(source)).map(reference => quoteNode(reference, book, node)),
        ...(suggests ? suggestedQuotes(source, node) : []),
      ],
    },
  );
}

/** In the order of publication. */
const includedSources = (corpus: Corpus, scope: TreeScope): readonly TaggedSource[] =>
  scope.isWhole
    ? corpus.sourcesInOrder()
    : corpus.sourcesInOrder().filter(({ file }) => scope.includes(file));

const suggestingSources = (corpus: Corpus, codebook: FileId | undefined, scope: TreeScope): TaggedSource[] =>
  [...scope.suggesting]
    .flatMap(file => corpus.source(file) ?? [])
    .filter(source => source.codebook === codebook && scope.includes(source.file))
    .sort(compareSources);

/** The nodes of each codebook; below a node for it where there are several. */
function perCodebook(
  corpus: Corpus,
  scope: TreeScope,
  build: (codebook: FileId | undefined, book: Codebook, parent: TreeNode | undefined) => Nodes,
): Nodes {
  const inUse = scope.isWhole
    ? new Set([...corpus.codebooksInUse(), ...Array.from(corpus.codebooks(), ({ file }) => file)])
    : new Set(includedSources(corpus, scope).map(({ codebook }) => codebook));
  const nodesOf = (file: FileId | undefined, parent?: TreeNode) => build(file, corpus.codebook(file), parent);
  const filled = inUse.size < 2 ? [...inUse] : [...inUse].filter(file => nodesOf(file).length > 0);
  if (filled.length === 0) return [];
  if (filled.length === 1) return nodesOf(filled[0]);
  return filled
    .sort((a, b) => (a ?? '').localeCompare(b ?? ''))
    .map(file =>
      withChildren<TreeNode>(
        { kind: 'codebook', id: `${file}#codebook`, parent: undefined, codebook: file },
        parent => nodesOf(file, parent).slice(),
      ),
    );
}

/** The quotes in scope by each key that they name. */
function gathered(
  corpus: Corpus,
  codebook: FileId | undefined,
  scope: TreeScope,
  names: Names,
): Map<string, KeyQuotes> {
  const sources = includedSources(corpus, scope).filter(source => source.codebook === codebook);
  const quotes = sources.flatMap(source => source.quotes.map(quote => ({ source, quote })));
  return groupedBy(quotes.sort(byPublication), names);
}

function groupedBy(quotes: readonly QuoteRef[], names: Names): Map<string, KeyQuotes> {
  const byKey = new Map<string, QuoteRef[]>();
  for (const reference of quotes)
    for (const key of new Set(names(reference.quote).map(([named]) => named))) {
      const list = byKey.get(key);
      if (list) list.push(reference);
      else byKey.set(key, [reference]);
    }
  return new Map(Array.from(byKey, ([key, own]) => [key, quotesOnKey(key, own)]));
}

const unknownActor = (key: string): Actor => ({ key, name: key, aliases: [] });
const unknownClaim = (key: string): Claim => ({
  key,
  text: key,
  contradicts: [],
  supports: [],
  restates: [],
  broader: [],
});

const actorNode = (
  codebook: FileId | undefined,
  book: Codebook,
  actor: Actor,
  isUnknown: boolean,
  of: KeyQuotes,
  parent: TreeNode | undefined,
): ActorNode =>
  madeLater<ActorNode, 'children' | 'quotations'>(
    { kind: 'actor', id: `${codebook}#actor:${actor.key}`, parent, codebook, actor, isUnknown, of },
    {
      quotations: () => of.quotations,
      children: node => claimsOf(codebook, book, of.quotes, node),
    },
  );

/** An actor's claims, and at the end its quotes that are not coded yet. */
function claimsOf(
  codebook: FileId | undefined,
  book: Codebook,
  quotes: readonly QuoteRef[],
  actor: TreeNode,
): TreeNode[] {
  const byClaim = groupedBy(quotes, namedClaims);
  const claims = [...byClaim].map(([key, own]) => {
    const claim = book.claims.get(key) ?? unknownClaim(key);
    const isUnknown = !book.claims.has(key);
    return claimNode(codebook, book, claim, isUnknown, own, actor, `${actor.id}/${key}`, node =>
      firstParts(own.quotes).map(reference => quoteNode(reference, book, node, key)),
    );
  });
  const uncoded = firstParts(quotes.filter(({ quote }) => quote.codings.length === 0));
  return [...claims, ...uncoded.map(reference => quoteNode(reference, book, actor))];
}

function claimNode(
  codebook: FileId | undefined,
  book: Codebook,
  claim: Claim,
  isUnknown: boolean,
  of: KeyQuotes,
  parent: TreeNode | undefined,
  id: string,
  children: (node: TreeNode) => readonly TreeNode[],
): TreeNode {
  return madeLater<ClaimNode, 'children' | 'tally' | 'quotations' | 'isContested'>(
    { kind: 'claim', id, parent, codebook, claim, isUnknown, of, book },
    {
      quotations: () => of.quotations,
      tally: () => inStanceOrder(of.stances, book),
      isContested: ({ tally }) =>
        isContested(
          tally.map(([stance]) => stance),
          book,
        ),
      children,
    },
  );
}

function relationsOf(
  codebook: FileId | undefined,
  book: Codebook,
  claim: Claim,
  parent: TreeNode,
): TreeNode[] {
  return RELATIONS.flatMap(relation =>
    relatedTo(claim, relation, book).map(
      (key): TreeNode => ({
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
}

/** The keys of the claims that one is related to. That two contradict each other holds for both, whichever of them says so. */
export const relatedTo = (claim: Claim, relation: keyof Relations, book: Codebook): readonly string[] =>
  relation === 'contradicts' ? contradicting(book.claims, claim.key) : claim[relation];

function stancesOf(
  codebook: FileId | undefined,
  book: Codebook,
  claim: string,
  quotes: readonly QuoteRef[],
  parent: TreeNode,
): TreeNode[] {
  const taken = tallyStances(claim, quotes, book).map(({ stance, quotes: own }) =>
    withChildren<TreeNode>(
      {
        kind: 'stance',
        id: `${parent.id}/${stance}`,
        parent,
        codebook,
        claim,
        stance,
        quotations: countQuotations(own),
        book,
      },
      node => firstParts(own).map(reference => quoteNode(reference, book, node, claim)),
    ),
  );
  const plain = quotes.filter(({ quote }) => !quote.codings.some(on => on.claim === claim && on.stance));
  return [...taken, ...firstParts(plain).map(reference => quoteNode(reference, book, parent, claim))];
}

function quoteNode(reference: QuoteRef, book: Codebook, parent: TreeNode, claim?: string): QuoteNode {
  return {
    kind: 'quote',
    id: `${parent.id}/${reference.source.file}#${reference.quote.id}`,
    parent,
    reference,
    book,
    ...(claim !== undefined && { claim }),
    isAstray: reference.source.isAstray(reference.quote),
    children: [],
  };
}

const inTextOrder = (source: TaggedSource): QuoteRef[] =>
  source.quotes.map(quote => ({ source, quote })).sort((a, b) => placeOf(a) - placeOf(b));

const placeOf = ({ source, quote }: QuoteRef): number => source.spanOf(quote)?.start ?? quote.start;

/** The source's name as a person knows it. */
export const titleOf = ({ file, title }: Pick<TaggedSource, 'file' | 'title'>): string =>
  title ?? nameOf(file);
