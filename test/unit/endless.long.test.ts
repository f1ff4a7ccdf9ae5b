import assert from 'node:assert/strict';
import { guessDetails } from '../../src/core/details';
import { newSlug } from '../../src/core/format';
import { findQuotes } from '../../src/core/quotes';
import { wordsOf } from '../../src/core/text';
import { compareQuotes } from '../../src/core/variants';
import { articleIn, textsOf } from './intake/support/reading';
import { MANY, many } from './support/many';

describe('signs without end are got done with', () => {
  it('of marks alone, of which no engine keeps millions in mind', () => {
    const marks = '“ '.repeat(10 * MANY);
    assert.deepEqual(guessDetails(marks), {});
    assert.equal(newSlug(marks, new Set()), 'unnamed');
    assert.equal(wordsOf(`${"a'".repeat(10 * MANY)}a`).join("'").length, 20 * MANY + 1);
    for (const words of ['1.', '\u0301', "a'"])
      assert.equal(compareQuotes(words.repeat(10 * MANY), marks).likeness, 0);
  });

  it('in Markdown that is brought in', async () => {
    for (const text of [many('['), many('!['), many('[a]('), many('*a '), many('__a '), many('word ')])
      assert.equal(textsOf(await articleIn('a.md', text)).join(''), text.trim());
    for (const heading of [`a${many(' ')}b`, `a${many('#')}b`, `a${many('# ')}b`])
      assert.equal((await articleIn('a.md', `# ${heading} #\n\nWords.`)).title, heading);
  });

  it('of one speaker over and over', () => {
    const count = (20 * MANY) / 200;
    for (const said of ['“We will stay,” said Jo Dale. ', '“We will stay,” said Jo. '])
      assert.equal(findQuotes(`Jo Dale spoke. ${said.repeat(count)}`, { language: 'en' }).length, count);
  });
});
