import assert from 'node:assert/strict';
import { constants, deflateRawSync } from 'node:zlib';
import { LARGEST_INTAKE } from '../../../src/intake';
import { refusalOf } from './support/reading';

/** A document whose text is so many megabytes of one letter; it is packed once and repeated, which takes no time. */
function bomb(megabytes: number): Uint8Array {
  const one = deflateRawSync(Buffer.alloc(1024 * 1024, 'a'), { finishFlush: constants.Z_SYNC_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  const name = Buffer.from('word/document.xml');
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(one.length * megabytes + end.length, 18);
  head.writeUInt32LE(1000, 22);
  head.writeUInt16LE(name.length, 26);
  return new Uint8Array(Buffer.concat([head, name, ...Array<Buffer>(megabytes).fill(one), end]));
}

describe('a file that gives no article says why', () => {
  it('a file that is too large', async () =>
    assert.equal(await refusalOf('a.txt', new Uint8Array(LARGEST_INTAKE + 1).fill(97)), 'too-large'));

  it('a zip bomb', async () => assert.equal(await refusalOf('a.docx', bomb(66)), 'unpacks-too-large'));
});
