import assert from 'node:assert/strict';
import { isWord, tokeniseAll, tokensInSlices } from '../../../src/core/anchoring/tokens';
import { allAtOnce } from '../../../src/core/collections';

const tokenise = (text: string) => allAtOnce(tokensInSlices(text));

const pieces = (text: string) => {
  const { starts, ends, count } = tokenise(text);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
};
const ids = (text: string) => {
  const tokens = tokenise(text);
  return Array.from(tokens.ids.subarray(0, tokens.count));
};

describe('the words and marks of a text', () => {
  it('are read apart', () => {
    const cases: [text: string, tokens: string[]][] = [
      ['', []],
      ['  \n\t', []],
      ['“We won’t,” she said.', ['“', 'We', 'won’t', ',', '”', 'she', 'said', '.']],
      ["the dogs' 3,000 teeth", ['the', 'dogs', "'", '3', ',', '000', 'teeth']],
      ['wait ... what?!', ['wait', '...', 'what', '?', '!']],
      ['---\n***', ['---', '***']],
      ['北京の朝', ['北', '京', 'の', '朝']],
      ['Ok 👍🏽 then', ['Ok', '👍', '🏽', 'then']],
      ['lone \ud83d half', ['lone', '\ud83d', 'half']],
    ];
    for (const [text, tokens] of cases) assert.deepEqual(pieces(text), tokens, text);
  });

  it('have no invisible characters behind them, and keep their accents', () => {
    assert.deepEqual(pieces('duty\u2060—a cafe\u0301.'), ['duty', '—', 'a', 'cafe\u0301', '.']);
  });

  it('are folded where only typography differs', () => {
    const same: [string, string][] = [
      ['“don’t”', '"don\'t"'],
      ['a – b', 'a — b'],
      ['wait…', 'wait...'],
      ['VOTE', 'vote'],
      ['café', 'cafe\u0301'],
      ['résumé', 'resume'],
      ['ﬁnal oﬀer', 'final offer'],
      ['co\u00adop\u200berate', 'cooperate'],
      ['one\u00a0two', 'one\r\n two'],
      ['ＡＢＣ', 'abc'],
      ['«Нет»', '"нет"'],
    ];
    for (const [a, b] of same) assert.deepEqual(ids(a), ids(b), `${a} = ${b}`);
  });

  it('are kept apart where they say something else', () => {
    for (const [a, b] of [
      ['wait.', 'wait...'],
      ['won', 'want'],
      ['yes!', 'yes?'],
      ['well', "we'll"],
    ] as const)
      assert.notDeepEqual(ids(a), ids(b), `${a} ≠ ${b}`);
  });

  it('are told from each other', () => {
    assert.deepEqual(ids('No, 7 % 😀 水').map(isWord), [true, false, true, false, false, true]);
  });

  it('are the same in a long text, wherever a slice of it ends', () => {
    for (const unit of ['harbour', 'café\u0301 ', '“don’t” ', '...', '👍🏽\u200b ']) {
      const text = `${'x'.repeat(3)} ${unit.repeat(20_000)} end`;
      const [whole] = tokeniseAll([text]);
      const { count, ids: read, starts, ends } = tokenise(text);
      const columns = [read, starts, ends].map(column => column.subarray(0, count));
      assert.deepEqual(columns, [whole!.ids, whole!.starts, whole!.ends], unit);
    }
  });
});
