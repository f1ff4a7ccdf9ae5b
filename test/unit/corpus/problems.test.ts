import assert from 'node:assert/strict';
import {
  type Corpus,
  codebookProblems,
  type Problem,
  placeProblems,
  sidecarProblems,
} from '../../../src/core';
import { dedent } from '../support/texts';
import { corpusOf, ROOT, sidecarWith } from '../support/workspace';

const told = (text: string, problems: readonly Problem[]) =>
  problems.map(({ code, severity, start, end }) => `${severity}: ${code} ${text.slice(start, end)}`.trim());

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

const problemsIn = (files: Record<string, string>) => {
  const corpus = corpusOf({ 'x.txt.quotes.yaml': SIDECAR, ...files });
  const source = corpus.source(`${ROOT}x.txt`)!;
  return { corpus, source, problems: sidecarProblems(corpus, source) };
};

describe('the problems of a sidecar', () => {
  it('are keys that the codebook does not have, each at its place', () => {
    const { problems } = problemsIn({ 'codebook.yaml': CODEBOOK });
    assert.deepEqual(told(SIDECAR, problems), [
      'warning: unknown-actor "kim"',
      'warning: unknown-actor radio',
      'warning: unknown-stance loud',
      'warning: unknown-claim lost',
    ]);
  });

  it('are words that the text does not have, or more than once', () => {
    const { problems, source } = problemsIn({ 'codebook.yaml': CODEBOOK, 'x.txt': 'yes or yes' });
    assert.deepEqual(told(SIDECAR, problems).slice(-2), [
      'warning: orphan not there',
      'warning: uncertain yes',
    ]);
    assert.deepEqual(
      placeProblems(source).map(({ code, params }) => [code, params]),
      [['uncertain', { words: 'yes' }]],
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
    const source = corpusOf({ 'x.txt': text, 'x.txt.quotes.yaml': sidecar }).source(`${ROOT}x.txt`)!;
    assert.deepEqual(told(text, placeProblems(source)), [
      'information: changed-words The plan was agreed with nearly all of us',
    ]);
    assert.deepEqual(told(sidecar, sidecarProblems(corpusOf({}), source)), [
      'information: changed-words "The plan was agreed with all of us"',
    ]);
  });

  it('are a source that is not there or cannot be read', () => {
    const { corpus } = problemsIn({ 'codebook.yaml': CODEBOOK });
    const file = `${ROOT}x.txt`;
    corpus.setSource(file, { state: 'missing' });
    assert.deepEqual(
      told(SIDECAR, sidecarProblems(corpus, corpus.source(file)!)).at(-1),
      'warning: no-source crossquote',
    );
    corpus.setSource(file, { state: 'unreadable', why: 'utf-16' });
    assert.deepEqual(
      told(SIDECAR, sidecarProblems(corpus, corpus.source(file)!)).at(-1),
      'error: unreadable-file crossquote',
    );
  });

  it('are none where there is no sidecar, and those of the text where it cannot be read', () => {
    const corpus = corpusOf({ 'x.txt': 'text', 'y.txt.quotes.yaml': 'quotes: [' });
    assert.deepEqual(sidecarProblems(corpus, corpus.source(`${ROOT}x.txt`)!), []);
    const [problem] = sidecarProblems(corpus, corpus.source(`${ROOT}y.txt`)!);
    assert.equal(problem?.code, 'yaml-syntax');
  });
});

describe('a file that cannot be read', () => {
  const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);

  it('is the problem of a sidecar, until it goes or can be read', () => {
    const { corpus } = problemsIn({ 'codebook.yaml': CODEBOOK, 'x.txt': 'text' });
    const now = () => codes(sidecarProblems(corpus, corpus.source(`${ROOT}x.txt`)!));
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
      const { corpus } = problemsIn({ 'codebook.yaml': CODEBOOK });
      const file = `${ROOT}codebook.yaml`;
      spoil(corpus, file);
      assert.equal(codebookProblems(corpus.openCodebook(file)!).length, 1);
      assert.deepEqual(sidecarProblems(corpus, corpus.source(`${ROOT}x.txt`)!), []);
    }
  });
});

describe('the problems of a codebook', () => {
  it('are keys that it names and does not have', () => {
    const corpus = corpusOf({ 'codebook.yaml': CODEBOOK });
    const problems = codebookProblems(corpus.openCodebook(`${ROOT}codebook.yaml`)!);
    assert.deepEqual(told(CODEBOOK, problems), [
      'warning: unknown-actor office',
      'warning: unknown-claim imposed',
      'warning: unknown-claim talks',
    ]);
  });
});
