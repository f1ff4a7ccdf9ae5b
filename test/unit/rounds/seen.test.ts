import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus';
import type { Round, Sidecar } from '../../../src/core/model';
import { blindRoundOn, progressOf, roundFor, seenBy } from '../../../src/core/rounds';
import { ROOT, setFile } from '../support/workspace';
import { codingOf, ownOf, quoteOn, sidecarWith, textOf, workOf } from './team';

const round = (fields: Partial<Round> = {}): Round => ({
  key: 'pilot',
  sources: [],
  coders: ['Ana', 'tom'],
  blind: true,
  units: 'given',
  ...fields,
});

/** Everything that tom has said carries his mark, so that a look at the answer finds whatever slips through. */
const TOM = 'of-tom';
const given = {
  ...quoteOn(
    'g1',
    0,
    10,
    codingOf('keep supports', 'ana'),
    codingOf(`${TOM} supports`, 'tom'),
    codingOf(`${TOM} neutral`),
  ),
  note: TOM,
  values: { frame: TOM },
  variants: [`x.txt#${TOM}`],
  decided: { by: TOM },
};
const work = workOf(
  { ...sidecarWith([given]), dismissed: [{ ...quoteOn('x', 70, 80), exact: TOM, coder: 'tom' }] },
  ownOf('ana', [quoteOn('g1', 0, 10, codingOf('cost opposes', 'ana')), quoteOn('a2', 30, 40)]),
  {
    ...ownOf('tom', [
      quoteOn('g1', 0, 10, codingOf(`${TOM} opposes`, 'tom')),
      { ...quoteOn('t2', 50, 60), exact: TOM },
    ]),
    dismissed: [{ ...quoteOn('y', 90, 95), exact: TOM }],
  },
);

const codings = ({ quotes }: Sidecar) =>
  quotes.map(
    ({ id, codings: some }) => `${id}: ${some.map(({ claim, coder }) => `${claim} ${coder}`).join(', ')}`,
  );

describe('under a blind round', () => {
  for (const units of ['given', 'free'] as const) {
    it(`nothing of another coder is seen, with ${units} units`, () => {
      for (const viewer of ['ana', 'Ana', 'zoe', undefined])
        assert.doesNotMatch(JSON.stringify(seenBy(work, viewer, round({ units }))), new RegExp(TOM));
    });
  }

  it('one’s own work stands on the quotes that were given', () =>
    assert.deepEqual(codings(seenBy(work, 'Ana', round())), ['g1: cost ana, keep ana', 'a2: ']));

  it('only one’s own quotes are there where each marks their own', () =>
    assert.deepEqual(codings(seenBy(work, 'Ana', round({ units: 'free' }))), ['g1: cost ana', 'a2: ']));

  it('who does not code sees what was given', () =>
    assert.deepEqual(codings(seenBy(work, 'zoe', round())), ['g1: ']));

  it('it is told how far each is, and no more', () => {
    const corpus = new Corpus();
    corpus.setRoots([ROOT]);
    setFile(corpus, `${ROOT}codebook.yaml`, 'crossquote: 1\nrounds:\n  pilot: { coders: [Ana, tom, zoe] }\n');
    const begun = textOf(ownOf('tom', [quoteOn('t1', 0, 10)], ''));
    for (const [path, text] of [
      ['a.txt.quotes.ana.yaml', textOf(ownOf('ana', []))],
      ['a.txt.quotes.tom.yaml', textOf(ownOf('tom', [quoteOn('t1', 0, 10)]))],
      ['b.txt.quotes.tom.yaml', begun],
    ] as const)
      setFile(corpus, ROOT + path, text);
    const codebook = `${ROOT}codebook.yaml`;
    assert.deepEqual(progressOf(corpus, codebook, corpus.codebook(codebook).rounds.get('pilot')!), [
      { coder: 'Ana', finished: 1, begun: 1, sources: 2 },
      { coder: 'tom', finished: 1, begun: 2, sources: 2 },
      { coder: 'zoe', finished: 0, begun: 0, sources: 2 },
    ]);
  });
});

describe('when no blind round is open', () => {
  const plain = workOf(
    sidecarWith([quoteOn('g1', 0, 10)]),
    ownOf('ana', [quoteOn('g1', 0, 10, codingOf('cost opposes')), quoteOn('a2', 30, 40)]),
    ownOf('tom', [quoteOn('g1', 0, 10, codingOf('cost neutral', 'tom'))]),
  );

  it('everybody’s work is seen, each coding with its coder', () =>
    assert.deepEqual(codings(seenBy(plain, 'zoe', undefined)), ['g1: cost ana, cost tom', 'a2: ']));

  it('what a coder says later than in the round is seen', () => {
    const again = workOf(
      sidecarWith([
        quoteOn('g1', 0, 10, codingOf('cost supports', 'ana', 11), codingOf('keep opposes', 'ana', 7)),
      ]),
      ownOf('ana', [quoteOn('g1', 0, 10, codingOf('cost opposes'), codingOf('keep supports'))]),
    );
    const [quote] = seenBy(again, 'zoe', undefined).quotes;
    assert.deepEqual(
      quote!.codings.map(({ claim, stance }) => `${claim} ${stance}`),
      ['cost supports', 'keep supports'],
    );
  });

  it('of what was decided only the decision is', () => {
    const decided = {
      ...quoteOn('a1', 0, 10, codingOf('keep supports', 'ana'), codingOf('keep opposes')),
      decided: { from: { ana: 'a1', tom: 't1' } },
    };
    const none = { ...quoteOn('n1', 40, 50), quote: 'no' as const, decided: { from: { tom: 't2' } } };
    const settled = workOf(
      sidecarWith([decided, none]),
      ownOf('tom', [quoteOn('t1', 1, 10, codingOf('keep neutral', 'tom')), quoteOn('t2', 40, 50)]),
    );
    assert.deepEqual(codings(seenBy(settled, 'tom', undefined)), ['a1: keep undefined']);
  });
});

describe('the round that applies', () => {
  const rounds = [
    round({ key: 'closed', closed: '2026-01-01T00:00:00Z' }),
    round({ key: 'other', coders: ['zoe'] }),
    round({ key: 'planned', until: '2020-01-01' }),
    round({ key: 'second' }),
  ];
  const keyFor = (coder: string, has = (_: Round) => true) => roundFor(rounds, coder, has)?.key;

  it('is the first open one that names the coder and has the source', () => {
    assert.equal(keyFor('ANA'), 'planned');
    assert.equal(keyFor('zoe'), 'other');
    assert.equal(keyFor('mei'), undefined);
    assert.equal(
      keyFor('ana', ({ key }) => key === 'second'),
      'second',
    );
  });

  it('is blind until it is closed', () => {
    assert.equal(blindRoundOn(rounds, () => true)?.key, 'other');
    assert.equal(
      blindRoundOn([round({ closed: '2026-01-01' }), round({ blind: false })], () => true),
      undefined,
    );
  });
});
