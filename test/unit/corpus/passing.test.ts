import assert from 'node:assert/strict';
import { type Passing, passedOnBy, passersOf, quotedByOutlet } from '../../../src/core/corpus';
import { corpusOf, linkTo, ROOT, sidecarWith } from '../support/workspace';

const BOOK = `${ROOT}codebook.yaml`;
const by = (publisher: string, sidecar: string) => {
  const { source, ...rest } = JSON.parse(sidecar);
  return JSON.stringify({ ...rest, source: { ...source, publisher } });
};

const corpus = corpusOf({
  'codebook.yaml': 'crossquote: 1\nactors:\n  ana: { name: Ana }\n',
  'a.txt.quotes.yaml': by(
    'The Tide',
    sidecarWith(
      [
        { id: 'direct', speakers: ['ana'] },
        { id: 'passed', speakers: ['ana', 'ben'], via: 'agency' },
      ],
      '2024-05-02',
    ),
  ),
  'b.txt.quotes.yaml': by(
    'The Ebb',
    sidecarWith(
      [
        { id: 'early', speakers: ['ana'], via: 'agency' },
        { id: 'own', speakers: ['agency'], via: 'ana' },
      ],
      '2024-05-01',
    ),
  ),
});

const told = (passing: Passing) =>
  Object.fromEntries([...passing].map(([key, quotes]) => [key, quotes.map(linkTo)]));

describe('who passes on whose words', () => {
  it('is told of an actor whose words are passed on', () =>
    assert.deepEqual(told(passersOf(corpus, BOOK, 'ana')), { agency: ['b.txt#early', 'a.txt#passed'] }));

  it('is told of an actor who passes words on', () =>
    assert.deepEqual(told(passedOnBy(corpus, BOOK, 'agency')), {
      ana: ['b.txt#early', 'a.txt#passed'],
      ben: ['a.txt#passed'],
    }));

  it('is told of an outlet by its sources', () =>
    assert.deepEqual(told(quotedByOutlet(corpus, BOOK, 'The Tide')), {
      ana: ['a.txt#direct', 'a.txt#passed'],
      ben: ['a.txt#passed'],
    }));

  it('is nobody where nobody does', () => {
    assert.deepEqual(told(passersOf(corpus, BOOK, 'ben')), { agency: ['a.txt#passed'] });
    assert.deepEqual(told(passedOnBy(corpus, BOOK, 'ben')), {});
    assert.deepEqual(told(quotedByOutlet(corpus, BOOK, 'Nobody’s Paper')), {});
  });
});
