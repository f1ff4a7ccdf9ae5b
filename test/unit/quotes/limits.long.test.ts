import assert from 'node:assert/strict';
import { findActors, findQuotes } from '../../../src/core/quotes';

/** Characters of a hostile text, and the milliseconds that even a busy machine needs for them if the time is linear. */
const SIZE = 50_000;
const PLENTY = 8_000;

/** Texts that make a careless search quadratic. */
const HOSTILE: Readonly<Record<string, string>> = {
  'only double marks': '"',
  'only single marks': "'",
  'only opening marks': '“',
  'only said': 'said said ',
  'no line end and no full stop': 'the mayor of the town and ',
  'only commas': 'Ruiz, ',
  'only capitals': 'Ruiz ',
  'only line ends': '\n',
  'an attribution over and over': '“Yes,” he said, ',
  'one name over and over': 'the mayor of Tarn, ',
  'only questions put to somebody': 'Asked about the vote, ',
  'only line signs': '> ',
  'only parentheses': '(',
  'only dashes': ' – ',
};

describe('findQuotes', () => {
  it('finds nothing in nothing', () => {
    assert.deepEqual(findQuotes(''), []);
    assert.deepEqual(findActors(' \n '), []);
  });

  for (const [title, unit] of Object.entries(HOSTILE)) {
    it(`takes its time on ${title}, and no more`, () => {
      const before = performance.now();
      findQuotes(unit.repeat(Math.ceil(SIZE / unit.length)));
      assert.ok(performance.now() - before < PLENTY);
    });
  }

  it('counts in UTF-16 units of the text as given, whatever its line ends', () => {
    const text = '\ufeff🙂 A smile.\r\n\r\n“We will stay,” Ruiz said.\r\n';
    const [quote] = findQuotes(text);
    assert.equal(quote && text.slice(quote.start, quote.end), 'We will stay,');
    assert.equal(quote?.speaker?.text, 'Ruiz');
  });

  it('finds the same again', () => {
    const text = '“We will stay,” Ruiz said. “It is home.” Vogel said the school would close.';
    assert.deepEqual(findQuotes(text), findQuotes(text));
  });

  it('gives the parts of one quotation one group, and other quotes none of it', () => {
    const text = '“We will stay,” Ruiz said. “It is home.” Vogel said the school would close.';
    const groups = findQuotes(text).map(({ group }) => group);
    assert.equal(groups[0], groups[1]);
    assert.notEqual(groups[0], undefined);
    assert.equal(groups[2], undefined);
  });
});
