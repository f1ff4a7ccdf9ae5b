import assert from 'node:assert/strict';
import { assertText, LARGEST_FILE, StoreError, type StoreFailure } from '../../../src/core/store';

describe('bytes that are to be text', () => {
  const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
    new Uint8Array(Buffer.from(text, encoding));
  const cases: [string, Uint8Array, StoreFailure | 'text'][] = [
    ['nothing', bytes(''), 'text'],
    ['UTF-8', bytes('Größe 😀'), 'text'],
    ['UTF-8 with a mark', bytes('\ufeffa'), 'text'],
    ['Windows-1252', bytes('Zwei\nGröße', 'latin1'), { line: 2, byte: 0xf6, likely: 'Windows-1252' }],
    [
      'its curly marks',
      Uint8Array.of(0x93, 0x57, 0x65, 0x94, 0x20, 0x41),
      { line: 1, byte: 0x93, likely: 'Windows-1252' },
    ],
    [
      'Shift_JIS',
      Uint8Array.of(0x81, 0x75, 0x8d, 0x73, 0x82, 0xad, 0x81, 0x76),
      { line: 1, byte: 0x81, likely: 'Shift_JIS' },
    ],
    [
      'Windows-1251',
      Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2e),
      { line: 1, byte: 0xcf, likely: 'Windows-1251' },
    ],
    ['UTF-8 with a damaged byte', bytes('Größe ü ö').fill(0xff, 8, 9), { line: 1, byte: 0xff }],
    ['UTF-8 with a character broken off', bytes('Größe ü ö').fill(0x20, 9, 10), { line: 1, byte: 0xc3 }],
    ['UTF-8 that ends too early', bytes('Größe 😀').subarray(0, 10), { line: 1, byte: 0xf0 }],
    [
      'half a character of UTF-16',
      Uint8Array.of(0x61, 0xed, 0xa0, 0x80),
      { line: 1, byte: 0xed, likely: 'Windows-1252' },
    ],
    ['a zero that is longer than need be', Uint8Array.of(0x61, 0x0a, 0xc0, 0x80), { line: 2, byte: 0xc0 }],
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
  for (const [name, given, expected] of cases) it(name, () => assert.deepEqual(judge(given), expected));
});
