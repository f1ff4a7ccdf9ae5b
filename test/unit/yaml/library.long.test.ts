import assert from 'node:assert/strict';
import { Lexer } from 'yaml';
import { readCodebook, readSidecar } from '../../../src/core/format';
import { MOST_LEXEMES } from '../../../src/core/yaml/document';

const lexemesIn = (text: string): number => Array.from(new Lexer().lex(text)).length;

/** A list with a tag at its end, which the library alone reads; as long as may be, or longer by some lines. */
function tagged(linesMore: number): string {
  const withLines = (count: number) => `crossquote: 1\nown:\n${'- a\n'.repeat(count)}- !x b\n`;
  const each = lexemesIn(withLines(2)) - lexemesIn(withLines(1));
  const most = Math.floor((MOST_LEXEMES - lexemesIn(withLines(0))) / each);
  return withLines(most + linesMore);
}

describe('YAML that only the library reads', () => {
  it('is read as long as it is short', () => {
    const { problems, locked } = readSidecar(tagged(0));
    assert.equal(locked, undefined);
    assert.deepEqual(problems, []);
  });

  it('is told where it is longer, at the line that is not plain', () => {
    const text = tagged(1);
    for (const { problems, locked } of [readSidecar(text), readCodebook(text)]) {
      assert.deepEqual(
        problems.map(({ code, start }) => [code, start]),
        [['too-large-for-form', text.indexOf('!x')]],
      );
      assert.equal(locked, problems[0]);
    }
  });

  const mistakes: [title: string, text: string, start: number][] = [
    ['scalars behind a scalar', '""'.repeat(5000), 2],
    ['commas', `a: [${','.repeat(5000)}]\n`, 5],
    ['ends of documents', '...\n'.repeat(4000), 4],
    ['beginnings of documents', 'a: b\n---\n'.repeat(2000), 5],
  ];
  for (const [title, text, start] of mistakes)
    it(`is told by its first mistake alone: ${title}`, () =>
      assert.deepEqual(
        readSidecar(text).problems.map(problem => [problem.code, problem.start]),
        [['yaml-syntax', start]],
      ));
});
