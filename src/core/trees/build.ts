import {
  byPublication,
  type Corpus,
  contradicting,
  countQuotations,
  firstParts,
  isContested,
  type QuoteRef,
  type TaggedSource,
  tallyStances,
} from '../corpus';
import { type FileId, nameOf } from '../format';
import { type Actor, type Claim, type Codebook, type Quote, RELATIONS, type Relations } from '../model';
import { madeLater, withChildren } from './children';
import { filtered } from './filter';
import type { ActorNode, ClaimNode, QuoteNode, SourceNode, TreeNode, TreeScope } from './node';
import { remembered } from './remembered';
import { suggestedActors, suggestedQuotes } from './suggested';

/** Actors, under each the claims it spoke on, under each its quotes; at the end the speakers of suggestions. */
export function actorsTree(corpus: Corpus, scope: TreeScope): readonly TreeNode[] {
  return filtered(
    perCodebook(corpus, scope, (codebook, book, parent) => [
      ...entries(book.actors, quotesByActor(corpus, codebook, scope), scope, unknownActor).map(
        ({ entry, quotes, isUnknown }) =>
          remembered(entry, [quotes, book, parent], () =>
            madeLater<ActorNode, 'children' | 'quotations'>(
              {
                kind: 'actor',
                id: `${codebook}#actor:${entry.key}`,
                parent,
                codebook,
                actor: entry,
                isUnknown,
              },
              {
                quotations: () => countQuotations(quotes),
                children: actor => claimsOf(codebook, book, [...quotes].sort(byPublication), actor),
              },
            ),
          ),
      ),
      ...suggestedActors(suggestingSources(corpus, codebook, scope), codebook, book, parent),
    ]),
    scope.filter,
  );
}

/** Claims, under each the stances taken, under each stance the quotes, and its relations to other claims. */
export function claimsTree(corpus: Corpus, scope: TreeScope): readonly TreeNode[] {
  return filtered(
    perCodebook(corpus, scope, (codebook, book, parent) =>
      entries(book.claims, quotesByClaim(corpus, codebook, scope), scope, unknownClaim).map(
        ({ entry, quotes, isUnknown }) =>
          remembered(entry, [quotes, book, parent], () =>
            claimNode(
              codebook,
              book,
              entry,
              isUnknown,
              quotes,
              parent,
              `${codebook}#claim:${entry.key}`,
              claim => [
                ...stancesOf(codebook, book, entry.key, [...quotes].sort(byPublication), claim),
                ...relationsOf(codebook, book, entry, claim),
              ],
            ),
          ),
      ),
    ),
    scope.filter,
  );
}

/** Sources in the order of publication, under each its quotes in the order of the text, and what is suggested apart. */
export function sourcesTree(corpus: Corpus, scope: TreeScope): readonly TreeNode[] {
  return filtered(
    includedSources(corpus, scope).map(source => {
      const book = corpus.codebook(source.codebook);
      const suggests = scope.suggestsFor(source.file);
      return remembered(source, [book, suggests], () => sourceNode(source, book, suggests));
    }),
    scope.filter,
  );
}

