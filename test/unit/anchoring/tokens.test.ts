import assert from 'node:assert/strict';
import { isWord, tokenise } from '../../../src/core/anchoring/tokens';

const pieces = (text: string) => {
  const { starts, ends, count } = tokenise(text);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
};
const ids = (text: string) => {
  const tokens = tokenise(text);
  return Array.from(tokens.ids.subarray(0, tokens.count));
};

describe('tokenise', () => {
  it('reads words and marks', () => {
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

  it('leaves invisible characters behind a word out of it, and keeps accents in', () => {
    assert.deepEqual(pieces('duty\u2060—a cafe\u0301.'), ['duty', '—', 'a', 'cafe\u0301', '.']);
  });

  it('folds what typography changes', () => {
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

  it('keeps apart what says something else', () => {
    for (const [a, b] of [
      ['wait.', 'wait...'],
      ['won', 'want'],
      ['yes!', 'yes?'],
      ['well', "we'll"],
    ] as const)
      assert.notDeepEqual(ids(a), ids(b), `${a} ≠ ${b}`);
  });

  it('tells words from marks', () => {
    assert.deepEqual(ids('No, 7 % 😀 水').map(isWord), [true, false, true, false, false, true]);
  });
});
