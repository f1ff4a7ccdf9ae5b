import assert from 'node:assert/strict';
import { describeQuote } from '../../../src/core/anchoring';
import { type Corpus, quotesFoundIn, suggestionAt, suggestionsIn } from '../../../src/core/corpus';
import { addDismissal, editFile } from '../../../src/core/edits';
import { corpusOf, ROOT, setFile, sidecarWith } from '../support/workspace';

const ARTICLE = `Lena Vogel said: “The road is open to all of us.” Nobody came.

“We waited,” Peter Brandt said, “and we will wait again.” Then he left.

“They never asked us,” she said.
`;

const SOURCE = `${ROOT}a.txt`;
const SIDECAR = `${SOURCE}.quotes.yaml`;
const ROAD = 'Lena Vogel: The road is open to all of us.';
const WAITING = 'Peter Brandt: We waited, … and we will wait again.';
const ASKED = 'They never asked us,';

const suggested = (corpus: Corpus) =>
  suggestionsIn(corpus.source(SOURCE)!).map(({ words, speaker }) =>
    words === ASKED ? words : `${speaker}: ${words}`,
  );

const placeOf = (words: string, text = ARTICLE) =>
  describeQuote(text, text.indexOf(words), text.indexOf(words) + words.length);

const tagging = (words: string) => sidecarWith([{ id: 'q', ...placeOf(words) }]);

function dismissing(words: string): string {
  const changes = [addDismissal(placeOf(words))];
  const answer = editFile(undefined, { file: SIDECAR, changes });
  assert('text' in answer && answer.text !== undefined);
  return answer.text;
}

describe('the suggestions in a source', () => {
  it('are what the engine finds, the parts of a quotation as one', () => {
    assert.deepEqual(suggested(corpusOf({ 'a.txt': ARTICLE })), [ROAD, WAITING, ASKED]);
  });

  it('are none as long as the text has not been read', () => {
    assert.deepEqual(suggested(corpusOf({ 'a.txt.quotes.yaml': sidecarWith([]) })), []);
  });

  const cases: { it: string; sidecar: string; left: string[] }[] = [
    {
      it: 'are none as long as nobody can read what is tagged',
      sidecar: 'crossquote: 1\nquotes: [\n',
      left: [],
    },
    {
      it: 'leave out what is tagged',
      sidecar: tagging('The road is open to all of us.'),
      left: [WAITING, ASKED],
    },
    { it: 'leave out what is tagged in part', sidecar: tagging('open to all'), left: [WAITING, ASKED] },
    {
      it: 'leave out a quotation of which one part is tagged',
      sidecar: tagging('We waited,'),
      left: [ROAD, ASKED],
    },
    {
      it: 'keep what a tag only touches',
      sidecar: tagging('Lena Vogel said: “The road'),
      left: [ROAD, WAITING, ASKED],
    },
    { it: 'leave out what was dismissed', sidecar: dismissing(ASKED), left: [ROAD, WAITING] },
    {
      it: 'leave out a quotation of which one part was dismissed',
      sidecar: dismissing('and we will wait again.'),
      left: [ROAD, ASKED],
    },
  ];
  for (const { it: does, sidecar, left } of cases)
    it(does, () => {
      const corpus = corpusOf({ 'a.txt': ARTICLE, 'a.txt.quotes.yaml': sidecar });
      assert.deepEqual(suggested(corpus), left);
    });

  it('follow the text, and what was tagged or dismissed in it follows too', () => {
    const corpus = corpusOf({ 'a.txt': ARTICLE, 'a.txt.quotes.yaml': dismissing(ASKED) });
    const longer = `A headline\n\n${ARTICLE}`;
    setFile(corpus, SOURCE, longer);
    const [road] = suggestionsIn(corpus.source(SOURCE)!);
    assert.equal(longer.slice(road!.start, road!.end), 'The road is open to all of us.');
    assert.deepEqual(suggested(corpus), [ROAD, WAITING]);
  });

  it('are looked for once a text, whatever is tagged or named meanwhile', () => {
    const corpus = corpusOf({ 'a.txt': ARTICLE });
    const before = quotesFoundIn(corpus.source(SOURCE)!);
    setFile(corpus, SIDECAR, dismissing(ASKED));
    setFile(corpus, `${ROOT}codebook.yaml`, 'crossquote: 1\nactors:\n  lena: { name: Lena Vogel }\n');
    assert.equal(quotesFoundIn(corpus.source(SOURCE)!), before);
  });

  it('are at a place of the text by the innermost of their parts', () => {
    const source = corpusOf({ 'a.txt': ARTICLE }).source(SOURCE)!;
    const at = (words: string) => suggestionAt(source, ARTICLE.indexOf(words))?.words;
    assert.equal(at('waited'), 'We waited, … and we will wait again.');
    assert.equal(at('again'), 'We waited, … and we will wait again.');
    assert.equal(at('Brandt'), undefined);
  });

  it('hold a topic only where topics are wanted', () => {
    const corpus = corpusOf({ 'a.txt': 'Lena Vogel praised the minister.\n' });
    const words = (topics: boolean) =>
      suggestionsIn(corpus.source(SOURCE)!, { topics }).map(suggestion => suggestion.words);
    assert.deepEqual(words(false), []);
    assert.deepEqual(words(true), ['the minister']);
  });

  it('hold a German report once, and not its words in marks besides', () => {
    const corpus = corpusOf({
      'a.txt':
        'Lena Vogel sagte am Montag in Tarn, dass die Brücke „völlig marode“ sei und nicht mehr halte.\n',
    });
    assert.deepEqual(
      suggestionsIn(corpus.source(SOURCE)!).map(suggestion => suggestion.words),
      ['die Brücke „völlig marode“ sei und nicht mehr halte'],
    );
  });

  it('are found in the language that the sidecar tells, and again when it tells another', () => {
    const text = 'Lena Vogel: “The road is open to all of us.” Peter Brandt said that it was not.\n';
    const inLanguage = (language: string) => `crossquote: 1\nsource:\n  language: ${language}\n`;
    const corpus = corpusOf({ 'a.txt': text, 'a.txt.quotes.yaml': inLanguage('fr') });
    const words = () => suggestionsIn(corpus.source(SOURCE)!).map(suggestion => suggestion.words);
    assert.deepEqual(words(), ['The road is open to all of us.']);
    setFile(corpus, SIDECAR, inLanguage('en'));
    assert.deepEqual(words(), ['The road is open to all of us.', 'it was not']);
  });
});
