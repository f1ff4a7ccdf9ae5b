import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/core/corpus';
import { deleteEntry, usesOf } from '../../../src/core/refactoring';
import { BOOK, refactored } from '../support/refactored';
import { dedent } from '../support/texts';
import { corpusOf } from '../support/workspace';

const CODEBOOK = dedent`
  crossquote: 1
  actors:
    # in office since May
    park: { name: Lee Park, of: office }
    office: { name: The Office }
    mina: { name: Mina Okoro }
  claims:
    plan: { text: The plan was agreed., contradicts: [greed, forced] }
    greed: { text: The plan was greed. }
    forced: { text: The plan was forced., supports: [greed] }
    heard: { text: Nobody was heard. }
  views:
    ours: { claims: [heard, plan] }
`;
const SIDECAR = dedent`
  crossquote: 1
  quotes:
    - id: q1
      exact: so
      speakers: [park]
      codings:
        - { claim: plan, stance: supports, coder: ana }
`;
const FILES = { 'codebook.yaml': CODEBOOK, 'a.txt.quotes.yaml': SIDECAR };

describe('deleting an entry of the codebook', () => {
  const without = (kind: 'actor' | 'claim', key: string) =>
    refactored(FILES, (corpus: Corpus) => deleteEntry(corpus, { codebook: BOOK, kind, key }));

  it('takes out a claim, with the relations of others to it', () => {
    const after = CODEBOOK.replace('[greed, forced]', '[forced]')
      .replace('  greed: { text: The plan was greed. }\n', '')
      .replace(', supports: [greed]', '');
    assert.deepEqual(without('claim', 'greed'), { 'codebook.yaml': after });
  });

  it('takes out an actor, and others are not of it any more', () => {
    const after = CODEBOOK.replace(', of: office', '').replace('  office: { name: The Office }\n', '');
    assert.deepEqual(without('actor', 'office'), { 'codebook.yaml': after });
  });

  const uses = (kind: 'actor' | 'claim', key: string) =>
    usesOf(corpusOf(FILES), { codebook: BOOK, kind, key });

  it('is known not to do where sidecars or saved views name it', () => {
    assert.deepEqual(uses('claim', 'plan'), {
      sidecars: [BOOK.replace('codebook.yaml', 'a.txt.quotes.yaml')],
      views: ['ours'],
    });
    assert.equal(uses('actor', 'park').sidecars.length, 1);
    assert.deepEqual(uses('claim', 'heard'), { sidecars: [], views: ['ours'] });
    assert.deepEqual(uses('claim', 'greed'), { sidecars: [], views: [] });
    assert.deepEqual(uses('actor', 'mina'), { sidecars: [], views: [] });
  });
});
