import assert from 'node:assert/strict';
import { decide, overruled, type Ruling, settleAgreed, stateOf, unitsOf } from '../../../src/core/rounds';
import { afterChanges, codingOf, EMPTY, ownOf, quoteOn, sidecarWith, textOf, workOf } from './team';

const CODERS = ['ana', 'tom'];
const DECIDING = { by: 'mei', at: '2026-11-25T10:00:00Z', reason: 'only until Friday' };

const ana = quoteOn('a1', 0, 20, codingOf('keep supports', 'ana'));
const tom = quoteOn('t1', 2, 20, codingOf('keep opposes', 'tom'), codingOf('cost neutral', 'tom'));
const free = workOf(EMPTY, ownOf('ana', [ana]), ownOf('tom', [tom]));

function ruled(ruling: Ruling, work = free, text?: string) {
  const [unit] = unitsOf(work, text ? 'given' : 'free', CODERS);
  const changes = decide(work, unit!, ruling, DECIDING);
  return changes && afterChanges(work, changes, text);
}

describe('a decision', () => {
  it('puts what one coder says into the shared sidecar, without the coder', () => {
    const { work, text } = ruled({ take: 'tom' })!;
    const [quote] = work.shared.quotes;
    assert.deepEqual([quote!.id, quote!.start], ['a1', 2]);
    assert.deepEqual(quote!.codings, [
      { claim: 'cost', stance: 'neutral' },
      { claim: 'keep', stance: 'opposes' },
    ]);
    assert.deepEqual(quote!.decided, { ...DECIDING, from: { ana: 'a1', tom: 't1' } });
    assert.match(
      text,
      /^ {4}decided: \{ by: mei, at: 2026-11-25T10:00:00Z, from: \{ ana: a1, tom: t1 \}, reason: only until Friday \}$/m,
    );
    assert.deepEqual(unitsOf(work, 'free', CODERS).map(stateOf), ['decided']);
  });

  it('keeps the codings of a given quote as evidence, and puts its own beside them', () => {
    const given = sidecarWith([
      quoteOn('g1', 0, 20, codingOf('keep supports', 'ana'), codingOf('keep opposes', 'tom')),
    ]);
    const { work } = ruled({ take: 'ana' }, workOf(given), textOf(given))!;
    assert.deepEqual(
      work.shared.quotes[0]!.codings.map(({ stance, coder }) => [stance, coder]),
      [
        ['supports', 'ana'],
        ['opposes', 'tom'],
        ['supports', undefined],
      ],
    );
  });

  it('takes what several say together, but not two stances on one claim', () => {
    assert.equal(ruled({ takeAll: CODERS }), undefined);
    const other = { ...tom, codings: [codingOf('cost neutral', 'tom')] };
    const work = workOf(EMPTY, ownOf('ana', [ana]), ownOf('tom', [other]));
    assert.deepEqual(
      ruled({ takeAll: CODERS }, work)!.work.shared.quotes[0]!.codings.map(({ claim }) => claim),
      ['cost', 'keep'],
    );
  });

  it('may be that the words are no quote, or are coded as nobody has', () => {
    const none = ruled({ quote: 'no' })!.work.shared.quotes[0]!;
    assert.deepEqual([none.quote, none.codings], ['no', []]);
    const written = ruled({ write: { codings: [codingOf('cost opposes')], speakers: ['lee'] } })!.work.shared
      .quotes[0]!;
    assert.deepEqual([written.codings, written.speakers], [[{ claim: 'cost', stance: 'opposes' }], ['lee']]);
  });

  it('is none where nobody of that name has the unit', () => assert.equal(ruled({ take: 'mei' }), undefined));

  it('where one marked nothing takes the nothing too', () => {
    const work = workOf(EMPTY, ownOf('ana', [ana]), ownOf('tom', []));
    assert.equal(ruled({ take: 'tom' }, work)!.work.shared.quotes[0]!.quote, 'no');
  });

  it('is asked for again where somebody codes later, or comes to it later, and not before', () => {
    const { work } = ruled({ take: 'tom' })!;
    const later = { ...ana, codings: [{ ...codingOf('keep neutral', 'ana'), at: '2026-11-26T00:00:00Z' }] };
    const states = (...own: ReturnType<typeof ownOf>[]) =>
      unitsOf({ ...work, own: workOf(EMPTY, ...own).own }, 'free', [...CODERS, 'zoe']).map(stateOf);
    assert.deepEqual(states(ownOf('ana', [ana]), ownOf('tom', [tom])), ['decided']);
    assert.deepEqual(states(ownOf('ana', [later]), ownOf('tom', [tom])), ['differing']);
    assert.deepEqual(states(ownOf('ana', [ana]), ownOf('tom', [tom]), ownOf('zoe', [quoteOn('z1', 1, 20)])), [
      'differing',
    ]);
  });

  it('moves the quote where a later one takes other words', () => {
    const first = ruled({ take: 'tom' })!;
    const [unit] = unitsOf(first.work, 'free', CODERS);
    const second = afterChanges(
      first.work,
      decide(first.work, unit!, { take: 'ana' }, DECIDING)!,
      first.text,
    );
    const [quote] = second.work.shared.quotes;
    assert.deepEqual([second.work.shared.quotes.length, quote!.id, quote!.start], [1, 'a1', 0]);
    assert.deepEqual(quote!.codings, [{ claim: 'keep', stance: 'supports' }]);
  });

  it('is shown to the coder against whom it was made, with the reason', () => {
    const { work } = ruled({ take: 'tom' })!;
    const units = unitsOf(work, 'free', CODERS);
    assert.deepEqual(overruled(units, 'tom'), []);
    const [one] = overruled(units, 'ana');
    assert.equal(one!.decided.reason, 'only until Friday');
    assert.deepEqual(
      one!.vote.codings.map(({ stance }) => stance),
      ['supports'],
    );
    assert.deepEqual(
      one!.codings.map(({ stance }) => stance),
      ['neutral', 'opposes'],
    );
  });
});

describe('what all agree on', () => {
  const alone = quoteOn('a2', 40, 60, codingOf('cost opposes', 'ana'));
  const agreed = workOf(
    EMPTY,
    ownOf('ana', [quoteOn('a1', 0, 20, codingOf('keep supports', 'ana', 8)), alone]),
    ownOf('tom', [quoteOn('t1', 0, 20, codingOf('keep supports', 'tom', 11))]),
  );
  it('is decided at once, in their names, when the last of them coded it', () => {
    const changes = settleAgreed(agreed, unitsOf(agreed, 'free', CODERS), ['agreed']);
    const { work } = afterChanges(agreed, changes);
    assert.deepEqual(
      work.shared.quotes.map(({ id, decided }) => [id, decided]),
      [['a1', { by: 'ana, tom', at: '2026-11-22T11:00:00Z', from: { ana: 'a1', tom: 't1' } }]],
    );
    assert.deepEqual(unitsOf(work, 'free', CODERS).map(stateOf), ['decided', 'differing']);
  });

  it('and what one coder had alone, where that is asked for', () => {
    const work = workOf(EMPTY, ownOf('ana', [alone]));
    assert.deepEqual(settleAgreed(work, unitsOf(work, 'free', CODERS), ['agreed']), []);
    const changes = settleAgreed(work, unitsOf(work, 'free', CODERS), ['agreed', 'alone']);
    assert.deepEqual(
      afterChanges(work, changes).work.shared.quotes.map(({ decided }) => decided?.by),
      ['ana'],
    );
  });
});
