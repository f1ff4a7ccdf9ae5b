import { element, XML_HEAD, xmlText } from '../xml';
import { type AttributeType, attributeTypes, type Graph, type GraphPart } from './graph';
import { asSettings, type Provenance } from './provenance';

/** What every node says of itself elsewhere in the format. */
const SAID_ELSEWHERE = ['label', 'name'];

/**
 * A network as GEXF 1.3. Nodes and edges have the first and the last day of their statements as `start` and `end`, by
 * which Gephi's timeline shows them. Its description holds the settings as JSON.
 */
export function writeGexf({ nodes, edges }: Graph, provenance: Provenance): string {
  const isDated = [...nodes, ...edges].some(({ days }) => days !== undefined);
  const nodeTypes = typesOf(nodes);
  const edgeTypes = typesOf(edges);
  const meta = element('meta', {}, [
    element('creator', {}, `Crossquote ${xmlText(provenance.version)}`),
    element('description', {}, xmlText(JSON.stringify(asSettings(provenance)))),
  ]);
  const graph = element(
    'graph',
    {
      defaultedgetype: 'undirected',
      mode: isDated ? 'dynamic' : 'static',
      ...(isDated && { timeformat: 'date', timerepresentation: 'interval' }),
    },
    [
      '\n',
      attributesOf('node', nodeTypes),
      attributesOf('edge', edgeTypes),
      element('nodes', { count: nodes.length }, [
        '\n',
        ...nodes.map(node =>
          element(
            'node',
            { id: node.id, label: inOneLine(node.label), ...spell(node) },
            values(node, nodeTypes),
          ),
        ),
      ]),
      element('edges', { count: edges.length }, [
        '\n',
        ...edges.map((edge, i) =>
          element(
            'edge',
            { id: `e${i}`, source: edge.source, target: edge.target, weight: edge.weight, ...spell(edge) },
            values(edge, edgeTypes),
          ),
        ),
      ]),
    ],
  );
  return XML_HEAD + element('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' }, ['\n', meta, graph]);
}

type Types = ReadonlyMap<string, AttributeType>;

function typesOf(parts: readonly GraphPart[]): Types {
  const types = attributeTypes(parts.map(({ attributes }) => attributes));
  return new Map([...types].filter(([name]) => !SAID_ELSEWHERE.includes(name)));
}

const attributesOf = (kind: 'node' | 'edge', types: Types): string =>
  element('attributes', { class: kind, mode: 'static' }, [
    '\n',
    ...[...types].map(([title, type], i) => element('attribute', { id: i, title, type })),
  ]);

function values({ attributes }: GraphPart, types: Types): string {
  const written = [...types.keys()].flatMap((name, i) => {
    const value = attributes[name];
    return value === undefined ? [] : element('attvalue', { for: i, value: String(value) });
  });
  return written.length === 0 ? '' : element('attvalues', {}, written);
}

const spell = ({ days }: GraphPart) => (days ? { start: days.first, end: days.last } : {});

const inOneLine = (label: string): string => label.replace(/\s+/g, ' ').trim();
