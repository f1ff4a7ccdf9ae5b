import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSidecar } from '../../../src/core/format';
import { mergeSidecars } from '../../../src/core/merge';
import type { Quote, RoundUnits } from '../../../src/core/model';
import {
  type CodedUnit,
  decide,
  partsOf,
  type SourceWork,
  settleAgreed,
  stateOf,
  unitsOf,
} from '../../../src/core/rounds';
import type { Change } from '../../../src/core/yaml';
import { merged } from '../support/merging';
import { runs } from '../support/runs';
import { edited } from '../support/sidecars';
import { codingOf, EMPTY, ownOf, quoteOn, sidecarWith, textOf, workOf } from './team';

const CODERS = ['ana', 'mei', 'tom'];
const PLACES = [0, 100, 200, 300];
const WIDTH = 60;

/** What a coder does at one place: nothing, or marks it more or less widely and codes it. */
const markOn = (place: number, coder: string) =>
  fc
    .record({
      from: fc.integer({ min: 0, max: 20 }),
      codings: fc.uniqueArray(
        fc.tuple(fc.constantFrom('keep', 'cost'), fc.constantFrom('supports', 'opposes')),
        {
          maxLength: 2,
          selector: ([claim]) => claim,
        },
      ),
    })
    .map(({ from, codings }) =>
      quoteOn(
        `${coder}${place}`,
        place + from,
        place + WIDTH,
        ...codings.map(([claim, stance]) => codingOf(`${claim} ${stance}`, coder)),
      ),
    );

const ownSidecars = (given: readonly Quote[]) =>
  fc.tuple(
    ...CODERS.map(coder =>
      fc.tuple(...PLACES.map(place => fc.option(markOn(place, coder), { nil: undefined }))).map(quotes =>
        ownOf(
          coder,
          quotes.flatMap((quote, i) =>
            quote
              ? [given[i] ? { ...quote, id: given[i].id, start: given[i].start, end: given[i].end } : quote]
              : [],
          ),
        ),
      ),
    ),
  );

const GIVEN = PLACES.map(place => quoteOn(`g${place}`, place, place + WIDTH));

/** A closed round of three coders, with the shared sidecar as it is before anything is decided. */
const rounds = fc.constantFrom<RoundUnits>('given', 'free').chain(units =>
  ownSidecars(units === 'given' ? GIVEN : []).map(own => {
    const shared = units === 'given' ? sidecarWith(GIVEN) : EMPTY;
    return { units, work: workOf(shared, ...own), base: textOf(shared) };
  }),
);

/** What one person decides: on some units, each time for one of the coders. */
const rulings = fc.array(fc.tuple(fc.nat(PLACES.length * 2), fc.constantFrom(...CODERS)), { maxLength: 4 });

interface Given {
  readonly units: RoundUnits;
  readonly work: SourceWork;
  readonly base: string;
}

const reread = (work: SourceWork, text: string): SourceWork => ({
  ...work,
  shared: readSidecar(text).sidecar,
});
const queue = ({ units, work }: Given, text: string): string[] =>
  unitsOf(reread(work, text), units, CODERS).map(unit => `${keyOf(unit)}: ${stateOf(unit)}`);
const keyOf = (unit: CodedUnit): string =>
  [...unit.votes]
    .map(([coder, { parts }]) => `${coder} ${parts[0]?.id}`)
    .sort()
    .join();

function decided({ units, work, base }: Given, some: readonly [number, string][], by: string): string {
  const all = unitsOf(work, units, CODERS);
  const changes = new Map<CodedUnit, Change[]>();
  for (const [place, coder] of some) {
    const unit = all[place % Math.max(1, all.length)];
    if (unit && !changes.has(unit) && stateOf(unit) === 'differing')
      changes.set(unit, decide(work, unit, { take: coder }, { by, at: '2026-11-25T10:00:00Z' }) ?? []);
  }
  return edited(base, [...changes.values()].flat()) ?? base;
}

const agreedIn = ({ units, work, base }: Given): string =>
  edited(base, settleAgreed(work, unitsOf(work, units, CODERS), ['agreed', 'alone'])) ?? base;

describe('whatever three coders did, and several people decide in clones of their own', () => {
  it('the units are the same in whatever order the sidecars come', () =>
    fc.assert(
      fc.property(rounds, given => {
        const { work, units } = given;
        const turned = { ...work, own: new Map([...work.own].reverse()) };
        const told = (source: SourceWork, coders: readonly string[]) =>
          unitsOf(source, units, coders).map(unit => `${partsOf(unit)[0]?.id} ${keyOf(unit)}`);
        assert.deepEqual(told(turned, [...CODERS].reverse()), told(work, CODERS));
      }),
      runs(100),
    ));

  it('what all agree on is the same whoever lets it through, and merges without a word', () =>
    fc.assert(
      fc.property(rounds, rulings, (given, some) => {
        const [ana, tom] = [agreedIn(given), decided(given, some, 'tom')];
        const both = merged(mergeSidecars(given.base, ana, agreedIn(given)));
        assert.deepEqual([both.text, both.conflicts], [ana, []]);
        const mixed = merged(mergeSidecars(given.base, ana, tom));
        assert.deepEqual(mixed.conflicts, []);
        const again = { ...given, work: reread(given.work, mixed.text) };
        assert.deepEqual(
          settleAgreed(again.work, unitsOf(again.work, given.units, CODERS), ['agreed', 'alone']),
          [],
        );
      }),
      runs(60),
    ));

  it('the same is left to settle in whatever order the clones are merged, and no decision is lost', () =>
    fc.assert(
      fc.property(rounds, rulings, rulings, rulings, (given, ...three) => {
        const sides = three.map((some, i) => decided(given, some, `judge${i}`));
        const orders = [
          [0, 1, 2],
          [2, 1, 0],
          [1, 0, 2],
          [2, 0, 1],
        ];
        const results = orders.map(order =>
          order
            .map(i => sides[i]!)
            .reduce((ours, theirs) => merged(mergeSidecars(given.base, ours, theirs)).text),
        );
        const queues = results.map(text => queue(given, text).sort());
        for (const other of queues) assert.deepEqual(other, queues[0]);
        for (const side of sides) {
          const settled = queue(given, side).filter(unit => unit.endsWith(': decided'));
          for (const unit of settled) assert(queues[0]!.includes(unit), `${unit} in\n${results[0]}`);
        }
      }),
      runs(60),
    ));

  it('a quote is there once', () =>
    fc.assert(
      fc.property(rounds, rulings, rulings, (given, first, second) => {
        const sides = [decided(given, first, 'mei'), decided(given, second, 'zoe')] as const;
        const { text } = merged(mergeSidecars(given.base, ...sides));
        const { sidecar, problems } = readSidecar(text);
        assert.deepEqual(
          problems.filter(({ code }) => code !== 'field-conflict'),
          [],
        );
        const from = sidecar.quotes.flatMap(({ decided: decision }) => Object.values(decision?.from ?? {}));
        if (given.units === 'free') assert.equal(new Set(from).size, from.length, text);
      }),
      runs(60),
    ));
});
