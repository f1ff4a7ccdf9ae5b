import assert from 'node:assert/strict';
import { placeOfTyping } from '../../../src/core/completion';
import { dedent, marked } from '../support/texts';

/** `way [= value] typed (keys beside it)`, or nothing where nothing can be named. */
function placeIn(text: string): string | undefined {
  const { text: plain, marks } = marked(text);
  const place = placeOfTyping(plain, marks[0]!);
  if (!place) return undefined;
  const typed = plain.slice(place.start, marks[0]);
  const beside = place.present.size > 0 ? ` (${[...place.present].sort().join(' ')})` : '';
  return `${place.path.join('.')}${place.isValue ? ' =' : ''} ‹${typed}›${beside}`;
}

describe('where somebody types in YAML', () => {
  const cases: [what: string, text: string, place: string | undefined][] = [
    ['a key at the top', 'cross|', ' ‹cross›'],
    ['a key at the top, with others', 'crossquote: 1\nq|\nsource:\n  title: x\n', ' ‹q› (crossquote source)'],
    ['a value', 'source:\n  publisher: The| Post\n', 'source.publisher = ‹The›'],
    ['nothing typed yet', 'source:\n  publisher: |\n', 'source.publisher = ‹›'],
    [
      'a key of a quote',
      dedent`
        quotes:
          - id: a
            exact: it's so,
            vi|
            codings:
              - { claim: x }
          - id: b
            note: x
      `,
      'quotes.* ‹vi› (codings exact id)',
    ],
    ['the first key of an item', 'quotes:\n  - i|\n    exact: x\n', 'quotes.* ‹i› (exact)'],
    ['an empty line in a quote', 'quotes:\n  - id: a\n    exact: x\n    |\n', 'quotes.* ‹› (exact id)'],
    ['an empty line at the top', 'quotes:\n  - id: a\n|\n', ' ‹› (quotes)'],
    ['a list without indent', 'quotes:\n- id: a\n  via: le|\n', 'quotes.*.via = ‹le›'],
    ['an item', 'quotes:\n  - id: a\n    speakers:\n      - lee\n      - k|\n', 'quotes.*.speakers.* ‹k›'],
    ['an item without indent', 'quotes:\n- id: a\n  speakers:\n  - |\n', 'quotes.*.speakers.* ‹›'],
    ['a list in brackets', 'quotes:\n  - id: a\n    speakers: [lee, k|im]\n', 'quotes.*.speakers.* ‹k›'],
    ['brackets just opened', 'quotes:\n  - speakers: [|\n', 'quotes.*.speakers.* ‹›'],
    [
      'a value in braces',
      'quotes:\n  - codings:\n      - { claim: pl|, stance: x }\n',
      'quotes.*.codings.*.claim = ‹pl› (claim stance)',
    ],
    ['a key in braces', 'quotes:\n  - codings: [{ claim: a, st| }]\n', 'quotes.*.codings.* ‹st› (claim)'],
    [
      'behind a quoted value in braces',
      `quotes:\n  - codings:\n      - { claim: "a, b: {", 'note': 'it''s', |}\n`,
      'quotes.*.codings.* ‹› (claim note)',
    ],
    [
      'braces over several lines',
      'claims:\n  a: {\n    text: So it is,\n    contradicts: [b,\n      c|]\n  }\n',
      'claims.a.contradicts.* ‹c›',
    ],
    ['a free key', 'actors:\n  le|\n', 'actors ‹le›'],
    ['below a free key', 'actors:\n  lee:\n    of: mi|\n', 'actors.lee.of = ‹mi›'],
    ['a quoted key above', 'actors:\n  "lee park":\n    of: |\n', 'actors.lee park.of = ‹›'],
    ['with CRLF', 'quotes:\r\n  - id: a\r\n    via: l|\r\n', 'quotes.*.via = ‹l›'],
    ['behind comments', 'quotes: # all\n  # one\n  - id: a # x\n    via: l|\n', 'quotes.*.via = ‹l›'],
    ['a comment', 'quotes:\n  - id: a # via: l|\n', undefined],
    ['a comment at the start of a line', '# cross|', undefined],
    ['a block of words', 'quotes:\n  - id: a\n    note: >-\n      he|', undefined],
    ['words that go on', 'quotes:\n  - id: a\n    note: they said\n      th|\n', undefined],
    ['words in quotes', 'quotes:\n  - id: a\n    note: "they |said"\n', undefined],
    ['words in quotes in braces', 'quotes:\n  - { id: a, note: "they, |said" }\n', undefined],
    ['behind what is closed', 'quotes:\n  - speakers: [lee] |\n', undefined],
    ['deeper than anything', 'crossquote: 1\n    |\n', undefined],
  ];
  for (const [what, text, place] of cases) it(`finds it: ${what}`, () => assert.equal(placeIn(text), place));
});
