import assert from 'node:assert/strict';
import { opposingQuotes } from '../../../src/core/corpus';
import { type Relation, relate, unrelate } from '../../../src/core/refactoring';
import { applied, BOOK, refactored } from '../support/refactored';
import { corpusOf, linkTo, refTo, sidecarWith } from '../support/workspace';

const CLAIMS = `crossquote: 1
claims:
  agreed: { text: It was agreed., contradicts: [imposed] }
  imposed:
    text: It was imposed.
    contradicts: [agreed] # of course
  talks: { text: Talks go on. }
`;

const files = { 'codebook.yaml': CLAIMS };

/** The codebook after a relation came or went. */
const bookAfter = (refactor: typeof relate, relation: Relation) =>
  refactored(files, corpus => refactor(corpus, BOOK, relation))['codebook.yaml'];

describe('relations between claims', () => {
  it('are written with the claim that has them', () => {
    assert.equal(
      bookAfter(relate, { claim: 'talks', relation: 'broader', other: 'agreed' }),
      CLAIMS.replace('Talks go on. }', 'Talks go on., broader: [agreed] }'),
    );
    assert.equal(
      bookAfter(relate, { claim: 'imposed', relation: 'supports', other: 'talks' }),
      CLAIMS.replace('# of course\n', '# of course\n    supports: [talks]\n'),
    );
  });

  it('are not said twice, a contradiction by neither of the two', () => {
    const once = { 'codebook.yaml': CLAIMS.replace('    contradicts: [agreed] # of course\n', '') };
    const said = { claim: 'imposed', relation: 'contradicts', other: 'agreed' } as const;
    assert.deepEqual(relate(corpusOf(once), BOOK, said).files, []);
  });

  it('go, a contradiction from both claims', () => {
    assert.equal(
      bookAfter(unrelate, { claim: 'agreed', relation: 'contradicts', other: 'imposed' }),
      CLAIMS.replace(', contradicts: [imposed]', '').replace('    contradicts: [agreed] # of course\n', ''),
    );
    assert.deepEqual(
      unrelate(corpusOf(files), BOOK, { claim: 'talks', relation: 'supports', other: 'agreed' }).files,
      [],
    );
  });

  it('lead to opposing quotes, as soon as they contradict', () => {
    const coded = {
      'codebook.yaml': CLAIMS.replace(/,? *contradicts: \[\w+\].*/g, '').replace('agreed.', 'agreed. }'),
      'a.txt.quotes.yaml': sidecarWith([{ id: 'a', codings: ['agreed:supports'] }]),
      'b.txt.quotes.yaml': sidecarWith([{ id: 'b', codings: ['talks:supports'] }]),
    };
    const opposing = (texts: typeof coded) => {
      const corpus = corpusOf(texts);
      return opposingQuotes(corpus, refTo(corpus, 'a.txt#a')).map(linkTo);
    };
    assert.deepEqual(opposing(coded), []);
    const relation = { claim: 'talks', relation: 'contradicts', other: 'agreed' } as const;
    const { texts } = applied(coded, relate(corpusOf(coded), BOOK, relation).files);
    assert.deepEqual(opposing({ ...coded, ...texts }), ['b.txt#b']);
  });
});
