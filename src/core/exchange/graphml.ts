import { element, XML_HEAD, xmlText } from '../xml';
import { attributeTypes, type Graph, type GraphPart } from './graph';
import { asSettings, type Provenance } from './provenance';

const NAMESPACES = {
  xmlns: 'http://graphml.graphdrawing.org/xmlns',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
};

/**
 * A network as GraphML, each key with its name and type; `first` and `last` are days. Its description holds the settings
 * as JSON.
 */
export function writeGraphml({ nodes, edges }: Graph, provenance: Provenance): string {
  const nodeKeys = new Keys('node', nodes.map(withDays));
  const edgeKeys = new Keys(
    'edge',
    edges.map(({ weight, ...edge }) => withDays({ ...edge, attributes: { weight, ...edge.attributes } })),
  );
  const graph = element('graph', { id: 'crossquote', edgedefault: 'undirected' }, [
    '\n',
    ...nodes.map(({ id }, i) => element('node', { id }, nodeKeys.dataOf(i))),
    ...edges.map(({ source, target }, i) => element('edge', { source, target }, edgeKeys.dataOf(i))),
  ]);
  const described = element('desc', {}, xmlText(JSON.stringify(asSettings(provenance))));
  return (
    XML_HEAD +
    element('graphml', NAMESPACES, ['\n', described, ...nodeKeys.written, ...edgeKeys.written, graph])
  );
}

const withDays = ({ attributes, days }: GraphPart): GraphPart['attributes'] => ({ ...attributes, ...days });

/** The keys of the attributes of nodes or of edges, and their values. */
class Keys {
  readonly #types: ReturnType<typeof attributeTypes>;

  constructor(
    private readonly of: 'node' | 'edge',
    private readonly parts: readonly GraphPart['attributes'][],
  ) {
    this.#types = attributeTypes(parts);
  }

  get written(): string[] {
    return [...this.#types].map(([name, type], i) =>
      element('key', {
        id: this.#idOf(i),
        for: this.of,
        'attr.name': name,
        'attr.type': type === 'integer' ? 'int' : type,
      }),
    );
  }

  dataOf(place: number): string[] {
    const attributes = this.parts[place]!;
    return [...this.#types.keys()].flatMap((name, i) => {
      const value = attributes[name];
      return value === undefined ? [] : element('data', { key: this.#idOf(i) }, xmlText(String(value)));
    });
  }

  #idOf(place: number): string {
    return `${this.of === 'node' ? 'v' : 'e'}${place}`;
  }
}
