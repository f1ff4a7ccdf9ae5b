import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/core/corpus';
import type { Problem } from '../../../src/core/model';
import { dedent } from '../support/texts';
import { corpusOf, problemsIn, ROOT, sidecarWith, told } from '../support/workspace';

const CODEBOOK = dedent`
  crossquote: 1
  actors:
    lee: { name: Lee, of: office }
  claims:
    agreed: { text: A., contradicts: [imposed, agreed], broader: [talks] }
`;

const SIDECAR = dedent`
  crossquote: 1
  quotes:
    - id: a
      exact: not there
      speakers: [lee, "kim"]
      via: radio
      codings:
        - { claim: agreed, stance: loud }
        - { claim: lost, stance: supports }
    - { id: b, exact: yes, start: 77 }
`;

const IN_SIDECAR = 'x.txt.quotes.yaml';

const isOfPlace = (problem: string) => /orphan|uncertain/.test(problem);

const withSidecar = (files: Record<string, string>) => {
  const corpus = corpusOf({ [IN_SIDECAR]: SIDECAR, ...files });
  return { corpus, problems: problemsIn(corpus, IN_SIDECAR) };
};

describe('the problems of a sidecar', () => {
  it('are keys that the codebook does not have, each at its place', () => {
    const { problems } = withSidecar({ 'codebook.yaml': CODEBOOK });
    assert.deepEqual(told(SIDECAR, problems), [
      'warning: unknown-actor "kim"',
      'warning: unknown-actor radio',
      'warning: unknown-stance loud',
      'warning: unknown-claim lost',
    ]);
  });

  it('are words that the text does not have, or more than once', () => {
    const { corpus, problems } = withSidecar({ 'codebook.yaml': CODEBOOK, 'x.txt': 'yes or yes' });
    assert.deepEqual(told(SIDECAR, problems).filter(isOfPlace), [
      'warning: orphan not there',
      'warning: uncertain yes',
    ]);
    assert.deepEqual(
      problemsIn(corpus, 'x.txt').map(({ code, params }) => [code, params]),
      [['uncertain', { words: 'yes', doubt: { because: 'rival' } }]],
    );
  });

  it('are words that stand there changed, here and in the text', () => {
    const text = `${'It was a long day. '.repeat(3)}He said “The plan was agreed with nearly all of us”, and left the room.`;
    const sidecar = sidecarWith([
      {
        id: 'a',
        exact: 'The plan was agreed with all of us',
        prefix: 'day. It was a long day. He said “',
        suffix: '”, and left the room.',
      },
    ]);
    const corpus = corpusOf({ 'x.txt': text, [IN_SIDECAR]: sidecar });
    assert.deepEqual(told(text, problemsIn(corpus, 'x.txt')), [
      'information: changed-words The plan was agreed with nearly all of us',
    ]);
    assert.deepEqual(told(sidecar, problemsIn(corpus, IN_SIDECAR)), [
      'information: changed-words "The plan was agreed with all of us"',
    ]);
  });

  it('are a source that is not there or cannot be read', () => {
    const { corpus } = withSidecar({ 'codebook.yaml': CODEBOOK });
    const file = `${ROOT}x.txt`;
    corpus.setSource(file, { state: 'missing' });
    assert.deepEqual(told(SIDECAR, problemsIn(corpus, IN_SIDECAR))[0], 'warning: no-source crossquote');
    corpus.setSource(file, { state: 'unreadable', why: 'utf-16' });
    assert.deepEqual(told(SIDECAR, problemsIn(corpus, IN_SIDECAR))[0], 'error: unreadable-file crossquote');
  });

  it('are none where there is no sidecar, and those of the text where it cannot be read', () => {
    const corpus = corpusOf({ 'x.txt': 'text', 'y.txt.quotes.yaml': 'quotes: [' });
    assert.deepEqual(problemsIn(corpus, IN_SIDECAR), []);
    const [problem] = problemsIn(corpus, 'y.txt.quotes.yaml');
    assert.equal(problem?.code, 'yaml-syntax');
  });
});

describe('a file that cannot be read', () => {
  const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);

  it('is the problem of a sidecar, until it goes or can be read', () => {
    const { corpus } = withSidecar({ 'codebook.yaml': CODEBOOK, 'x.txt': 'text' });
    const now = () => codes(problemsIn(corpus, IN_SIDECAR));
    corpus.setUnreadableSidecar(`${ROOT}x.txt.quotes.yaml`, 'too-large');
    assert.deepEqual(now(), ['unreadable-file']);
    assert.deepEqual(corpus.quotesOnClaim(`${ROOT}codebook.yaml`, 'agreed'), []);
    corpus.setSidecar(`${ROOT}x.txt.quotes.yaml`, undefined);
    assert.deepEqual(now(), []);
  });

  it('is the problem of a codebook, and not of each quote', () => {
    for (const spoil of [
      (corpus: Corpus, file: string) => corpus.setUnreadableCodebook(file, 'binary'),
      (corpus: Corpus, file: string) => corpus.setCodebook(file, `${CODEBOOK}]`),
    ]) {
      const { corpus } = withSidecar({ 'codebook.yaml': CODEBOOK });
      const file = `${ROOT}codebook.yaml`;
      spoil(corpus, file);
      assert.equal(problemsIn(corpus, 'codebook.yaml').length, 1);
      assert.deepEqual(problemsIn(corpus, IN_SIDECAR), []);
    }
  });
});

describe('the problems of a codebook', () => {
  it('are keys that it names and does not have', () => {
    const corpus = corpusOf({ 'codebook.yaml': CODEBOOK });
    const problems = problemsIn(corpus, 'codebook.yaml');
    assert.deepEqual(told(CODEBOOK, problems), [
      'warning: unknown-actor office',
      'warning: circular [imposed, agreed]',
      'warning: unknown-claim imposed',
      'warning: unknown-claim talks',
    ]);
  });
});
