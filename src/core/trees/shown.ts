import type {
  ActorNode,
  ClaimNode,
  SourceNode,
  StanceNode,
  SuggestedActorNode,
  SuggestedNode,
  TreeNode,
} from './node';

/** A node that says how many quotations it has. */
export type CountedNode =
  | ActorNode
  | ClaimNode
  | StanceNode
  | SourceNode
  | SuggestedNode
  | SuggestedActorNode;

/** How many of its quotations stand below a node: all, or fewer where a filter keeps it for some of them. */
export function quotationsShown(node: CountedNode): number {
  if (!node.isOnTheWay) return node.quotations;
  if (node.kind === 'claim') return quotationsOfClaim(node);
  const isOfSuggestions = node.kind === 'suggested' || node.kind === 'suggested-actor';
  return new Set(leavesBelow(node, isOfSuggestions ? 'suggestion' : 'quote')).size;
}

/** Its own, and where it counts them, those of each claim under it: who speaks on both counts for both. */
function quotationsOfClaim({ children, countsNarrower }: ClaimNode): number {
  const narrower = children.filter(child => child.kind === 'claim');
  const own = children.filter(child => child.kind !== 'claim');
  return (
    new Set(own.flatMap(child => leavesBelow(child, 'quote'))).size +
    (countsNarrower ? narrower.reduce((sum, claim) => sum + quotationsShown(claim), 0) : 0)
  );
}

/** How many suggestions stand below an actor or a source: all, or fewer where a filter keeps it for some of them. */
export function suggestionsShown(node: ActorNode | SourceNode): number {
  return node.isOnTheWay ? new Set(leavesBelow(node, 'suggestion')).size : node.suggestions.length;
}

/** The quotations below a node, each time that they stand there. */
function leavesBelow(node: TreeNode, kind: 'quote' | 'suggestion'): unknown[] {
  if (node.kind === 'suggestion') return kind === 'suggestion' ? [node.reference.suggestion] : [];
  if (node.kind !== 'quote') return node.children.flatMap(child => leavesBelow(child, kind));
  const { source, quote } = node.reference;
  return kind === 'quote' ? [`${source.file}#${quote.group ?? quote.id}`] : [];
}
