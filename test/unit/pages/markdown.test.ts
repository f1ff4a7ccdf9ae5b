import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linkTo, shownAs } from '../../../src/core/pages/markdown';
import { escaped } from '../../../src/editor/host/markdown';

describe('Markdown with text out of files', () => {
  it('has one link where one is made, whatever its address holds', () => {
    assert.equal(
      linkTo('report', 'https://example.org/a) [x](command:y'),
      '[report](https://example.org/a%29%20[x]%28command:y)',
    );
  });

  it('has no markup of its own in a hover', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a\n\\[](){}<>*_`~#!&|$:+-.1') }), text => {
        const alive = escaped(text).replace(/\\[!-/:-@[-`{-~]/g, '');
        assert.match(alive, /^[a1 ]*$/);
      }),
    ));

  it('is no list and no block quote on a page', () => {
    for (const text of ['- one', '+ one', '> one', '1. one', '12) one', '---'])
      assert.match(shownAs(text), /^\d*\\/, text);
    assert.deepEqual(['2024-05-01', 'A - b', '1.5 million', '12 (of 13)'].map(shownAs), [
      '2024-05-01',
      'A - b',
      '1.5 million',
      '12 (of 13)',
    ]);
  });

  it('has no link, image, emphasis, code, tag or heading of its own on a page', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a\n\\[](){}<>*_`~#!&|$:+-.1') }), text => {
        const alive = shownAs(text).replace(/\\[!-/:-@[-`{-~]/g, '');
        assert.doesNotMatch(alive, /[\\`*[\]<&#~|\n]/);
      }),
    ));
});
