import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core/format';

describe('a sidecar of ten thousand quotes', () => {
  const quotes = (entry: (i: number) => string, head = '', foot = '') =>
    `${head}crossquote: 1\nquotes:\n${Array.from({ length: 10_000 }, (_, i) => entry(i)).join('')}${foot}`;
  const styles: Record<string, string> = {
    'between marks of a document, with names for values': quotes(
      i =>
        `- id: q${i}\n  exact: "yes\\u201D, he said\\\n    \\ on Friday"\n  speakers: ${i === 0 ? '&id001\n  - lee\n  - kim' : '*id001'}\n`,
      '---\n',
      '...\n',
    ),
    'in blocks of lines, with a byte-order mark': quotes(
      i =>
        `  - id: q${i}\n    exact: >-\n      yes,\n      and on\n\n      and again\n    note: |\n      one\n\n      two\n`,
      '\ufeff',
    ),
  };
  for (const [style, text] of Object.entries(styles))
    it(`is read however a hand or program wrote it: ${style}`, () => {
      const { sidecar, locked } = readSidecar(text);
      assert.equal(locked, undefined);
      assert.equal(sidecar.quotes.length, 10_000);
    });
});
