import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeOf, placesOf, placesOfQuoted } from '../../../src/core/text';

/** Longer than what is looked for by the engine itself. */
const LONG = 300;

/** Texts that are alike, long and short. */
const alike = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'ab'), fc.constantFrom(1, 2, LONG)), { maxLength: 6 })
  .map(parts => parts.map(([words, times]) => words.repeat(times)).join(''));

/** The same, slowly and simply. */
function* slowly(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

describe('words that are looked for in a text', () => {
  it('are found where they stand, however long they are and however alike', () =>
    fc.assert(
      fc.property(
        alike,
        alike.filter(words => words !== ''),
        fc.nat(1000),
        (text, words, from) => {
          assert.equal(placeOf(text, words, from), text.indexOf(words, from));
          assert.deepEqual([...placesOf(text, words)], [...slowly(text, words)]);
        },
      ),
    ));

  it('are found over line ends of any kind, at their places in the text as it is', () => {
    const text = 'We stay.\r\nWe go.\rWe “stay,\r\nand go\rand\nstay”.\r\n';
    const places = placesOfQuoted(text, 'stay,\nand go\nand\nstay');
    assert.deepEqual(
      places.map(({ start, end }) => text.slice(start, end)),
      ['stay,\r\nand go\rand\nstay'],
    );
    assert.deepEqual(placesOfQuoted(text, 'stay.\nand'), []);
  });

  it('are found over line ends also where they are longer than any pattern may be', () => {
    const words = 'one line\n'.repeat(20_000);
    const text = `Before:\r\n${words.replaceAll('\n', '\r\n')}Behind.`;
    assert.deepEqual(placesOfQuoted(text, words.trimEnd()), [
      { start: 9, end: 9 + (words.trimEnd().length + 20_000 - 1) },
    ]);
  });
});
