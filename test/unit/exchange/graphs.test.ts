import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { graphOf, type Provenance, writeGexf, writeGraphml } from '../../../src/core/exchange';
import {
  allAtOnce,
  DEFAULT_NETWORK,
  makeNetworks,
  measureNodes,
  type NetworkSettings,
} from '../../../src/core/results';
import { groundOf, lines } from '../results/coded';

/** A name with all that XML must not have as it is, or not at all. */
const HOSTILE = 'A <b> & "c" \u0001\ud800 “d”\n e';

const CODEBOOK = {
  actors: {
    ana: { name: HOSTILE, role: 'mayor', of: 'town', attributes: { seats: 3, elected: true } },
    bo: { name: 'Bo', unnamed: false },
    town: { name: 'The Town' },
  },
  claims: { keep: { text: 'Keep it.' }, pay: { text: 'Pay.', attributes: { area: 'money' } } },
};

const PROVENANCE: Provenance = {
  version: '1.2.3',
  settings: { type: 'two-mode' },
  statements: 4,
  leftOut: {},
};

function graph(settings: Partial<NetworkSettings> = {}) {
  const ground = groundOf(
    lines(`
      a.txt 2024-01-30 ana keep supports
      b.txt 2024-02-01 ana keep opposes
      b.txt 2024-02-01 bo  keep opposes
      c.txt -          bo  pay  supports
    `),
    CODEBOOK,
  );
  const [network] = allAtOnce(makeNetworks(ground, { ...DEFAULT_NETWORK, ...settings })).made;
  return graphOf(network!, measureNodes(network!));
}

describe('a network for a file', () => {
  it('has nodes with all that is known of them', () => {
    const { nodes } = graph();
    const [ana, bo, keep, pay] = nodes;
    assert.deepEqual(
      [ana, bo, keep, pay].map(node => [node!.id, node!.attributes.variable, node!.attributes.frequency]),
      [
        ['n0', 'actor', 2],
        ['n1', 'actor', 2],
        ['n2', 'claim', 3],
        ['n3', 'claim', 1],
      ],
    );
    const { key, role, of, seats, elected, degree } = ana!.attributes;
    assert.deepEqual([key, role, of, seats, elected, degree], ['ana', 'mayor', 'The Town', 3, true, 1]);
    assert.equal(pay!.attributes.area, 'money');
  });

  it('has edges with the days of their statements', () => {
    const { edges } = graph();
    assert.deepEqual(
      edges.map(({ source, target, weight, days }) => [source, target, weight, days?.first, days?.last]),
      [
        ['n0', 'n2', 2, '2024-01-30', '2024-02-01'],
        ['n1', 'n2', 1, '2024-02-01', '2024-02-01'],
        ['n1', 'n3', 1, undefined, undefined],
      ],
    );
  });

  it('has each tie of a one-mode network once', () =>
    assert.deepEqual(
      graph({ type: 'one-mode' }).edges.map(({ source, target, weight }) => [source, target, weight]),
      [['n0', 'n1', 2]],
    ));
});

describe('GraphML', () => {
  const text = writeGraphml(graph(), PROVENANCE);

  it('has a name and a type for every key, and a key for all data', () => {
    const keys = [...text.matchAll(/<key id="(\w+)" for="(\w+)" attr.name="(\w+)" attr.type="(\w+)"\/>/g)];
    const types = Object.fromEntries(keys.map(([, , of, name, type]) => [`${of} ${name}`, type]));
    assert.equal(keys.length, [...text.matchAll(/<key /g)].length);
    assert.deepEqual(
      ['node name', 'node frequency', 'node elected', 'edge weight', 'edge first'].map(name => types[name]),
      ['string', 'int', 'boolean', 'double', 'string'],
    );
    const known = new Set(keys.map(([, id]) => id));
    for (const [, used] of text.matchAll(/<data key="(\w+)"/g)) assert(known.has(used!));
  });

  it('says how it was made', () =>
    assert.match(
      text,
      /<desc>{&quot;crossquote&quot;:&quot;1.2.3&quot;,&quot;type&quot;:&quot;two-mode&quot;/,
    ));

  it('is well-formed whatever names hold', async () => {
    const { errors, normalized } = await validateXML({
      xml: { fileName: 'made.graphml', contents: text },
      normalization: 'c14n',
    });
    assert.deepEqual(errors, []);
    assert.match(normalized, /A &lt;b&gt; &amp; "c" \ufffd\ufffd “d”\n e/);
  });
});

const SCHEMAS = resolve(process.env.CROSSQUOTE_SHARED || '../shared', 'exchange/gexf-1.3');

describe('GEXF', () => {
  const text = writeGexf(graph(), PROVENANCE);

  it('has first and last day of nodes and edges', () => {
    assert.match(text, /<node id="n0" label="[^"]*" start="2024-01-30" end="2024-02-01">/);
    assert.match(
      text,
      /<edge id="e1" source="n1" target="n2" weight="1" start="2024-02-01" end="2024-02-01">/,
    );
    assert.match(text, /<edge id="e2" source="n1" target="n3" weight="1">/);
  });

  // Only where the schemas are at hand: they are not ours to hand on.
  if (existsSync(SCHEMAS))
    it('is valid by the schemas of GEXF 1.3', async () => {
      const schema = (name: string) => ({
        fileName: name,
        contents: readFileSync(`${SCHEMAS}/${name}`, 'utf8'),
      });
      for (const settings of [{}, { type: 'one-mode' as const }, { from: '2030' }]) {
        const { errors } = await validateXML({
          xml: { fileName: 'made.gexf', contents: writeGexf(graph(settings), PROVENANCE) },
          schema: [schema('gexf.xsd')],
          preload: [schema('dynamics.xsd'), schema('viz.xsd')],
        });
        assert.deepEqual(errors, []);
      }
    });
});
