import assert from 'node:assert/strict';
import { keyWithWords, rewordEntry, setRule } from '../../../src/core/refactoring';
import { BOOK, refactored } from '../support/refactored';
import { corpusOf } from '../support/workspace';

const CODEBOOK = `crossquote: 1
stances:
  supports: { polarity: 1, color: green } # for it
actors:
  lind:
    name: M. Lind # to be checked
    aliases: [Lind]
claims:
  boat:
    text: The boat stays.
    include: it will sail
    examples: [keep it, save it]
`;
const FILES = { 'codebook.yaml': CODEBOOK };

describe('other words for an entry', () => {
  it('change its name or sentence alone: its key, and what a person wrote beside it, stay', () => {
    assert.deepEqual(
      refactored(FILES, corpus =>
        rewordEntry(corpus, { codebook: BOOK, kind: 'actor', key: 'lind' }, 'Marta Lind'),
      ),
      { 'codebook.yaml': CODEBOOK.replace('M. Lind', 'Marta Lind') },
    );
    assert.deepEqual(
      refactored(FILES, corpus =>
        rewordEntry(corpus, { codebook: BOOK, kind: 'claim', key: 'boat' }, 'The night boat stays.'),
      ),
      { 'codebook.yaml': CODEBOOK.replace('The boat', 'The night boat') },
    );
  });

  it('are known where another entry has them, whatever their case', () => {
    const book = corpusOf(FILES).codebook(BOOK);
    assert.equal(keyWithWords(book, { kind: 'actor', key: 'other' }, 'm. lind '), 'lind');
    assert.equal(keyWithWords(book, { kind: 'actor', key: 'lind' }, 'M. Lind'), undefined);
    assert.equal(keyWithWords(book, { kind: 'claim', key: 'other' }, 'The boat stays.'), 'boat');
  });
});

describe('the coding rules of a claim or a stance', () => {
  const boat = { codebook: BOOK, kind: 'claim', key: 'boat' } as const;

  it('are written where none were', () => {
    assert.deepEqual(
      refactored(FILES, corpus => setRule(corpus, boat, 'definition', 'Whether it goes on.')),
      {
        'codebook.yaml': CODEBOOK.replace(
          '    include:',
          '    definition: Whether it goes on.\n    include:',
        ),
      },
    );
    const supports = { codebook: BOOK, kind: 'stance', key: 'supports' } as const;
    assert.deepEqual(
      refactored(FILES, corpus => setRule(corpus, supports, 'exclude', ['mere praise'])),
      { 'codebook.yaml': CODEBOOK.replace('green }', 'green, exclude: [mere praise] }') },
    );
  });

  it('are changed where somebody wrote one without brackets, and go when they are empty', () => {
    const after = refactored(FILES, corpus =>
      setRule(corpus, boat, 'include', ['it will sail', 'it is needed']),
    );
    const { include } = corpusOf(after).codebook(BOOK).claims.get('boat')!;
    assert.deepEqual(include, ['it will sail', 'it is needed']);
    assert.deepEqual(
      refactored(FILES, corpus => setRule(corpus, boat, 'examples', [])),
      { 'codebook.yaml': CODEBOOK.replace(/ {4}examples.*\n/, '') },
    );
  });
});
