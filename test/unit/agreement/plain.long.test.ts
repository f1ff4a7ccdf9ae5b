import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type AgreementFigure,
  cohenKappa,
  fleissKappa,
  gwetAC1,
  krippendorffAlpha,
  type MetricName,
  percentAgreement,
} from '../../../src/core/agreement';
import { runs } from '../support/runs';

type Value = number | undefined;
type Units = Value[][];

const CODERS = 3;
/** Units of three coders who rate from 1 to 4 and leave some out. */
const someUnits: fc.Arbitrary<Units> = fc.array(
  fc.array(fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 4 }), {
    minLength: CODERS,
    maxLength: CODERS,
  }),
  { maxLength: 12 },
);
const fullUnits: fc.Arbitrary<Units> = fc.array(
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: CODERS, maxLength: CODERS }),
  { minLength: 1, maxLength: 12 },
);

const isGiven = (value: Value): value is number => value !== undefined;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const pairsOf = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, i) => list.flatMap((b, j): [T, T][] => (i === j ? [] : [[a, b]])));
const share = (pairs: readonly [number, number][]) => mean(pairs.map(([a, b]) => (a === b ? 1 : 0)));

/** Every pair of ratings, each written down: the ones of a unit weighed so that each rating counts once. */
function plainAlpha(units: Units, metric: MetricName): number | undefined {
  const pairable = units.map(unit => unit.filter(isGiven)).filter(unit => unit.length > 1);
  const all = pairable.flat();
  if (all.length === 0) return undefined;
  const below = (value: number) => all.filter(other => other < value).length;
  const same = (value: number) => all.filter(other => other === value).length;
  const square = (a: number, b: number): number => {
    if (a === b) return 0;
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const between = below(high) + same(high) - below(low);
    switch (metric) {
      case 'ordinal':
        return (between - (same(low) + same(high)) / 2) ** 2;
      case 'interval':
        return (a - b) ** 2;
      case 'ratio':
        return ((a - b) / (a + b)) ** 2;
      default:
        return 1;
    }
  };
  const apart = (pairs: [number, number][]) => mean(pairs.map(([a, b]) => square(a, b)));
  const within = pairable.reduce((sum, unit) => sum + unit.length * apart(pairsOf(unit)), 0);
  const expected = apart(pairsOf(all));
  return expected === 0 ? 1 : 1 - within / all.length / expected;
}

function plainCohen(units: Units, i: number, j: number): number | undefined {
  const both = units.flatMap((unit): [number, number][] =>
    isGiven(unit[i]) && isGiven(unit[j]) ? [[unit[i], unit[j]]] : [],
  );
  if (both.length === 0) return undefined;
  // What chance gives: each of the one's ratings against each of the other's.
  const byChance = share(both.flatMap(([a]) => both.map(([, b]): [number, number] => [a, b])));
  return byChance === 1 ? 1 : (share(both) - byChance) / (1 - byChance);
}

/** κ of Fleiss and AC1 where nothing is missing, by the likelihood that two ratings of any units are the same. */
function plainChance(units: Units): { observed: number; same: number; categories: number } {
  const all = units.flat().filter(isGiven);
  return {
    observed: mean(units.map(unit => share(pairsOf(unit.filter(isGiven))))),
    same: share(all.flatMap(a => all.map((b): [number, number] => [a, b]))),
    categories: new Set(all).size,
  };
}

const assertSame = ({ value }: AgreementFigure, plain: number | undefined) =>
  assert.equal(
    value?.toFixed(9).replace('-0.000000000', '0.000000000'),
    plain?.toFixed(9).replace('-0.000000000', '0.000000000'),
  );

describe('measures of agreement, computed in the plainest way', () => {
  for (const metric of ['nominal', 'ordinal', 'interval', 'ratio'] as const)
    it(`α is the same, ${metric}`, () =>
      fc.assert(
        fc.property(someUnits, units =>
          assertSame(krippendorffAlpha(units, metric), plainAlpha(units, metric)),
        ),
        runs(300),
      ));

  it('Cohen’s κ is the same', () =>
    fc.assert(
      fc.property(someUnits, units => {
        const pairs = [
          [0, 1],
          [0, 2],
          [1, 2],
        ] as const;
        for (const [i, j] of pairs)
          assertSame(cohenKappa(units.map(unit => [unit[i], unit[j]])), plainCohen(units, i, j));
        const found = pairs.flatMap(([i, j]) => plainCohen(units, i, j) ?? []);
        assertSame(cohenKappa(units), found.length > 0 ? mean(found) : undefined);
      }),
      runs(300),
    ));

  it('percent, Fleiss’ κ and AC1 are the same', () =>
    fc.assert(
      fc.property(fullUnits, units => {
        const { observed, same, categories } = plainChance(units);
        assertSame(percentAgreement(units), observed);
        assertSame(fleissKappa(units), same === 1 ? 1 : (observed - same) / (1 - same));
        const chance = categories === 1 ? 0 : (1 - same) / (categories - 1);
        assertSame(gwetAC1(units), (observed - chance) / (1 - chance));
      }),
      runs(300),
    ));

  it('the order of units and of coders does not matter', () =>
    fc.assert(
      fc.property(someUnits, units => {
        const turned = [...units].reverse().map(unit => [...unit].reverse());
        for (const measure of [percentAgreement, cohenKappa, fleissKappa, krippendorffAlpha, gwetAC1])
          assertSame(measure(units), measure(turned).value);
      }),
      runs(100),
    ));
});
