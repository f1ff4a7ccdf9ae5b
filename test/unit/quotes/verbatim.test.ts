import assert from 'node:assert/strict';
import { findQuotes } from '../../../src/core';

describe('verbatim parts of a quote', () => {
  const tells = (text: string, parts: readonly string[]) =>
    it(text.replaceAll('\n', ' ⏎ '), () => {
      const [quote] = findQuotes(text);
      assert.deepEqual(
        quote?.verbatim.map(({ start, end }) => text.slice(start, end)),
        parts,
      );
    });
  tells('“We will stay,” said Ana Ruiz.', ['We will stay,']);
  tells('Ana Ruiz said the bridge was “a mistake” and “a shame”.', ['a mistake', 'a shame']);
  tells('Ana Ruiz said the bridge would close.', []);
  tells('Ana Ruiz stated:\n\nThe bridge will close in May, and it will not open again.\n', [
    'The bridge will close in May, and it will not open again.',
  ]);

  it('leave out words that join two stretches in marks, and the quote is mixed', () => {
    const [quote] = findQuotes('The family described him as “kind” and “stubborn”.');
    assert.equal(quote?.kind, 'mixed');
    assert.equal(quote.verbatim.length, 2);
  });
});

describe('a topic', () => {
  const topics = (text: string) =>
    findQuotes(text)
      .filter(({ topic }) => topic)
      .map(({ start, end }) => text.slice(start, end));
  const isTopic = (text: string, words: string) =>
    it(`is ${words} in “${text}”`, () => assert.deepEqual(topics(text), [words]));
  const hasStatement = (text: string) =>
    it(`is not what is stated in “${text}”`, () => {
      assert.ok(findQuotes(text).length > 0);
      assert.deepEqual(topics(text), []);
    });
  isTopic('Ana Ruiz discussed the hostage deal.', 'the hostage deal');
  isTopic('Ana Ruiz praised the minister.', 'the minister');
  isTopic('Ana Ruiz echoed this sentiment.', 'this sentiment');
  hasStatement('Ana Ruiz called for an immediate pause.');
  hasStatement('Ana Ruiz rejected any pause unless the hostages are freed.');
  hasStatement('Ana Ruiz promised to stay.');
  hasStatement('Ana Ruiz said it was over.');
  hasStatement('Ana Ruiz discussed “the only way out”.');
});
