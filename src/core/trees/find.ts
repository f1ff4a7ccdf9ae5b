import type { QuoteRef } from '../corpus';
import type { FileId } from '../format';
import { actorKeysOf, claimHierarchy, claimKeysOf } from '../model';
import type { ClaimNode, Nodes, QuoteNode, TreeNode } from './node';

/**
 * The ways from the top of a tree down to a quotation, one for each place where it stands, its speakers' before those of
 * who passed it on; of those under several claims the ones under a claim that is `followed`, where there are such. Makes
 * no children besides.
 */
export function pathsTo(
  reference: QuoteRef,
  nodes: Nodes,
  followed?: string,
): readonly (readonly TreeNode[])[] {
  const { speakers } = reference.quote;
  const isPassedOn = (way: readonly TreeNode[]) =>
    way.some(node => node.kind === 'actor' && !speakers.includes(node.actor.key));
  const ways = waysIn(reference, nodesFor(keysOf(reference), nodes)).sort(
    (a, b) => Number(isPassedOn(a)) - Number(isPassedOn(b)),
  );
  const along = ways.filter(way => way.some(node => node.kind === 'claim' && node.claim.key === followed));
  return along.length > 0 ? along : ways;
}

const waysIn = (reference: QuoteRef, nodes: readonly TreeNode[]): TreeNode[][] =>
  nodes.flatMap(node => {
    if (node.kind === 'quote') return isSameQuotation(node, reference) ? [[node]] : [];
    return leadsTo(node, reference) ? waysIn(reference, node.children).map(way => [node, ...way]) : [];
  });

/** By which keys nodes may lead to a quote. */
const keysOf = ({ source, quote }: QuoteRef): readonly string[] => [
  source.file,
  ...actorKeysOf(quote),
  ...claimKeysOf(quote),
];

/** The nodes that may stand for one of some keys, in their order. */
function nodesFor(keys: readonly string[], nodes: Nodes): readonly TreeNode[] {
  if (!nodes.placeOf) return nodes.slice();
  const places = new Set(keys.flatMap(key => nodes.placeOf?.(key) ?? []));
  return [...places].sort((a, b) => a - b).flatMap(place => nodes.slice(place, place + 1));
}

/** Which of some nodes one is; -1 where it is none of them. */
export function placeOf(node: TreeNode, nodes: Nodes): number {
  const key = keyOf(node);
  const place = key === undefined ? undefined : nodes.placeOf?.(key);
  return place ?? nodes.slice().findIndex(({ id }) => id === node.id);
}

function keyOf(node: TreeNode): string | undefined {
  switch (node.kind) {
    case 'actor':
      return node.actor.key;
    case 'claim':
      return node.claim.key;
    case 'source':
      return node.source.file;
    default:
      return undefined;
  }
}

/** The way from the top of a tree down to a claim; undefined where the tree does not show it. */
export function wayToClaim(
  codebook: FileId | undefined,
  key: string,
  all: Nodes,
): readonly TreeNode[] | undefined {
  const nodes = nodesFor([key], all);
  const group = nodes.find(node => node.kind === 'codebook' && node.codebook === codebook);
  if (group) {
    const way = wayToClaim(codebook, key, group.children);
    return way && [group, ...way];
  }
  for (const node of nodes) {
    if (node.kind !== 'claim' || node.codebook !== codebook) continue;
    if (node.claim.key === key) return [node];
    if (!isUnder(key, node)) continue;
    const way = wayToClaim(codebook, key, node.children);
    return way && [node, ...way];
  }
  return undefined;
}

/** Whether a claim stands under another, whatever stands between. */
function isUnder(key: string, { claim, book }: ClaimNode): boolean {
  const { broaderOf } = claimHierarchy(book);
  for (let above = broaderOf(key); above !== undefined; above = broaderOf(above))
    if (above === claim.key) return true;
  return false;
}

/** The way from the top of the tree of actors down to what is suggested of speakers whom the codebook does not have. */
export function wayToSuggested(nodes: Nodes): readonly TreeNode[] | undefined {
  const [last] = nodes.slice(Math.max(0, nodes.length - 1));
  if (last?.kind === 'suggested') return [last];
  if (last?.kind !== 'codebook') return undefined;
  const ways = Array.from(nodes, group => {
    const below = wayToSuggested(group.children);
    return below && [group, ...below];
  });
  return ways.find(way => way !== undefined);
}

/** The parts of a quotation stand in a tree as one. */
const isSameQuotation = ({ reference }: QuoteNode, { source, quote }: QuoteRef): boolean =>
  reference.source.file === source.file &&
  (reference.quote.id === quote.id || (quote.group !== undefined && reference.quote.group === quote.group));

function leadsTo(node: Exclude<TreeNode, QuoteNode>, { source, quote }: QuoteRef): boolean {
  switch (node.kind) {
    case 'source':
      return node.source.file === source.file;
    case 'codebook':
      return node.codebook === source.codebook;
    case 'actor':
      return node.codebook === source.codebook && actorKeysOf(quote).includes(node.actor.key);
    case 'claim':
      return (
        node.codebook === source.codebook &&
        quote.codings.some(({ claim }) => claim === node.claim.key || isUnder(claim, node))
      );
    case 'stance':
      return quote.codings.some(({ claim, stance }) => claim === node.claim && stance === node.stance);
    case 'relation':
    case 'suggested':
    case 'suggested-actor':
    case 'suggestion':
    case 'more':
      return false;
  }
}
