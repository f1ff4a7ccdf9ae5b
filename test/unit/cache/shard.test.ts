import assert from 'node:assert/strict';
import { type CachedSidecar, readShard, shardOf, writeShard } from '../../../src/core/cache';
import { readSidecar, type ValidSidecar } from '../../../src/core/format';
import { PackedText } from '../../../src/core/text';
import { coded, sidecarFor } from '../../editor/support/sidecars';
import { withWords } from '../support/sidecars';

const FILE = 'file:///archive/report.txt.quotes.yaml';
const TEXT = 'The mayor said: “We start on Monday.” It rained.\n';

const SIDECAR = sidecarFor(TEXT, { title: 'A start' }, [
  { id: 'start00001', exact: 'We start on Monday.', codings: [coded('starts', 'supports')] },
]);

const CACHED: CachedSidecar = {
  reading: readSidecar(SIDECAR) as ValidSidecar,
  stamp: '17 18 330',
};

const SHARD = new Map([[FILE, CACHED]]);

const readBytes = (bytes: Uint8Array, writer: string) => readShard(PackedText.ofBytes(bytes), writer);

const contentOf = ([file, { reading, stamp }]: [string, CachedSidecar]) => ({
  file,
  stamp,
  text: reading.text,
  quotes: reading.sidecar.quotes.map(withWords),
});

describe('a shard of the cache', () => {
  it('gives back what was written', () => {
    const read = readBytes(writeShard(SHARD, '1.0 here'), '1.0 here');
    assert.deepEqual([...(read ?? [])].map(contentOf), [...SHARD].map(contentOf));
  });

  it('is none for another version or machine', () => {
    assert.equal(readBytes(writeShard(SHARD, '1.0 here'), '1.1 here'), undefined);
    assert.equal(readBytes(writeShard(SHARD, '1.0 here'), '1.0 there'), undefined);
  });

  it('is none where any part of its end is missing', () => {
    const whole = writeShard(SHARD, '1.0 here');
    for (let length = 0; length < whole.length; length++)
      assert.equal(readBytes(whole.slice(0, length), '1.0 here'), undefined);
  });

  it('is none where any of its bytes is another', () => {
    const whole = writeShard(SHARD, '1.0 here');
    const start = whole.indexOf(10) + 1;
    for (let at = start; at < whole.length; at++)
      for (const bit of [1, 128]) {
        const spoiled = whole.slice();
        spoiled[at] = spoiled[at]! ^ bit;
        assert.equal(readBytes(spoiled, '1.0 here'), undefined, `byte ${at}`);
      }
  });

  it('is none where something else stands in its file', () => {
    const others = [
      '',
      '\n',
      'null\n',
      '[]\n',
      '{}\n',
      '{"shape":6,"writer":"1.0 here"}\n',
      '0',
      'no JSON\n',
    ];
    for (const other of others)
      assert.equal(readBytes(new TextEncoder().encode(other), '1.0 here'), undefined, other);
    const [line = ''] = new TextDecoder().decode(writeShard(SHARD, '1.0 here')).split('\n');
    const noSidecar = `${line}\n${SIDECAR.replaceAll(/./g, 'x')}`;
    assert.equal(readBytes(new TextEncoder().encode(noSidecar), '1.0 here'), undefined);
  });

  it('is the same for a file each time, and others for others', () => {
    assert.equal(shardOf(FILE, 256), shardOf(FILE, 256));
    const shards = Array.from({ length: 1000 }, (_, i) => shardOf(`file:///a/report-${i}.txt`, 256));
    assert.ok(new Set(shards).size > 128);
    assert.ok(shards.every(shard => Number.isInteger(shard) && shard >= 0 && shard < 256));
  });
});
