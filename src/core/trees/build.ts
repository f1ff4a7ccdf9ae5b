import {
  type Corpus,
  compareSources,
  contradicting,
  countQuotations,
  firstParts,
  isContested,
  type QuoteRef,
  tallyStances,
} from '../corpus';
import { type FileId, nameOf } from '../format';
import { type Actor, type Claim, type Codebook, RELATIONS, type Relations } from '../model';
import { filtered } from './filter';
import type { QuoteNode, TreeNode, TreeScope } from './node';

/** Actors, under each the claims it spoke on, under each its quotes. */
export function actorsTree(corpus: Corpus, scope: TreeScope): readonly TreeNode[] {
  return filtered(
    perCodebook(corpus, scope, (codebook, book, parent) => {
      const byActor = quotesBy(corpus, scope, codebook, quote => [
        ...quote.speakers,
        ...(quote.via === undefined ? [] : [quote.via]),
      ]);
      return entries(book.actors, byActor, scope, unknownActor).map(({ entry, quotes, isUnknown }) =>
        withChildren<TreeNode>(
          {
            kind: 'actor',
            id: `${codebook}#actor:${entry.key}`,
            parent,
            codebook,
            actor: entry,
            isUnknown,
            quotations: countQuotations(quotes),
          },
          actor => claimsOf(codebook, book, quotes, actor),
        ),
      );
    }),
    scope.filter,
  );
}

/** Claims, under each the stances taken, under each stance the quotes, and its relations to other claims. */
export function claimsTree(corpus: Corpus, scope: TreeScope): readonly TreeNode[] {
  return filtered(
    perCodebook(corpus, scope, (codebook, book, parent) => {
      const byClaim = quotesBy(corpus, scope, codebook, quote => quote.codings.map(coding => coding.claim));
      return entries(book.claims, byClaim, scope, unknownClaim).map(({ entry, quotes, isUnknown }) =>
        claimNode(
          codebook,
          book,
          entry,
          isUnknown,
          quotes,
          parent,
          `${codebook}#claim:${entry.key}`,
          claim => [
            ...stancesOf(codebook, book, entry.key, quotes, claim),
            ...relationsOf(codebook, book, entry, claim),
          ],
        ),
      );
    }),
    scope.filter,
  );
}

/** Sources in the order of publication, under each its quotes in the order of the text. */
export function sourcesTree(corpus: Corpus, scope: TreeScope): readonly TreeNode[] {
  const sources = [...corpus.sources()].filter(source => scope.includes(source.file)).sort(compareSources);
  return filtered(
    sources.map(source => {
      const book = corpus.codebook(source.codebook);
      const quotes = source.quotes.map(quote => ({ source, quote }));
      return withChildren<TreeNode>(
        {
          kind: 'source',
          id: source.file,
          parent: undefined,
          source,
          quotations: countQuotations(quotes),
          astray: quotes.filter(isAstray).length,
        },
        node => firstParts(inTextOrder(quotes)).map(reference => quoteNode(reference, book, node)),
      );
    }),
    scope.filter,
  );
}

function perCodebook(
  corpus: Corpus,
  scope: TreeScope,
  build: (codebook: FileId | undefined, book: Codebook, parent: TreeNode | undefined) => readonly TreeNode[],
): readonly TreeNode[] {
  const inUse = new Set<FileId | undefined>();
  for (const source of corpus.sources()) if (scope.includes(source.file)) inUse.add(source.codebook);
  if (scope.isWhole) for (const { file } of corpus.codebooks()) inUse.add(file);
  const sorted = [...inUse].sort((a, b) => (a ?? '').localeCompare(b ?? ''));
  if (sorted.length < 2) return sorted.flatMap(file => build(file, corpus.codebook(file), undefined));
  return sorted.flatMap(file => {
    const node = withChildren<TreeNode>(
      { kind: 'codebook', id: `${file}#codebook`, parent: undefined, codebook: file },
      parent => build(file, corpus.codebook(file), parent),
    );
    return node.children.length > 0 ? [node] : [];
  });
}

/** The quotes in scope by each key that they name. */
function quotesBy(
  corpus: Corpus,
  scope: TreeScope,
  codebook: FileId | undefined,
  keysOf: (quote: QuoteRef['quote']) => readonly string[],
): Map<string, QuoteRef[]> {
  const byKey = new Map<string, QuoteRef[]>();
  const sources = [...corpus.sources()].filter(
    source => source.codebook === codebook && scope.includes(source.file),
  );
  for (const source of sources.sort(compareSources))
    for (const quote of source.quotes)
      for (const key of new Set(keysOf(quote))) {
        const list = byKey.get(key) ?? [];
        byKey.set(key, list);
        list.push({ source, quote });
      }
  return byKey;
}

/** The codebook's entries in its order, then the keys that only quotes know. */
function entries<T>(
  known: ReadonlyMap<string, T>,
  byKey: ReadonlyMap<string, readonly QuoteRef[]>,
  scope: TreeScope,
  unknown: (key: string) => T,
): { entry: T; quotes: readonly QuoteRef[]; isUnknown: boolean }[] {
  const listed = [...known]
    .filter(([key]) => scope.isWhole || byKey.has(key))
    .map(([key, entry]) => ({ entry, quotes: byKey.get(key) ?? [], isUnknown: false }));
  const strangers = [...byKey]
    .filter(([key]) => !known.has(key))
    .map(([key, quotes]) => ({ entry: unknown(key), quotes, isUnknown: true }));
  return [...listed, ...strangers];
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
  const byClaim = new Map<string, QuoteRef[]>();
  for (const reference of quotes)
    for (const claim of new Set(reference.quote.codings.map(coding => coding.claim)))
      byClaim.set(claim, [...(byClaim.get(claim) ?? []), reference]);
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
  const tally = tallyStances(claim.key, quotes, book);
  return withChildren<TreeNode>(
    {
      kind: 'claim',
      id,
      parent,
      codebook,
      claim,
      isUnknown,
      quotations: countQuotations(quotes),
      tally,
      isContested: isContested(tally, book),
      book,
    },
    children,
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

/** That two claims contradict each other holds for both, whichever of the two says so. */
const relatedTo = (claim: Claim, relation: keyof Relations, book: Codebook): readonly string[] =>
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
    isAstray: isAstray(reference),
    children: [],
  };
}

/** The text was read, and the quote's words are not certain to be in it. */
const isAstray = ({ source, quote }: QuoteRef): boolean =>
  source.text !== undefined && source.spanOf(quote) === undefined;

const inTextOrder = (quotes: readonly QuoteRef[]): QuoteRef[] =>
  [...quotes].sort((a, b) => placeOf(a) - placeOf(b));

const placeOf = ({ source, quote }: QuoteRef): number => source.spanOf(quote)?.start ?? quote.start;

/** A node whose children are made when somebody asks for them. */
function withChildren<T extends TreeNode>(
  node: T extends TreeNode ? Omit<T, 'children'> : never,
  make: (node: T) => readonly TreeNode[],
): T {
  let children: readonly TreeNode[] | undefined;
  const made = Object.defineProperty({ ...node }, 'children', {
    enumerable: true,
    get: () => {
      children ??= make(made);
      return children;
    },
  }) as unknown as T;
  return made;
}

/** The source's name as a person knows it. */
export const titleOf = (source: { file: FileId; details: { title?: string } }): string =>
  source.details.title ?? nameOf(source.file);
