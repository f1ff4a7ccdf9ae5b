import assert from 'node:assert/strict';
import { assertText, LARGEST_FILE, StoreError, type StoreFailure } from '../../../src/core/store';

describe('bytes that are to be text', () => {
  const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
    new Uint8Array(Buffer.from(text, encoding));
  const cases: [string, Uint8Array, StoreFailure | 'text'][] = [
    ['nothing', bytes(''), 'text'],
    ['UTF-8', bytes('Größe 😀'), 'text'],
    ['UTF-8 with a mark', bytes('\ufeffa'), 'text'],
    ['Latin-1', bytes('Größe', 'latin1'), 'text'],
    ['UTF-16 with a mark', bytes('\ufeffabc', 'utf16le'), 'utf-16'],
    ['UTF-16 without a mark', bytes('abcdef', 'utf16le'), 'utf-16'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'binary'],
    ['zeros', new Uint8Array(64), 'binary'],
    ['too many of them', new Uint8Array(LARGEST_FILE + 1).fill(32), 'too-large'],
  ];
  const judge = (given: Uint8Array): StoreFailure | 'text' => {
    try {
      assertText('mem:/report.txt', given);
      return 'text';
    } catch (error) {
      assert.ok(error instanceof StoreError);
      return error.failure;
    }
  };
  for (const [name, given, expected] of cases) it(name, () => assert.equal(judge(given), expected));
});
