import assert from 'node:assert/strict';
import { describeQuote } from '../../../src/core/anchoring';
import { describeMarked } from './marked';

describe('describeQuote', () => {
  it('keeps the words, 64 units of context and the place', () => {
    const before = 'The mayor had waited for this evening since the first storm of the winter. ';
    const after = ' Nobody in the hall had expected her to say it so plainly, not even her staff.';
    assert.deepEqual(describeMarked(`${before}⟦We will rebuild the bridge.⟧${after}`), {
      exact: 'We will rebuild the bridge.',
      prefix: before.slice(-64),
      suffix: after.slice(0, 64),
      start: 75,
      end: 102,
    });
  });

  it('has less context at the ends of the text', () => {
    assert.deepEqual(describeMarked('A ⟦vote⟧.'), {
      exact: 'vote',
      prefix: 'A ',
      suffix: '.',
      start: 2,
      end: 6,
    });
    assert.deepEqual(describeMarked('⟦all⟧'), { exact: 'all', prefix: '', suffix: '', start: 0, end: 3 });
  });

  it('counts the occurrences of words that stand more than once', () => {
    assert.equal(describeMarked('⟦No deal⟧, he said. No deal, she said. No deal.').occurrences, 3);
    assert.equal(describeMarked('⟦aa⟧aaa').occurrences, 2);
    assert.equal('occurrences' in describeMarked('⟦No deal⟧, he said.'), false);
  });

  it('counts code points of the text without byte-order mark and carriage returns', () => {
    const cases: [prose: string, start: number, end: number, exact: string][] = [
      ['\ufeff⟦Yes⟧', 0, 3, 'Yes'],
      ['one\r\ntwo ⟦three⟧', 8, 13, 'three'],
      ['one\rtwo ⟦three⟧', 8, 13, 'three'],
      ['😀😀 ⟦👍 yes⟧', 3, 8, '👍 yes'],
      ['cafe\u0301 ⟦bar⟧', 6, 9, 'bar'],
      ['a ⟦line\r\nand another⟧', 2, 18, 'line\nand another'],
    ];
    for (const [prose, start, end, exact] of cases) {
      const selector = describeMarked(prose);
      assert.deepEqual([selector.start, selector.end, selector.exact], [start, end, exact], prose);
    }
  });

  it('splits no surrogate pair where the context is cut', () => {
    const selector = describeMarked(`${'😀'.repeat(40)}x⟦yes⟧x${'😀'.repeat(40)}`);
    assert.equal(selector.prefix, `${'😀'.repeat(31)}x`);
    assert.equal(selector.suffix, `x${'😀'.repeat(31)}`);
  });

  it('gives an empty quote for a span that is none', () => {
    for (const [start, end] of [
      [3, 3],
      [5, 2],
      [-4, -1],
      [90, 99],
      [Number.NaN, Number.NaN],
    ] as const)
      assert.equal(describeQuote('some words', start, end).exact, '', `${start} to ${end}`);
    assert.equal(describeQuote('some words', -1, Number.POSITIVE_INFINITY).exact, 'some words');
  });
});
