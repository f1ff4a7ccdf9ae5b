import assert from 'node:assert/strict';
import { editFile } from '../../../src/core/edits';
import { readCodebook, readSidecar } from '../../../src/core/format';

describe('a file that would take all memory or time', () => {
  const layers = Array.from({ length: 24 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`)}]`);
  const bombs: [string, string, string][] = [
    ['50 MB', ' '.repeat(50 * 1024 * 1024), 'too-large'],
    ['aliases that explode', `a0: &a0 [x]\n${layers.join('\n')}\n`, 'aliases-explode'],
    ['a thousand lists in each other', `quotes: ${'['.repeat(1000)}${']'.repeat(1000)}\n`, 'too-deep'],
    ['a hundred thousand lists in each other', '['.repeat(100_000), 'too-deep'],
    ['a thousand dashes', `${'- '.repeat(1000)}a\n`, 'too-deep'],
  ];
  for (const [name, text, code] of bombs)
    it(name, () => {
      for (const { problems, locked } of [readSidecar(text), readCodebook(text)]) {
        assert.deepEqual(
          problems.map(problem => problem.code),
          [code === 'too-deep' ? 'yaml-syntax' : code],
        );
        assert.equal(locked, problems[0]);
      }
      const change = { at: ['source', 'title'], from: undefined, to: 'T' };
      assert('refused' in editFile(text, { file: 'file:///w/a.quotes.yaml', changes: [change] }));
    });
});
