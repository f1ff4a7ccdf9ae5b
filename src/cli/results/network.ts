import * as l10n from '@vscode/l10n';
import { asSettings, graphOf, type Provenance, writeGexf, writeGraphml } from '../../core/exchange';
import {
  allAtOnce,
  type Category,
  listEvents,
  type Measures,
  makeNetworks,
  measureNodes,
  type Network,
  type NetworkSettings,
  type Value,
} from '../../core/results';
import { Misuse } from '../misuse';
import { networkSettings, oneOf, type ResultValues } from './options';
import { type Make, RECORD_FORMATS, type Records, type Result, writeJson, writeRecords } from './outputs';
import { provenanceOf } from './provenance';
import { statementTable } from './table';

const FORMATS = ['json', 'csv', 'edges', 'graphml', 'gexf'] as const;

/** A network, in one of the formats of networks; or the list of events that it would be made of. */
export function network(values: ResultValues): Make {
  const settings = networkSettings(values);
  if (settings.type === 'events') return events(values, settings);
  const format = oneOf('format', values.format, FORMATS, 'json');
  if (settings.window && format !== 'json' && format !== 'edges')
    throw new Misuse(
      l10n.t('--format {0} holds one network, and a window makes several: take json or edges.', format),
    );
  if (values.measures && format === 'csv')
    throw new Misuse(
      l10n.t('--measures: a matrix in CSV has no place for them; take json, edges, graphml or gexf.'),
    );
  return ground => {
    const outcome = allAtOnce(makeNetworks(ground, settings));
    const [only] = outcome.made;
    const provenance = provenanceOf('network', values, settings, outcome, {
      ...(only?.legend && { legend: Object.fromEntries(only.legend) }),
    });
    return WRITE[format](outcome.made, provenance, values);
  };
}

type Write = (networks: readonly Network[], provenance: Provenance, values: ResultValues) => Result;

const measuresOf = (network: Network, { measures }: ResultValues): Measures | undefined =>
  measures ? measureNodes(network) : undefined;

/** A network in a format that holds one. */
const asGraph =
  (write: typeof writeGraphml): Write =>
  ([network], provenance, values) => ({
    text: write(graphOf(network!, measuresOf(network!, values)), provenance),
    saysHow: true,
    provenance,
  });

const WRITE: Readonly<Record<(typeof FORMATS)[number], Write>> = {
  json: (networks, provenance, values) => {
    const all = networks.map(network => asJson(network, provenance, measuresOf(network, values)));
    return writeJson('window' in provenance.settings ? all : all[0]!, provenance);
  },
  csv: ([network], provenance, { bom = false }) => writeRecords(asMatrix(network!), 'csv', bom, provenance),
  edges: (networks, provenance, values) =>
    writeRecords(
      asEdges(networks, network => measuresOf(network, values)),
      'csv',
      values.bom ?? false,
      provenance,
    ),
  graphml: asGraph(writeGraphml),
  gexf: asGraph(writeGexf),
};

const EVENT_FORMATS = [...RECORD_FORMATS, 'json'] as const;

function events(values: ResultValues, settings: NetworkSettings): Make {
  const format = oneOf('format', values.format, EVENT_FORMATS, 'json');
  return ground => {
    const outcome = listEvents(ground, settings);
    const provenance = provenanceOf('network', values, settings, outcome);
    const { names, rows } = statementTable(ground, outcome.made);
    return format === 'json'
      ? writeJson({ settings: asSettings(provenance), columns: names, events: [...rows] }, provenance)
      : writeRecords({ names, rows }, format, values.bom ?? false, provenance);
  };
}

const labelsOf = (categories: readonly Category[]): string[] => categories.map(({ label }) => label);

/** Every cell of the matrix, those without a tie as 0; a tie of a one-mode network stands in both its cells. */
function dense({ rows, columns, ties }: Network): number[][] {
  const matrix = rows.map(() => new Array<number>(columns.length).fill(0));
  for (const { row, column, weight } of ties) {
    matrix[row]![column] = weight;
    if (rows === columns) matrix[column]![row] = weight;
  }
  return matrix;
}

const asJson = (network: Network, provenance: Provenance, measures: Measures | undefined): object => ({
  settings: asSettings(provenance),
  ...network.span,
  ...(network.span && { statements: network.counts.statements }),
  rows: labelsOf(network.rows),
  columns: labelsOf(network.columns),
  matrix: dense(network),
  ...(measures && { measures }),
});

function asMatrix(network: Network): Records {
  const matrix = dense(network);
  return {
    names: ['', ...labelsOf(network.columns)],
    rows: network.rows.map(({ label }, i) => [label, ...matrix[i]!]),
  };
}

/** One tie a line; of a moving window with its first and its last day, of measured nodes with the measures of both ends. */
function asEdges(
  networks: readonly Network[],
  measuresOf: (network: Network) => Measures | undefined,
): Records {
  const rows: Value[][] = [];
  let measured: string[] = [];
  for (const network of networks) {
    const measures = measuresOf(network);
    const span = network.span ? [network.span.from, network.span.until] : [];
    for (const { row, column, weight } of network.ties) {
      const [source, target] = [network.rows[row]!, network.columns[column]!];
      const of = measures ? [measures.rows[row]!, measures.columns[column]!] : [];
      measured = of.flatMap((node, end) =>
        Object.keys(node).map(name => `${['source', 'target'][end]}_${name}`),
      );
      rows.push([
        ...span,
        source.label,
        target.label,
        weight,
        source.id,
        target.id,
        ...of.flatMap(node => Object.values(node)),
      ]);
    }
  }
  return {
    names: [
      ...(networks[0]?.span ? ['from', 'until'] : []),
      ...['source', 'target', 'weight', 'source_key', 'target_key'],
      ...measured,
    ],
    rows,
  };
}
