import { nameOf } from '../format';
import type { TreeNode } from './node';

/** The nodes that have all words of a filter in themselves, above them or below them. */
export function filtered(nodes: readonly TreeNode[], filter: string): readonly TreeNode[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? nodes : nodes.flatMap(node => keep(node, words));
}

/** What stands above a node counts for it: only the words that are still missing are looked for below. */
function keep(node: TreeNode, words: readonly string[]): TreeNode[] {
  const own = textOf(node).toLowerCase();
  const missing = words.filter(word => !own.includes(word));
  if (missing.length === 0) return [node];
  const children = node.children.flatMap(child => keep(child, missing));
  return children.length > 0 ? [{ ...node, children }] : [];
}

function textOf(node: TreeNode): string {
  switch (node.kind) {
    case 'codebook':
      return '';
    case 'actor':
      return [node.actor.name, ...node.actor.aliases, node.actor.role ?? ''].join(' ');
    case 'claim':
    case 'relation':
      return node.claim.text;
    case 'stance':
      return node.stance;
    case 'source':
      return [
        node.source.details.title ?? '',
        node.source.details.publisher ?? '',
        nameOf(node.source.file),
      ].join(' ');
    case 'quote':
      return node.reference.quote.exact;
  }
}
