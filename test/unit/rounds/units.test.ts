import assert from 'node:assert/strict';
import { type CodedUnit, stateOf, unitsOf } from '../../../src/core/rounds';
import { codingOf, EMPTY, ownOf, quoteOn, sidecarWith, workOf } from './team';

/** Units as `10-20 ana tom: agreed`, with a star before a coder who has nothing there. */
const told = (units: readonly CodedUnit[]): string[] =>
  units.map(unit => {
    const parts = [unit.shared, ...[...unit.votes.values()].map(vote => vote.parts)].find(
      some => some.length > 0,
    )!;
    const coders = [...unit.votes].map(([coder, { parts: own }]) => (own.length > 0 ? coder : `*${coder}`));
    return `${parts[0]!.start}-${parts.at(-1)!.end} ${coders.join(' ')}: ${stateOf(unit)}`;
  });

const supports = codingOf('keep supports');
const opposes = codingOf('keep opposes');

describe('units of several coders', () => {
  it('that mark their own are those that share more than half of what they cover', () => {
    const work = workOf(
      EMPTY,
      ownOf('ana', [quoteOn('a1', 0, 10, supports), quoteOn('a2', 20, 40, supports), quoteOn('a3', 60, 70)]),
      ownOf('tom', [quoteOn('t1', 0, 10, supports), quoteOn('t2', 24, 40, opposes), quoteOn('t3', 65, 80)]),
    );
    assert.deepEqual(told(unitsOf(work, 'free', ['ana', 'tom'])), [
      '0-10 ana tom: agreed',
      '20-40 ana tom: differing',
      '60-70 ana *tom: differing',
      '65-80 *ana tom: differing',
    ]);
  });

  it('that overlap twice go with the one that is most alike', () => {
    const work = workOf(
      EMPTY,
      ownOf('ana', [quoteOn('a1', 0, 100), quoteOn('a2', 20, 98)]),
      ownOf('tom', [quoteOn('t1', 20, 99)]),
    );
    assert.deepEqual(told(unitsOf(work, 'free', ['ana', 'tom'])), [
      '0-100 ana *tom: differing',
      '20-98 ana tom: differing',
    ]);
  });

  it('that three coders mark are one unit, at most one quote of each', () => {
    const work = workOf(
      EMPTY,
      ownOf('ana', [quoteOn('a1', 0, 20)]),
      ownOf('tom', [quoteOn('t1', 1, 20)]),
      ownOf('mei', [quoteOn('m1', 2, 20), quoteOn('m2', 4, 20)]),
    );
    assert.deepEqual(told(unitsOf(work, 'free', ['ana', 'mei', 'tom'])), [
      '0-20 ana mei tom: differing',
      '4-20 *ana mei *tom: differing',
    ]);
  });

  it('that are given are the quotes of the shared sidecar, whoever has coded them', () => {
    const given = [quoteOn('g1', 0, 10), quoteOn('g2', 20, 30), quoteOn('g3', 40, 50), quoteOn('g4', 60, 70)];
    const work = workOf(
      sidecarWith(given),
      ownOf('ana', [
        quoteOn('g1', 0, 10, supports),
        quoteOn('g2', 20, 30, supports),
        quoteOn('g4', 60, 70, supports),
      ]),
      ownOf('tom', [quoteOn('g1', 0, 10, supports)]),
    );
    assert.deepEqual(told(unitsOf(work, 'given', ['ana', 'tom'])), [
      '0-10 ana tom: agreed',
      '20-30 ana tom: differing',
      '40-50 ana tom: uncoded',
      '60-70 ana tom: differing',
    ]);
  });

  it('have no word of a coder who is not done and has not come to them', () => {
    const work = workOf(
      sidecarWith([quoteOn('g1', 0, 10), quoteOn('g2', 20, 30)]),
      ownOf('ana', [quoteOn('g1', 0, 10, supports)]),
      ownOf('tom', [quoteOn('g2', 20, 30, supports)], ''),
    );
    assert.deepEqual(told(unitsOf(work, 'given', ['ana', 'tom'])), [
      '0-10 ana: alone',
      '20-30 ana tom: differing',
    ]);
  });

  it('are what coders say side by side in the shared sidecar too', () => {
    const both = quoteOn('g1', 0, 10, codingOf('keep supports', 'ana'), codingOf('keep opposes', 'tom'));
    const one = quoteOn('g2', 20, 30, codingOf('keep supports', 'Ana'));
    const work = workOf(sidecarWith([both, one, quoteOn('g3', 40, 50)]));
    assert.deepEqual(told(unitsOf(work, 'free', ['ana', 'tom'])), [
      '0-10 ana tom: differing',
      '20-30 ana: alone',
    ]);
  });

  it('count the parts of one quotation once', () => {
    const parts = [
      { ...quoteOn('a1', 0, 10), group: 'a1' },
      { ...quoteOn('a2', 20, 30), group: 'a1' },
    ];
    const whole = [quoteOn('t1', 0, 30)];
    assert.deepEqual(
      told(unitsOf(workOf(EMPTY, ownOf('ana', parts), ownOf('tom', whole)), 'free', ['ana', 'tom'])),
      ['0-30 ana tom: differing'],
    );
  });

  it('know a quote by the ids that it had before', () => {
    const shared = { ...quoteOn('g1', 0, 10), formerly: ['old1'] };
    const work = workOf(sidecarWith([shared]), ownOf('ana', [quoteOn('old1', 90, 99, supports)]));
    assert.deepEqual(told(unitsOf(work, 'given', ['ana'])), ['0-10 ana: alone']);
  });
});
