import assert from 'node:assert/strict';
import fc from 'fast-check';
import { iconed, literal } from '../../../src/editor/telling/literal';

/** What VS Code interprets in what it shows: links in messages, icons in lists, titles and the status bar. */
const LINK = /\[[^[\]]*\]\([^()]*\)/;
const ICON = /\$\([a-z][a-z0-9~-]*\)/;

describe('words that VS Code shows', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('[', ']', '(', ')', '$', 'x', '$(flame)', '](command:x)'),
  });

  it('have no link and no icon in them, whatever a file says', () =>
    fc.assert(
      fc.property(hostile, text => {
        assert.doesNotMatch(literal(text), LINK);
        assert.doesNotMatch(literal(text), ICON);
      }),
    ));

  it('have no other icon than the one that Crossquote puts before them', () =>
    fc.assert(
      fc.property(hostile, text => {
        const shown = iconed('quote', text);
        assert(shown.startsWith('$(quote) '));
        assert.doesNotMatch(shown.slice('$(quote) '.length), ICON);
      }),
    ));

  it('are the words of the file, but for a sign that nobody sees', () =>
    fc.assert(fc.property(hostile, text => assert.equal(literal(text).replaceAll('\u2060', ''), text))));
});
