import assert from 'node:assert/strict';
import { describeQuote } from '../../../src/core/anchoring';
import { addQuote, updateSelectors } from '../../../src/core/edits';
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

  it('takes spaces as the text has them now: the words are the same', () => {
    const { sidecar } = saved('We are leaving the house', 'We  are leaving the\nhouse');
    assert.equal(quoteIn(sidecar, 'house').exact, 'We  are leaving the\nhouse for good,');
  });

  it('takes quote marks as the text has them now, also where one was moved', () => {
    const moved = saved('for good,” Mina', 'for good”, Mina');
    assert.equal(quoteIn(moved.sidecar, 'house').exact, 'We are leaving the house for good');
    const added = saved('with all of us', 'with all of ‘us’');
    assert.equal(quoteIn(added.sidecar, 'plan').exact, 'The plan was agreed with all of ‘us’,');
    assert.equal(added.source.newWordsOf(quoteIn(added.sidecar, 'plan')), undefined);
  });

  for (const [before, now] of [
    ['We are leaving schon today', 'We are leaving schön today'],
    ['We read the resume twice', 'We read the résumé twice'],
    ['We told the US about it', 'We told the us about it'],
    ['We were out at -5 degrees', 'We were out at 5 degrees'],
    ['-5 degrees were normal here', '5 degrees were normal here'],
    ['5 degrees were normal here', '-5 degrees were normal here'],
    ['5 percent of us were there', '1.5 percent of us were there'],
    ['We all were promised just 5', 'We all were promised just 5.5'],
    ['We were all of us, there', 'We were all of us there'],
    ['We paid 1,000 for the boat', 'We paid 1.000 for the boat'],
    ['We were its only owners then', 'We were it’s only owners then'],
  ] as const)
    it(`never rewrites “${before}” to “${now}”`, () => {
      const text = (words: string) => `It was a long day. “${words}” a man said in the hall. Then he left.\n`;
      const sidecarFile = 'report.txt.quotes.yaml';
      const tagged = edited(undefined, addQuote(quoteOf('man', before, text(before))))!;
      const corpus = corpusOf({ 'report.txt': text(now), [sidecarFile]: tagged });
      const source = corpus.source(`${ROOT}report.txt`)!;
      const saved = edited(tagged, updateSelectors(source)[0]!.changes)!;
      assert.equal(quoteIn(saved, 'man').exact, before);
      assert.equal(source.newWordsOf(quoteIn(saved, 'man')), now);
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
