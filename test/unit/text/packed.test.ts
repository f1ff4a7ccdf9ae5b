import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import { PackedText, pack, unpack } from '../../../src/core/text';

describe('a packed text', () => {
  for (const [what, text] of [
    ['nothing', ''],
    ['plain words', 'The mayor spoke.'],
    ['marks and accents', '“Où ça?” – «هنا»'],
    ['an emoji', 'a 🙂 b'],
    ['a control character', 'a\u0000b\u007fc\u0080d'],
    ['more than is taken at once', '“a” '.repeat(20_000)],
  ] as const)
    it(`gives ${what} back`, () => {
      equal(PackedText.of(text).text, text);
    });

  it('gives any text back, as often as it is asked for, also a piece of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const packed = PackedText.of(before + after);
        equal(packed.text, before + after);
        equal(packed.text, before + after);
        equal(unpack(packed.packed.slice(pack(before)?.length)), after);
      }),
    );
  });

  it('is none where half a character would be lost', () => {
    equal(pack('\ud83d at an end, and \ude42'), undefined);
    equal(PackedText.of('a\ud83d').text, 'a\ufffd');
  });

  it('reads bytes as they are shown: what is no UTF-8 is marked', () => {
    const bytes = Uint8Array.from([0x61, 0xe2, 0x80, 0x9c, 0xff, 0x62]);
    equal(PackedText.ofBytes(bytes).text, 'a“\ufffdb');
    equal(PackedText.ofBytes(bytes.subarray(0, 4)).text, 'a“');
  });

  it('leaves out a byte-order mark when it is told to, and else keeps it', () => {
    const marked = PackedText.ofBytes(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]));
    equal(marked.text, '\ufeffa');
    equal(marked.withoutByteOrderMark().text, 'a');
  });
});
