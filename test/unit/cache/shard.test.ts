import assert from 'node:assert/strict';
import { type CachedSidecar, readShard, readSidecar, shardOf, writeShard } from '../../../src/core';
import { coded, sidecarFor } from '../../editor/support/sidecars';

const FILE = 'file:///archive/report.txt.quotes.yaml';
const TEXT = 'The mayor said: “We start on Monday.” It rained.\n';

const SIDECAR = sidecarFor(TEXT, { title: 'A start' }, [
  { id: 'start00001', exact: 'We start on Monday.', codings: [coded('starts', 'supports')] },
]);

const CACHED: CachedSidecar = {
  reading: readSidecar(SIDECAR),
  stamp: '17 18 330',
};

const SHARD = new Map([[FILE, CACHED]]);

describe('a shard of the cache', () => {
  it('gives back what was written', () => {
    assert.deepEqual(readShard(writeShard(SHARD, '1.0 here'), '1.0 here'), SHARD);
  });

  it('is none for another version or machine', () => {
    assert.equal(readShard(writeShard(SHARD, '1.0 here'), '1.1 here'), undefined);
    assert.equal(readShard(writeShard(SHARD, '1.0 here'), '1.0 there'), undefined);
  });

  it('is none where any part of its end is missing', () => {
    const whole = writeShard(SHARD, '1.0 here');
    for (let length = 0; length < whole.length; length++)
      assert.equal(readShard(whole.slice(0, length), '1.0 here'), undefined);
  });

  it('is none where something else stands in its file', () => {
    for (const other of ['null', '[]', '{}', '{"shape":1,"writer":"1.0 here"}', '0', 'no JSON', '\0\0\0'])
      assert.equal(readShard(other, '1.0 here'), undefined, other);
  });

  it('is the same for a file each time, and others for others', () => {
    assert.equal(shardOf(FILE, 256), shardOf(FILE, 256));
    const shards = Array.from({ length: 1000 }, (_, i) => shardOf(`file:///a/report-${i}.txt`, 256));
    assert.ok(new Set(shards).size > 128);
    assert.ok(shards.every(shard => Number.isInteger(shard) && shard >= 0 && shard < 256));
  });
});