function sourceNode(source: TaggedSource, book: Codebook, suggests: boolean): TreeNode {
  const quotesOf = () => source.quotes.map(quote => ({ source, quote }));
  return madeLater<SourceNode, 'children' | 'quotations' | 'astray'>(
    { kind: 'source', id: source.file, parent: undefined, source },
    {
      quotations: () => countQuotations(quotesOf()),
      astray: () => source.quotes.filter(quote => source.isAstray(quote)).length,
      children: node => [
        ...firstParts(inTextOrder(quotesOf())).map(reference => quoteNode(reference, book, node)),
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
  includedSources(corpus, scope).filter(
    source => source.codebook === codebook && scope.suggestsFor(source.file),
  );

/** The nodes of each codebook; below a node for it where there are several. */
function perCodebook(
  corpus: Corpus,
  scope: TreeScope,
  build: (codebook: FileId | undefined, book: Codebook, parent: TreeNode | undefined) => readonly TreeNode[],
): readonly TreeNode[] {
  const inUse = new Set(includedSources(corpus, scope).map(({ codebook }) => codebook));
  if (scope.isWhole) for (const { file } of corpus.codebooks()) inUse.add(file);
  const nodesOf = (file: FileId | undefined, parent?: TreeNode) => build(file, corpus.codebook(file), parent);
  if (inUse.size < 2) return [...inUse].flatMap(file => nodesOf(file));
  const filled = [...inUse].filter(file => nodesOf(file).length > 0);
  if (filled.length < 2) return filled.flatMap(file => nodesOf(file));
  return filled
    .sort((a, b) => (a ?? '').localeCompare(b ?? ''))
    .map(file =>
      withChildren<TreeNode>(
        { kind: 'codebook', id: `${file}#codebook`, parent: undefined, codebook: file },
        parent => nodesOf(file, parent),
      ),
    );
}

type QuotesByKey = ReadonlyMap<string, readonly QuoteRef[]>;

function quotesByActor(corpus: Corpus, codebook: FileId | undefined, scope: TreeScope): QuotesByKey {
  if (scope.isWhole) return new Map(corpus.quotesByActor(codebook));
  return gathered(corpus, codebook, scope, quote => [...quote.speakers, ...(quote.via ? [quote.via] : [])]);
}

function quotesByClaim(corpus: Corpus, codebook: FileId | undefined, scope: TreeScope): QuotesByKey {
  if (scope.isWhole) return new Map(corpus.quotesByClaim(codebook));
  return gathered(corpus, codebook, scope, quote => quote.codings.map(({ claim }) => claim));
}

/** The quotes in scope by each key that they name. */
function gathered(
  corpus: Corpus,
  codebook: FileId | undefined,
  scope: TreeScope,
  keysOf: (quote: Quote) => readonly string[],
): QuotesByKey {
  const sources = includedSources(corpus, scope).filter(source => source.codebook === codebook);
  const quotes = sources.flatMap(source => source.quotes.map(quote => ({ source, quote })));
  return groupedBy(quotes, keysOf);
}

function groupedBy(
  quotes: readonly QuoteRef[],
  keysOf: (quote: Quote) => readonly string[],
): Map<string, QuoteRef[]> {
  const byKey = new Map<string, QuoteRef[]>();
  for (const reference of quotes)
    for (const key of new Set(keysOf(reference.quote))) {
      const list = byKey.get(key);
      if (list) list.push(reference);
      else byKey.set(key, [reference]);
    }
  return byKey;
}

const NO_QUOTES: readonly QuoteRef[] = [];

/** The codebook's entries in its order, then the keys that only quotes know. */
function entries<T>(
  known: ReadonlyMap<string, T>,
  byKey: QuotesByKey,
  scope: TreeScope,
  unknown: (key: string) => T,
): { entry: T; quotes: readonly QuoteRef[]; isUnknown: boolean }[] {
  const inBook = [...known]
    .filter(([key]) => scope.isWhole || byKey.has(key))
    .map(([key, entry]) => ({ entry, quotes: byKey.get(key) ?? NO_QUOTES, isUnknown: false }));
  const strangers = [...byKey]
    .filter(([key]) => !known.has(key))
    .map(([key, quotes]) => ({
      entry: remembered(quotes, [key], () => unknown(key)),
      quotes,
      isUnknown: true,
    }));
  return [...inBook, ...strangers];
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

/** An actor's claims, and at the end its quotes that are not coded yet. */
function claimsOf(
  codebook: FileId | undefined,
  book: Codebook,
  quotes: readonly QuoteRef[],
  actor: TreeNode,
): TreeNode[] {
  const byClaim = groupedBy(quotes, ({ codings }) => codings.map(({ claim }) => claim));
  const claims = [...byClaim].map(([key, own]) => {
    const claim = book.claims.get(key) ?? unknownClaim(key);
    const isUnknown = !book.claims.has(key);
    return claimNode(codebook, book, claim, isUnknown, own, actor, `${actor.id}/${key}`, node =>
      firstParts(own).map(reference => quoteNode(reference, book, node, key)),
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
  quotes: readonly QuoteRef[],
  parent: TreeNode | undefined,
  id: string,
  children: (node: TreeNode) => readonly TreeNode[],
): TreeNode {
  return madeLater<ClaimNode, 'children' | 'tally' | 'quotations' | 'isContested'>(
    { kind: 'claim', id, parent, codebook, claim, isUnknown, book },
    {
      quotations: () => countQuotations(quotes),
      tally: () => tallyStances(claim.key, quotes, book),
      isContested: ({ tally }) => isContested(tally, book),
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
  return tallyStances(claim, quotes, book).map(({ stance, quotes: own }) =>
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

const inTextOrder = (quotes: readonly QuoteRef[]): QuoteRef[] =>
  [...quotes].sort((a, b) => placeOf(a) - placeOf(b));

const placeOf = ({ source, quote }: QuoteRef): number => source.spanOf(quote)?.start ?? quote.start;

/** The source's name as a person knows it. */
export const titleOf = ({ file, title }: Pick<TaggedSource, 'file' | 'title'>): string =>
  title ?? nameOf(file);
