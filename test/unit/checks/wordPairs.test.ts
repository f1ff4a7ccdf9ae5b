import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { innerPairs, WordPairs } from '../../../src/core/checks/wordPairs';
import { allAtOnce } from '../../../src/core/collections';

const TEXT = 'The mayor, who had waited, said: “We start on Monday, whatever the council says.” It rained.';
const has = (text: string, words: string) => allAtOnce(WordPairs.inSlices(text)).mayHave(innerPairs(words));

describe('the word pairs of a text', () => {
  it('are those of words in it', () => {
    ok(has(TEXT, 'We start on Monday, whatever the council says'));
    ok(has(TEXT, '“We start on Monday, whatever'));
  });

  it('are not those of other words', () => {
    ok(!has(TEXT, 'We start on Tuesday, whatever the council says'));
    ok(!has('', 'We start on Monday, whatever the council says'));
  });

  it('tell nothing of so few words', () => {
    ok(has(TEXT, 'they end'));
  });

  it('never deny a text words that stand in it between other marks', () => {
    const word = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'abéЖ日1') });
    const mark = fc.constantFrom(' ', '\n', '\r\n', ', ', '” ', '…', '（', '🙂', '-');
    const prose = fc.array(fc.tuple(word, mark), { maxLength: 12 }).map(parts => parts.flat().join(''));
    fc.assert(
      fc.property(prose, prose, prose, mark, (before, words, after, between) => {
        equal(has(before + between + words + between + after, words), true);
      }),
    );
  });
});
