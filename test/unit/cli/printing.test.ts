import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesFor, linesOfError, printable } from '../../../src/cli/printing';
import { printedJson } from '../../../src/core/text';
import { element, xmlText } from '../../../src/core/xml';
import { anySign } from '../support/anyText';

describe('a line that the command line prints', () => {
  const lines: [title: string, line: string, printed: string][] = [
    [
      'words as they are',
      'a.txt:1:2: direct, Zoë Ruß: “ja” – 東京 👍🏽 C:\\x',
      'a.txt:1:2: direct, Zoë Ruß: “ja” – 東京 👍🏽 C:\\x',
    ],
    ['a tab as it is', 'a\tb', 'a\tb'],
    ['colors of a terminal as their codes', '\x1b[31mred\x9b0m', '\\x1b[31mred\\x9b0m'],
    ['a window’s title as its codes', '\x1b]0;title\x07', '\\x1b]0;title\\x07'],
    ['line ends as one line', 'a\nb\r\nc\u2028d\u0085', 'a\\nb\\r\\nc\\u2028d\\x85'],
    [
      'what turns the direction of writing as codes',
      'user\u202e txt.exe\u2066',
      'user\\u202e txt.exe\\u2066',
    ],
    ['no order of a CI service at its start', ' ::error file=a::b', ' \\x3a:error file=a::b'],
    ['no order of a CI service behind a line end', '\r::error', '\\r::error'],
    [
      'no order of a CI service inside',
      'a ##[error]b ##vso[task.x]c ###[d]',
      'a \\x23#[error]b \\x23#vso[task.x]c #\\x23#[d]',
    ],
    ['colons and headings that are no orders', 'a::b ## c [d]', 'a::b ## c [d]'],
  ];
  for (const [title, line, printed] of lines)
    it(`has ${title}`, () => assert.equal(printable(line), printed));

  const line = fc.string({ unit: fc.oneof(anySign, fc.constantFrom('::', '##[', '##vso[', ' ', '\r')) });

  it('has nothing left that a terminal or a CI service obeys, whatever it is made of', () => {
    fc.assert(
      fc.property(line, text => {
        const printed = printable(text);
        assert.doesNotMatch(printed, /[^\P{Cc}\t]/u);
        assert.doesNotMatch(printed, /[\p{Zl}\p{Zp}]|\p{Bidi_Control}/u);
        assert.doesNotMatch(printed, /^\s*::|##\[|##vso\[/);
      }),
    );
  });

  it('is each of an error that nobody foresaw, whose words may be a file’s', () => {
    const error = new Error('no place for \x1b[31m\n::error::x');
    const [message, order, place] = linesFor(linesOfError(error)).split('\n');
    assert.deepEqual([message, order], ['Error: no place for \\x1b[31m', '\\x3a:error::x']);
    assert.match(place!, /^\s+at /);
    assert.equal(linesFor(linesOfError('\x07')), '\\x07\n');
  });

  it('has nothing of the kind in JSON, which says the same', () => {
    fc.assert(
      fc.property(fc.dictionary(line, line), data => {
        for (const printed of [printedJson(data), printedJson(data, 2)]) {
          assert.deepEqual(JSON.parse(printed), JSON.parse(JSON.stringify(data)));
          assertObeyedNowhere(printed);
        }
      }),
    );
  });

  it('has nothing of the kind in XML', () => {
    fc.assert(
      fc.property(line, text => {
        assertObeyedNowhere(element('data', { note: text }, xmlText(text)));
        const numbers = /&#(\d+);/g;
        assert.equal(
          xmlText(text)
            .replace(numbers, (_, number) => String.fromCharCode(Number(number)))
            .includes('##['),
          text.includes('##['),
        );
      }),
    );
  });
});

/** JSON and XML have line ends of their own. */
function assertObeyedNowhere(printed: string): void {
  assert.doesNotMatch(printed, /[^\P{Cc}\n]/u);
  assert.doesNotMatch(printed, /[\p{Zl}\p{Zp}]|\p{Bidi_Control}/u);
  assert.doesNotMatch(printed, /^\s*::|##\w*\[/m);
}
