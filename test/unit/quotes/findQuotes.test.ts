import assert from 'node:assert/strict';
import { findActors, findQuotes } from '../../../src/core/quotes';

describe('findQuotes', () => {
  it('finds nothing in nothing', () => {
    assert.deepEqual(findQuotes(''), []);
    assert.deepEqual(findActors(' \n '), []);
  });

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
