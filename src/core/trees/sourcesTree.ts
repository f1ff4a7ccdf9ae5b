import {
  type Corpus,
  firstParts,
  type QuoteRef,
  type SuggestOptions,
  suggestionsIn,
  type TaggedSource,
} from '../corpus';
import { nameOf } from '../format';
import type { Codebook, CodePoints, Quote, Utf16Units } from '../model';
import { FoldedText } from '../text';
import { filtered } from './filter';
import { LazyNodes } from './lazyNodes';
import { memoized } from './memoized';
import type { Nodes, SourceNode, TreeNode, TreeScope } from './node';
import { includedSources } from './perCodebook';
import { quoteNode } from './quoteNode';
import { suggestedQuotes } from './suggested';

/** Sources in the order of publication, under each its quotes in the order of the text, and what is suggested apart. */
export function sourcesTree(corpus: Corpus, scope: TreeScope): Nodes {
  const nodeOf = (source: TaggedSource) => {
    const book = corpus.codebook(source.codebook);
    const suggest = scope.suggesting.has(source.file) ? (scope.suggest ?? {}) : undefined;
    return memoized(source, [book, suggest !== undefined, suggest?.topics], () =>
      sourceNode(source, book, suggest),
    );
  };
  const nodes = scope.isWhole
    ? new LazyNodes([...corpus.placesInOrder().keys()], file => {
        const source = corpus.source(file);
        return source && nodeOf(source);
      })
    : includedSources(corpus, scope).map(nodeOf);
  return filtered(nodes, scope.filter);
}

function sourceNode(source: TaggedSource, book: Codebook, suggest: SuggestOptions | undefined): SourceNode {
  let children: readonly TreeNode[] | undefined;
  return {
    kind: 'source',
    id: source.file,
    parent: undefined,
    source,
    get quotations() {
      return source.quotations;
    },
    get suggestions() {
      return suggest ? suggestionsIn(source, suggest) : [];
    },
    get astray() {
      return source.isRead ? source.quotes.filter(quote => source.isAstray(quote)).length : 0;
    },
    get children() {
      children ??= [
        ...firstParts(inTextOrder(source)).map(reference => quoteNode(reference, book, this)),
        ...(suggest ? suggestedQuotes(source, suggest, this) : []),
      ];
      return children;
    },
  };
}

/** Quotes by where they stand in the text today; those astray by where they stood. */
function inTextOrder(source: TaggedSource): QuoteRef[] {
  const isInStep = source.text === undefined || !source.quotes.some(quote => source.isAstray(quote));
  const folded = isInStep ? undefined : new FoldedText(source.text ?? '');
  // While the text is not read, all places are those of the file, and in the same order.
  const placeOf = (quote: Quote): Utf16Units | CodePoints =>
    source.spanOf(quote)?.start ?? folded?.toRaw(quote.start) ?? quote.start;
  return source.quotes.map(quote => ({ source, quote })).sort((a, b) => placeOf(a.quote) - placeOf(b.quote));
}

/** The source's name as a person knows it. */
export const titleOf = ({ file, title }: Pick<TaggedSource, 'file' | 'title'>): string =>
  title ?? nameOf(file);
