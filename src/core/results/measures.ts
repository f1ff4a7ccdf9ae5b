import betweennessOf from 'graphology-metrics/centrality/betweenness';
import { communitiesOf, tiedGraph } from './communities';
import type { Network } from './network';

/** How a node stands in its network. */
export interface NodeMeasures {
  /** How many ties it has. */
  readonly degree: number;
  /**
   * The sum of the weights of its ties, those below 0 among them. Barrat, Barthélemy, Pastor-Satorras and Vespignani
   * (2004): The architecture of complex weighted networks, PNAS 101 (11), 3747–3752.
   */
  readonly strength: number;
  /**
   * How many shortest paths between others lead through it, each as the share of all between these two, of ties with a
   * weight above 0 that are all as long; divided by the number of pairs of others, so from 0 to 1. Freeman (1977): A set
   * of measures of centrality based on betweenness, Sociometry 40 (1), 35–41.
   */
  readonly betweenness: number;
  /**
   * The number of its community, from 1 for the largest, by ties with a weight above 0; always the same for one network.
   * Blondel, Guillaume, Lambiotte and Lefebvre (2008): Fast unfolding of communities in large networks, Journal of
   * Statistical Mechanics P10008, as graphology has it.
   */
  readonly community: number;
}

/** Measures of the nodes of a network: of its rows, and of its columns where these are nodes of their own. */
export interface Measures {
  readonly rows: readonly NodeMeasures[];
  readonly columns: readonly NodeMeasures[];
}

/** Measures all nodes. Betweenness takes seconds where there are thousands. */
export function measureNodes({ rows, columns, ties }: Network): Measures {
  const isOneMode = rows === columns;
  const first = isOneMode ? 0 : rows.length;
  const nodes = rows.length + (isOneMode ? 0 : columns.length);
  const degrees = new Array<number>(nodes).fill(0);
  const strengths = new Array<number>(nodes).fill(0);
  const edges = Array.from(ties, ({ row, column, weight }) => ({ from: row, to: first + column, weight }));
  for (const { from, to, weight } of edges)
    for (const node of [from, to]) {
      degrees[node]! += 1;
      strengths[node]! += weight;
    }
  const graph = tiedGraph(nodes, edges);
  const betweenness = nodes < LEAST_FOR_BETWEEN ? {} : betweennessOf(graph, { getEdgeWeight: null });
  const communities = communitiesOf(nodes, edges);
  const measures = degrees.map((degree, node) => ({
    degree,
    strength: strengths[node]!,
    betweenness: betweenness[node] ?? 0,
    community: communities[node]!,
  }));
  return { rows: measures.slice(0, rows.length), columns: isOneMode ? measures : measures.slice(first) };
}

/** Among fewer nodes nobody stands between two others. */
const LEAST_FOR_BETWEEN = 3;
