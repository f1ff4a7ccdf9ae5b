import assert from 'node:assert/strict';
import { describeQuote } from '../../src/core/anchoring';
import { placeOfTyping } from '../../src/core/completion/place';
import { guessDetails } from '../../src/core/details';
import { editFile, removeCoding } from '../../src/core/edits';
import { newSlug, readCodebook, readSidecar } from '../../src/core/format';
import { findQuotes } from '../../src/core/quotes';
import { actorsThatMayBeSame } from '../../src/core/search';
import { wordsOf } from '../../src/core/text';
import { compareQuotes } from '../../src/core/variants';
import { foundIn } from './checks/files';
import { articleIn, textsOf } from './intake/support/reading';
import { MANY, many } from './support/many';
import { SIDECAR } from './support/sidecars';

describe('signs without end are got done with', () => {
  it('between the first and the last word of a quote', () => {
    const sidecar = `crossquote: 1\nquotes: [{ id: q, exact: "a${many('-')}a", start: 1, end: 3 }]\n`;
    assert.deepEqual(foundIn({ 'a.txt': 'a-a', 'a.txt.quotes.yaml': sidecar }, 'tagged-twice'), []);
  });

  it('in the name of an actor', () => {
    for (const name of [`(${many('\\t')}`, many('a b '), `a${many(' ')}(`]) {
      const { codebook } = readCodebook(
        `crossquote: 1\nactors: { a: { name: "${name}" }, b: { name: Lee } }\n`,
      );
      assert.deepEqual(actorsThatMayBeSame(codebook), []);
    }
  });

  it('at the head of an article', () => {
    for (const text of [`Date:${many('\t')}\u2028x\n\nWords.`, `---\na: [\nDate:${many('\t')}\u2028x\n---\n`])
      assert.equal(guessDetails(text).published, 'x');
  });

  it('behind an entry in braces, where another one goes', () => {
    const text = `crossquote: 1\nquotes:\n  - id: q\n    exact: a\n    codings: [\n        { claim: a },${many(' ')}{ claim: b }\n      ]\n`;
    const [quote] = readSidecar(text).sidecar.quotes;
    const change = removeCoding(quote!, quote!.codings[0]!);
    const edited = editFile(text, { file: SIDECAR, changes: [change] });
    assert('text' in edited && edited.text!.includes('{ claim: b }') && !edited.text!.includes('claim: a'));
  });

  it('in the line where somebody types', () => {
    for (const rest of [`a${many(' ')}: `, many("a'"), many(' #'), `"${many('" "')}`, many('- ')]) {
      const text = `quotes:\n  - id: q\n    note: ${rest}`;
      assert.equal(placeOfTyping(text, text.length)?.path[0] ?? 'quotes', 'quotes');
    }
  });

  it('behind the place in braces where somebody types', () => {
    const text = `quotes:\n  - { , ${many('-')}:-: }`;
    assert.deepEqual(placeOfTyping(text, text.indexOf(','))?.present, new Set(['-']));
  });

  it('in the words of a quote that no article has', () => {
    const sidecar = `crossquote: 1\nquotes: [{ id: q, exact: ${many('a')}b${many('a')}, start: 1, end: 3 }]\n`;
    const files = { 'a.txt': 'none', 'a.txt.quotes.yaml': sidecar, 'b.txt': `c ${many('a').repeat(4)}` };
    assert.deepEqual(foundIn(files, 'words-elsewhere'), []);
  });

  it('around a quote whose words stand in its article over and over', () => {
    const text = many('a');
    assert.equal(describeQuote(text, MANY / 4, MANY / 2).exact, text.slice(MANY / 4, MANY / 2));
  });

  it('before the first key of a file', () => {
    const text = `${'\n'.repeat(10 * MANY)}---\ncrossquote: 1\n`;
    for (const { problems } of [readCodebook(text), readSidecar(text)]) assert.deepEqual(problems, []);
  });

  it('in a transcript with line ends of Windows, which begins as a mail does', async () => {
    const lines = Array.from({ length: 200 }, (_, i) => `ANNA: That was number ${i}.\r\n`).join('');
    assert.equal(textsOf(await articleIn('talk.txt', lines)).join(' '), lines.trim().replaceAll('\r\n', ' '));
  });

  it('in RTF that is brought in', async () => {
    const [text] = textsOf(await articleIn('a.rtf', `{\\rtf1 a${many('\\tab ')}b}`));
    assert.equal(text?.replace(/\s+/g, ' '), 'a b');
  });

  it('in a word of an article', () => {
    for (const word of ['zuaa', 'nt', 'ge', 'a'])
      assert.deepEqual(findQuotes(`Der Rat kam ${many(word)}e.`, { language: 'de' }), []);
  });

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
