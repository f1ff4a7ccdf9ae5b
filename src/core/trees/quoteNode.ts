import type { QuoteRef } from '../corpus';
import type { Codebook } from '../model';
import type { QuoteNode, TreeNode } from './node';

/** A quote, on the claim under which it stands where it stands under one. */
export const quoteNode = (
  reference: QuoteRef,
  book: Codebook,
  parent: TreeNode,
  claim?: string,
): QuoteNode => ({
  kind: 'quote',
  id: `${parent.id}/${reference.source.file}#${reference.quote.id}`,
  parent,
  reference,
  book,
  ...(claim !== undefined && { claim }),
  isAstray: reference.source.isAstray(reference.quote),
  children: [],
});
