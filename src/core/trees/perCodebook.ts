import { byPublication, type Corpus, type KeyQuotes, type TaggedSource } from '../corpus';
import type { FileId, Names } from '../format';
import type { Codebook } from '../model';
import { groupedBy } from './groupedBy';
import type { CodebookNode, Nodes, TreeNode, TreeScope } from './node';

/** The nodes of each codebook; below a node for it where there are several. */
export function perCodebook(
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
    .map(file => codebookNode(file, parent => nodesOf(file, parent).slice()));
}

function codebookNode(
  codebook: FileId | undefined,
  below: (node: TreeNode) => readonly TreeNode[],
): CodebookNode {
  let children: readonly TreeNode[] | undefined;
  return {
    kind: 'codebook',
    id: `${codebook}#codebook`,
    parent: undefined,
    codebook,
    get children() {
      children ??= below(this);
      return children;
    },
  };
}

/** In the order of publication. */
export const includedSources = (corpus: Corpus, scope: TreeScope): readonly TaggedSource[] =>
  scope.isWhole
    ? corpus.sourcesInOrder()
    : corpus.sourcesInOrder().filter(({ file }) => scope.includes(file));

/** The quotes in scope by each key that they name. */
export function quotesInScope(
  corpus: Corpus,
  codebook: FileId | undefined,
  scope: TreeScope,
  names: Names,
): Map<string, KeyQuotes> {
  const sources = includedSources(corpus, scope).filter(source => source.codebook === codebook);
  const quotes = sources.flatMap(source => source.quotes.map(quote => ({ source, quote })));
  return groupedBy(quotes.sort(byPublication), names);
}
