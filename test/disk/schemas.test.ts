import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { writeGexf, writeGraphml } from '../../src/core/exchange';
import { graph, PROVENANCE } from '../unit/exchange/someGraph';

const SCHEMAS = resolve(process.env.CROSSQUOTE_SHARED || '../shared', 'exchange/gexf-1.3');

describe('a network as XML', () => {
  it('is well-formed GraphML whatever names hold', async () => {
    const { errors, normalized } = await validateXML({
      xml: { fileName: 'made.graphml', contents: writeGraphml(graph(), PROVENANCE) },
      normalization: 'c14n',
    });
    assert.deepEqual(errors, []);
    assert.match(normalized, /A &lt;b&gt; &amp; "c" \ufffd\ufffd “d”\n e/);
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
