import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { randomFrom } from '../collections';

/** A tie between two nodes, by their numbers. */
export interface GraphTie {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** So many nodes, with the ties that have a weight above 0. */
export function tiedGraph(nodes: number, ties: Iterable<GraphTie>): Graph {
  const graph = new Graph({ type: 'undirected' });
  for (let node = 0; node < nodes; node++) graph.addNode(node);
  for (const { from, to, weight } of ties) if (weight > 0) graph.addEdge(from, to, { weight });
  return graph;
}

/**
 * The community of each of so many nodes, from 1 for the largest, by ties with a weight above 0; always the same for one
 * network. Blondel, Guillaume, Lambiotte and Lefebvre (2008): Fast unfolding of communities in large networks, Journal of
 * Statistical Mechanics P10008, as graphology has it.
 */
export function communitiesOf(nodes: number, ties: Iterable<GraphTie>): number[] {
  const communityOf = louvain(tiedGraph(nodes, ties), { rng: randomFrom(SEED) });
  const sizes = new Map<number, number>();
  for (const community of Object.values(communityOf)) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  const order = [...sizes.keys()].sort((a, b) => sizes.get(b)! - sizes.get(a)! || a - b);
  const ranks = new Map(order.map((community, i) => [community, i + 1]));
  return Array.from({ length: nodes }, (_, node) => ranks.get(communityOf[node]!)!);
}

/** The same communities every time. */
const SEED = 20_080_409;
