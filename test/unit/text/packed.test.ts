import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import { PackedText } from '../../../src/core/text';

describe('a packed text', () => {
  for (const [what, text] of [
    ['nothing', ''],
    ['plain words', 'The mayor spoke.'],
    ['marks and accents', '“Où ça?” – «هنا»'],
    ['an emoji', 'a 🙂 b'],
    ['half an emoji', '\ud83d at an end, and \ude42'],
    ['a control character', 'a\u0000b\u007fc\u0080d'],
    ['more than is taken at once', '“a” '.repeat(20_000)],
  ] as const)
    it(`gives ${what} back`, () => {
      equal(new PackedText(text).text, text);
    });

  it('gives any text back, as often as it is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const packed = new PackedText(text);
        equal(packed.text, text);
        equal(packed.text, text);
      }),
    );
  });
});
