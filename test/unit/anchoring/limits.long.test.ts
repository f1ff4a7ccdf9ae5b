import assert from 'node:assert/strict';
import { anchorQuote, describeQuote } from '../../../src/core/anchoring';

/** Milliseconds that are plenty on a busy machine; quadratic time would take minutes. */
const SOON = 5000;

describe('anchoring takes no quadratic time for', () => {
  const text = 'The council voted on Tuesday to sell the harbour. “We never asked for it,” said Tom Reyes.';
  const start = text.indexOf('We never');
  const selector = describeQuote(text, start, start + 'We never asked for it,'.length);

  const soon = (what: string, run: () => void) =>
    it(what, () => {
      const started = performance.now();
      run();
      assert.ok(performance.now() - started < SOON, `${performance.now() - started} ms`);
    });

  const repeated = 'word '.repeat(40_000);
  soon('a text of one repeated word', () => {
    anchorQuote(repeated, { ...describeQuote(repeated, 50_000, 50_300), start: 7 });
    anchorQuote(repeated, { ...selector, exact: 'word other word word' });
  });

  soon('a long quote of one repeated word', () => {
    anchorQuote(`new ${repeated}`, describeQuote(repeated, 1000, 101_000));
  });

  soon('a long quote that was changed all over', () => {
    const long = Array.from({ length: 20_000 }, (_, i) => `w${(i * 7919) % 4001}`).join(' ');
    anchorQuote(long.replace(/7/g, '8'), describeQuote(long, 100, 100_000));
  });
});
