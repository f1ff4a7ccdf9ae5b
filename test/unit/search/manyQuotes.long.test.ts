import assert from 'node:assert/strict';
import { Finder } from '../../../src/core/search';
import { corpusOf, linkTo, ROOT, setFile, sidecarWith } from '../support/workspace';

const QUOTES = 2500;

describe('the index for finding', () => {
  it('finds the same after so many changes that it begins anew', () => {
    const quotes = Array.from({ length: QUOTES }, (_, i) => ({ id: `q${i}`, exact: `word${i}` }));
    const corpus = corpusOf({ 'a.txt.quotes.yaml': sidecarWith(quotes) });
    const finder = new Finder(corpus);
    finder.refresh();
    // With a codebook that comes and goes, a source is another one.
    for (let i = 0; i < 20; i++) {
      setFile(corpus, `${ROOT}codebook.yaml`, i % 2 === 0 ? 'crossquote: 1\n' : undefined);
      finder.refresh();
    }
    const { best } = finder.find('word2417', 100);
    assert.deepEqual(
      best.map(hit => hit.kind === 'quote' && linkTo(hit)),
      ['a.txt#q2417'],
    );
    assert.equal(finder.find('word', 1).count, QUOTES);
  });
});
