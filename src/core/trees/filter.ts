import { nameOf } from '../format';
import { actorKeysOf } from '../model';
import { searchForm } from '../text';
import type { Nodes, QuoteNode, TreeNode } from './node';

/** The nodes that have all words of a filter in themselves, above them or below them. */
export function filtered(nodes: Nodes, filter: string): Nodes {
  const words = searchForm(filter).split(/\s+/).filter(Boolean);
  return words.length === 0 ? nodes : nodes.slice().flatMap(node => keep(node, words));
}

/** What stands above a node counts for it: only the words that are still missing are looked for below. */
function keep(node: TreeNode, words: readonly string[]): TreeNode[] {
  const own = plainTextOf(node);
  const missing = words.filter(word => !own.includes(word));
  if (missing.length === 0) return [node];
  const children = node.children.flatMap(child => keep(child, missing));
  return children.length > 0 ? [narrowedTo(node, children)] : [];
}

/** A node with only some of its children, kept for their sake. */
const narrowedTo = (node: TreeNode, children: readonly TreeNode[]): TreeNode =>
  Object.create(node, { children: { value: children }, isOnTheWay: { value: true } });

const plainTexts = new WeakMap<TreeNode, string>();

/** Made once: a filter is asked again with every letter that is typed. */
function plainTextOf(node: TreeNode): string {
  const known = plainTexts.get(node);
  if (known !== undefined) return known;
  const text = searchForm(textOf(node));
  plainTexts.set(node, text);
  return text;
}

function textOf(node: TreeNode): string {
  switch (node.kind) {
    case 'codebook':
    case 'suggested':
    case 'more':
      return '';
    case 'actor':
      return [node.actor.name, ...node.actor.aliases, node.actor.role ?? '', node.organization ?? ''].join(
        ' ',
      );
    case 'claim':
    case 'relation':
      return node.claim.text;
    case 'stance':
      return node.stance;
    case 'source':
      return [node.source.title ?? '', node.source.details.publisher ?? '', nameOf(node.source.file)].join(
        ' ',
      );
    case 'suggested-actor':
      return node.name;
    case 'suggestion':
      return [
        node.reference.suggestion.words,
        node.reference.suggestion.speaker ?? '',
        node.reference.source.title ?? '',
      ].join(' ');
    case 'quote':
      return wordsAround(node).join(' ');
  }
}

/** A quote is found by all that its line may say: its words, who says them, where, and what of its claims. */
function wordsAround({ reference: { source, quote }, book, claim }: QuoteNode): string[] {
  const codings = quote.codings.filter(coding => claim === undefined || coding.claim === claim);
  return [
    quote.exact,
    quote.note ?? '',
    source.title ?? '',
    ...actorKeysOf(quote).map(key => book.actors.get(key)?.name ?? key),
    ...codings.flatMap(coding => [coding.stance ?? '', book.claims.get(coding.claim)?.text ?? coding.claim]),
  ];
}
