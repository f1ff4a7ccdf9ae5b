import { type TreeNode, type TreeScope, titleOf } from '../../../src/core/trees';
import { ROOT } from './workspace';

/** All that there is, with nothing suggested and nothing filtered out. */
export const WHOLE: TreeScope = {
  isWhole: true,
  includes: () => true,
  suggesting: new Set<string>(),
  filter: '',
};

export type Shape = string | [string, ...Shape[]];

/** A tree as nested arrays: each node by what a person reads there. */
export const shapeOf = (nodes: Iterable<TreeNode>): Shape[] =>
  Array.from(nodes, node =>
    node.children.length === 0 ? labelOf(node) : [labelOf(node), ...shapeOf(node.children)],
  );

/** What a person reads at a node. */
export function labelOf(node: TreeNode): string {
  switch (node.kind) {
    case 'codebook':
      return node.codebook?.slice(ROOT.length) ?? 'no codebook';
    case 'actor':
      return `${node.isUnknown ? '?' : ''}${node.actor.name} ${node.quotations}${node.suggestions.length ? ` + ${node.suggestions.length}` : ''}`;
    case 'claim':
      return `${node.isUnknown ? '?' : ''}${node.claim.text} ${node.quotations}${node.isContested ? ' contested' : ''}`;
    case 'relation':
      return `${node.relation} ${node.claim.text}`;
    case 'stance':
      return `${node.stance} ${node.quotations}`;
    case 'source':
      return `${titleOf(node.source)} ${node.quotations}${node.astray ? ` astray ${node.astray}` : ''}`;
    case 'more':
      return `${node.next} more of ${node.hidden}`;
    case 'suggested':
      return `suggested ${node.quotations}`;
    case 'suggested-actor':
      return `+${node.name} ${node.quotations}`;
    case 'suggestion':
      return `“${node.reference.suggestion.words}” ${node.reference.suggestion.speaker ?? 'nobody'}`;
    case 'quote':
      return `“${node.reference.quote.exact}”${node.isAstray ? ' astray' : ''}`;
  }
}
