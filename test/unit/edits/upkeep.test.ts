import assert from 'node:assert/strict';
import { describeQuote } from '../../../src/core/anchoring';
import { addQuote, updateSelectors } from '../../../src/core/edits';
import type { Quote } from '../../../src/core/model';
import { digestOf } from '../../../src/core/text';
import { edited, quoteIn, someQuote, withWords } from '../support/sidecars';
import { corpusOf, ROOT } from '../support/workspace';

const REPORT = `The talks went on until the morning, and the ministers left one by one.

“The plan was agreed with all of us,” Lee Park said to those who had waited at the door.

${'It rained all through the night in the valley. '.repeat(4)}

“We are leaving the house for good,” Mina Okoro told a reporter on the stairs.
`;

const quoteOf = (id: string, exact: string, text = REPORT) => {
  const start = text.indexOf(exact);
  return someQuote({ ...describeQuote(text, start, start + exact.length), id });
};

const TAGGED = edited(undefined, [
  addQuote(quoteOf('plan', 'The plan was agreed with all of us,')),
  addQuote(quoteOf('house', 'We are leaving the house for good,')),
])!;

/** The source with its text changed, and its sidecar once that was saved. */
function saved(words: string, by: string) {
  const text = REPORT.replace(words, by);
  const corpus = corpusOf({ 'report.txt': text, 'report.txt.quotes.yaml': TAGGED });
  const source = corpus.source(`${ROOT}report.txt`)!;
  return { text, source, sidecar: edited(TAGGED, updateSelectors(source)[0]!.changes)! };
}

describe('updateSelectors', () => {
  it('lets a quote follow its words, with what stands around it', () => {
    const { text, sidecar } = saved('The talks went', 'As was feared, the talks went');
    assert.deepEqual(
      withWords(quoteIn(sidecar, 'plan')),
      quoteOf('plan', 'The plan was agreed with all of us,', text),
    );
  });

  it('takes case and spaces as the text has them now: the words are the same', () => {
    const { sidecar } = saved('We are leaving the house', 'We  are leaving The House');
    assert.equal(quoteIn(sidecar, 'house').exact, 'We  are leaving The House for good,');
  });

  it('takes marks as the text has them now, also where one was dropped or moved', () => {
    const moved = saved('for good,” Mina', 'for good”, Mina');
    assert.equal(quoteIn(moved.sidecar, 'house').exact, 'We are leaving the house for good');
    const added = saved('with all of us', 'with all, of “us”');
    assert.equal(quoteIn(added.sidecar, 'plan').exact, 'The plan was agreed with all, of “us”,');
    assert.equal(added.source.newWordsOf(quoteIn(added.sidecar, 'plan')), undefined);
  });

  it('lets what coders have in sidecars of their own follow too, and leaves files alone in which nothing differs', () => {
    const text = `Friday.\n\n${REPORT}`;
    const ownOf = (coder: string, quote: Quote, of: string) =>
      edited(undefined, [
        { at: ['coder'], from: undefined, to: coder },
        { at: ['source', 'digest'], from: undefined, to: digestOf(of) },
        addQuote(quote),
      ])!;
    const house = 'We are leaving the house for good,';
    const corpus = corpusOf({
      'report.txt': text,
      'report.txt.quotes.yaml': TAGGED,
      'report.txt.quotes.ana.yaml': ownOf('Ana', quoteOf('house', house), REPORT),
      'report.txt.quotes.tom.yaml': ownOf('Tom', quoteOf('house', house, text), text),
    });
    const updates = updateSelectors(corpus.source(`${ROOT}report.txt`)!);
    assert.deepEqual(
      updates.map(({ file }) => file.slice(ROOT.length)),
      ['report.txt.quotes.yaml', 'report.txt.quotes.ana.yaml'],
    );
    const after = edited(ownOf('Ana', quoteOf('house', house), REPORT), updates[1]!.changes)!;
    assert.deepEqual(withWords(quoteIn(after, 'house')), quoteOf('house', house, text));
    assert.match(after, new RegExp(`coder: Ana\\n[^]*digest: "?${digestOf(text)}`));
  });

  it('never rewrites a quote whose words were changed, and lets the others follow', () => {
    const { text, source, sidecar } = saved('agreed with all', 'agreed with nearly all');
    assert.deepEqual(withWords(quoteIn(sidecar, 'plan')), withWords(quoteIn(TAGGED, 'plan')));
    assert.equal(source.newWordsOf(quoteIn(sidecar, 'plan')), 'The plan was agreed with nearly all of us,');
    assert.deepEqual(
      withWords(quoteIn(sidecar, 'house')),
      quoteOf('house', 'We are leaving the house for good,', text),
    );
    assert.match(sidecar, new RegExp(`digest: "?${digestOf(text)}`));
  });

  it('leaves a quote alone whose words are gone', () => {
    const { sidecar } = saved('“The plan was agreed with all of us,” Lee Park said to', 'Nobody spoke to');
    assert.deepEqual(withWords(quoteIn(sidecar, 'plan')), withWords(quoteIn(TAGGED, 'plan')));
  });
});
