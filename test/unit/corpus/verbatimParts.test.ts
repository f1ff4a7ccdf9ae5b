import assert from 'node:assert/strict';
import { describeQuote } from '../../../src/core/anchoring';
import { type Mixture, mixtureFound, mixtureOf, suggestionsIn } from '../../../src/core/corpus';
import { corpusOf, ROOT, sidecarWith } from '../support/workspace';

const ARTICLE = 'Lena Vogel said the road was “open to all” and would “stay so”. “We waited,” Vogel added.\n';
const MIXED = 'the road was “open to all” and would “stay so';
const PARTS = {
  verbatim: ['open to all', 'stay so'],
  reported: ['the road was “', '” and would “'],
};

const wordsIn = (text: string, mixture: Mixture | undefined) =>
  mixture && {
    verbatim: mixture.verbatim.map(({ start, end }) => text.slice(start, end)),
    reported: mixture.reported.map(({ start, end }) => text.slice(start, end)),
  };

/** What is verbatim of a tagged quote, in the text as it is now. */
function tagged(words: string, now = ARTICLE) {
  const start = ARTICLE.indexOf(words);
  const quote = { id: 'q', ...describeQuote(ARTICLE, start, start + words.length) };
  const corpus = corpusOf({ 'a.txt': now, 'a.txt.quotes.yaml': sidecarWith([quote]) });
  const source = corpus.source(`${ROOT}a.txt`)!;
  return wordsIn(now, mixtureOf(source, source.quotes[0]!));
}

describe('the words of a quote that is verbatim in part', () => {
  it('are told apart where it was found', () => {
    const source = corpusOf({ 'a.txt': ARTICLE }).source(`${ROOT}a.txt`)!;
    const parts = suggestionsIn(source).flatMap(suggestion => suggestion.parts);
    assert.deepEqual(
      parts.map(part => wordsIn(ARTICLE, mixtureFound(ARTICLE, part))),
      [PARTS, undefined],
    );
  });

  it('are told apart where it is tagged, in the text as it is now', () => {
    assert.deepEqual(tagged(MIXED), PARTS);
    assert.deepEqual(tagged(MIXED, `The day after\n\n${ARTICLE}`), PARTS);
  });

  it('are not where all of them stand in marks, or none', () => {
    assert.equal(tagged('We waited,'), undefined);
    assert.equal(tagged('the road was'), undefined);
  });
});
