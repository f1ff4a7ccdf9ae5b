import assert from 'node:assert/strict';
import { describeQuote } from '../../../src/core/anchoring';
import { addQuote } from '../../../src/core/edits';
import { findQuotes } from '../../../src/core/quotes';
import { edited, someQuote } from '../support/sidecars';
import { ROOT } from '../support/workspace';
import { placesOf } from './files';

describe('what the engine finds and somebody accepts', () => {
  const odd = [
    'The foundation notes:\n\n"Some ninety of them met at Halvey. Written “at this time of crisis,” the statement is short," said Marta Lind.\n',
    'After he blasted the film “Frozen“ and the books, Sam Okoro said that the film “Frozen“ was harmless.\n',
  ];
  for (const text of odd)
    it(`raises no warning of marks that are in no pairs: ${text.slice(0, 40).trim()}`, () => {
      const found = findQuotes(text);
      assert(found.length > 0);
      const quotes = found.map(({ start, end }, i) =>
        addQuote(someQuote({ id: `aaaaaaaaa${i}`, ...describeQuote(text, start, end) })),
      );
      const sidecar = edited(undefined, quotes, `${ROOT}a.txt.quotes.yaml`)!;
      assert.deepEqual(placesOf({ 'a.txt': text, 'a.txt.quotes.yaml': sidecar }, 'unbalanced-marks'), []);
    });
});
