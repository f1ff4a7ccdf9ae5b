import assert from 'node:assert/strict';
import { writeGexf, writeGraphml } from '../../../src/core/exchange';
import { graph, PROVENANCE } from './someGraph';

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
});

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
});
