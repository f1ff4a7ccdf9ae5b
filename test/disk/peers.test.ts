import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { filesOf, lines } from '../unit/results/coded';

const CLI = resolve('dist/cli.js');
const PYTHON = '/usr/bin/python3';

const succeeds = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const hasNetworkx = succeeds(PYTHON, '-c', 'import networkx, pandas');
const hasIgraph = succeeds('Rscript', '-e', 'library(igraph)');

const CODEBOOK = {
  actors: { ana: { name: 'Ana “A” <Ruiz>, é', role: 'mayor' }, bo: { name: 'Bo' } },
  claims: { keep: { text: 'Keep it, "now"' }, pay: { text: 'Pay' } },
};
const TALK = `
  a.txt 2024-01-30 ana keep supports
  b.txt 2024-02-01 ana keep opposes
  b.txt 2024-02-01 bo  keep opposes
  b.txt 2024-02-01 bo  pay  supports
`;

/** Programs that read what Crossquote writes; only those that are installed are asked. */
if (hasNetworkx || hasIgraph)
  describe('other programs read a network', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crossquote-peers-'));
    before(() => {
      for (const [path, text] of Object.entries(filesOf(lines(TALK), CODEBOOK)))
        writeFileSync(join(folder, path), text);
      for (const [out, ...args] of [
        ['net.graphml', '--format', 'graphml', '--measures'],
        ['net.gexf', '--format', 'gexf'],
        ['net.csv', '--format', 'csv'],
        ['net.edges.csv', '--format', 'edges', '--type', 'one-mode'],
      ] as const)
        assert.equal(
          spawnSync(process.execPath, [CLI, 'network', '.', ...args, '--out', out], { cwd: folder }).status,
          0,
        );
    });
    after(() => rmSync(folder, { recursive: true }));

    const ask = (program: string, script: string) => {
      const { stdout, stderr } = spawnSync(program, ['-'], { cwd: folder, input: script, encoding: 'utf8' });
      return stdout || stderr;
    };

    if (hasNetworkx)
      it('networkx and pandas', () =>
        assert.equal(
          ask(
            PYTHON,
            `
import io, networkx as nx, pandas as pd
g = nx.read_graphml('net.graphml')
print([(d['name'], d['variable'], d['frequency'], d.get('role')) for _, d in g.nodes(data=True)])
print([(g.nodes[a]['key'], g.nodes[b]['key'], d['weight'], d['last']) for a, b, d in g.edges(data=True)])
# It reads the version before, which has the same elements.
old = io.BytesIO(open('net.gexf', 'rb').read().replace(b'http://gexf.net/1.3', b'http://www.gexf.net/1.2draft'))
x = nx.read_gexf(old)
print([(d['label'], d['variable'], d['frequency'], d['start']) for _, d in x.nodes(data=True)])
print([(x.nodes[a]['key'], x.nodes[b]['key'], d['weight'], d['end']) for a, b, d in x.edges(data=True)])
m = pd.read_csv('net.csv', index_col=0)
print(m.shape, m.values.sum(), m.columns[0])
e = pd.read_csv('net.edges.csv')
print(nx.from_pandas_edgelist(e, edge_attr='weight').edges(data='weight'))
`,
          ),
          `[('Ana “A” <Ruiz>, é', 'actor', 2, 'mayor'), ('Bo', 'actor', 2, None), ('Keep it, "now"', 'claim', 3, None), ('Pay', 'claim', 1, None)]
[('ana', 'keep', 2.0, '2024-02-01'), ('bo', 'keep', 1.0, '2024-02-01'), ('bo', 'pay', 1.0, '2024-02-01')]
[('Ana “A” <Ruiz>, é', 'actor', 2, '2024-01-30'), ('Bo', 'actor', 2, '2024-02-01'), ('Keep it, "now"', 'claim', 3, '2024-01-30'), ('Pay', 'claim', 1, '2024-02-01')]
[('ana', 'keep', 2.0, '2024-02-01'), ('bo', 'keep', 1.0, '2024-02-01'), ('bo', 'pay', 1.0, '2024-02-01')]
(2, 2) 4 Keep it, "now"
[('Ana “A” <Ruiz>, é', 'Bo', 2)]
`,
        ));

    if (hasIgraph)
      it('R with igraph', () =>
        assert.equal(
          ask(
            'Rscript',
            `
suppressPackageStartupMessages(library(igraph))
g <- read_graph('net.graphml', format = 'graphml')
cat(V(g)$name[3], V(g)$variable, V(g)$frequency, E(g)$weight, '\\n')
m <- as.matrix(read.csv('net.csv', row.names = 1, check.names = FALSE))
cat(dim(m), sum(m), '\\n')
e <- graph_from_data_frame(read.csv('net.edges.csv'), directed = FALSE)
cat(V(e)$name, E(e)$weight, '\\n')
`,
          ),
          'Keep it, "now" actor actor claim claim 2 2 3 1 2 1 1 \n2 2 4 \nAna “A” <Ruiz>, é Bo 2 \n',
        ));
  });
