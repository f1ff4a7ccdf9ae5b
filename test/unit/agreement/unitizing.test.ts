import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Continuum, type MarkedUnit, unitizingAlpha } from '../../../src/core/agreement';
import { runs } from '../support/runs';

/** Units written as a coder's number, a category, start and length: `0 c 225+70`. */
const units = (...words: readonly string[]): MarkedUnit[] =>
  words.map(word => {
    const [, coder, category = '', start, length] = /^(\d) (\w+) (\d+)\+(\d+)$/.exec(word)!;
    return { coder: Number(coder), category, start: Number(start), length: Number(length) };
  });

/** A text of a length that begins at 0. */
const text = (length: number, ...words: readonly string[]): Continuum => ({
  begin: 0,
  length,
  units: units(...words),
});

const printed = (value: number | undefined, digits = 4) => value?.toFixed(digits);

describe('α for unitizing', () => {
  it('is that of Krippendorff 2004, page 254', () => {
    const both = [0, 1].flatMap(coder => [`${coder} k 180+60`, `${coder} k 300+50`]);
    const continuum: Continuum = {
      begin: 150,
      length: 300,
      units: units('0 c 225+70', '0 c 370+30', '1 c 220+80', '1 c 355+20', '1 c 400+20', ...both),
    };
    const { value, categories, units: counted } = unitizingAlpha([continuum], 2);
    const [c, k] = [categories.get('c'), categories.get('k')];
    assert.deepEqual(
      [c?.observed, c?.expected, c?.value].map(each => printed(each)),
      ['0.0144', '0.0532', '0.7286'],
    );
    assert.equal(k?.value, 1);
    assert.equal(counted, 9);
    // The book has .8591, from disagreements that it has rounded before.
    assert.equal(printed(value), '0.8587');
    const rounded = [c?.observed, c?.expected, k?.expected].map(each => Number(printed(each)));
    assert.equal(printed(1 - rounded[0]! / (rounded[1]! + rounded[2]!)), '0.8591');
  });

  it('is 0 where one of three coders has marked a single unit', () => {
    assert.equal(unitizingAlpha([text(20, '0 x 0+1')], 3).value, 0);
    assert.equal(unitizingAlpha([text(200, '0 x 30+50')], 3).value, 0);
  });

  it('is 0 where there are only units of no length', () =>
    assert.equal(unitizingAlpha([text(20, '0 x 3+0', '1 x 3+0')], 2).value, 0));

  it('has no value where nobody has marked anything, or nobody else could', () => {
    assert.equal(unitizingAlpha([text(20)], 2).value, undefined);
    assert.equal(unitizingAlpha([], 2).value, undefined);
    assert.equal(unitizingAlpha([text(20, '0 x 3+4')], 1).value, undefined);
  });

  it('is 1 where all mark the same', () =>
    assert.equal(unitizingAlpha([text(20, '0 x 3+4', '1 x 3+4', '2 x 3+4')], 3).value, 1));

  it('does not take the same place of two texts for one', () => {
    const { value } = unitizingAlpha([text(50, '0 x 10+5'), text(50, '1 x 10+5')], 2);
    assert(value! < 0, `${value}`);
  });

  it('names a coder’s units that overlap each other, and leaves them out', () => {
    const sound = ['0 x 3+6', '1 x 3+6', '1 y 5+2'];
    const { overlapping, ...figure } = unitizingAlpha([text(20, ...sound, '0 x 8+4')], 2);
    assert.deepEqual(overlapping, units('0 x 8+4'));
    assert.deepEqual(figure.value, unitizingAlpha([text(20, ...sound)], 2).value);
  });

  it('is what the formulas of the book give, written down as they stand there', () =>
    fc.assert(
      fc.property(someContinuum, ({ continuum, coders }) => {
        const { value, units: counted } = unitizingAlpha([continuum], coders);
        if (counted < 2) return;
        assert.equal(printed(value, 9), printed(plainAlpha(continuum, coders), 9));
      }),
      runs(200),
    ));
});

const CODERS = 3;
const LENGTH = 40;

/** For each coder and category the letters at which units begin and end, one after the other. */
const someContinuum = fc
  .array(fc.uniqueArray(fc.nat(LENGTH), { maxLength: 6 }), { minLength: CODERS * 2, maxLength: CODERS * 2 })
  .map(borders => ({
    coders: CODERS,
    continuum: {
      begin: 0,
      length: LENGTH,
      units: borders.flatMap((places, i) => {
        const sorted = [...places].sort((a, b) => a - b);
        return sorted.flatMap((start, n) =>
          n % 2 === 0 && sorted[n + 1] !== undefined
            ? { coder: i % CODERS, category: i < CODERS ? 'a' : 'b', start, length: sorted[n + 1]! - start }
            : [],
        );
      }),
    } satisfies Continuum,
  }));

interface Section {
  v: 0 | 1;
  b: number;
  l: number;
}

/** Every section of every coder against every section of every other. */
function plainAlpha({ begin, length: L, units }: Continuum, m: number): number {
  let [Do, De] = [0, 0];
  for (const c of new Set(units.map(({ category }) => category))) {
    const sections = Array.from({ length: m }, (_, coder) => {
      const own = units
        .filter(unit => unit.coder === coder && unit.category === c)
        .sort((a, b) => a.start - b.start);
      const all: Section[] = [];
      let at = begin;
      for (const { start, length } of own) {
        if (start > at) all.push({ v: 0, b: at, l: start - at });
        all.push({ v: 1, b: start, l: length });
        at = start + length;
      }
      if (at < begin + L) all.push({ v: 0, b: at, l: begin + L - at });
      return all;
    });
    const every = sections.flat();
    const N = every.filter(({ v }) => v === 1).length;
    let [between, laid, within] = [0, 0, 0];
    sections.forEach((own, i) => {
      for (const g of own) {
        sections.forEach((others, j) => {
          if (i !== j) for (const h of others) between += squared(g, h);
        });
        if (g.v === 0) continue;
        laid += ((N - 1) / 3) * (2 * g.l ** 3 - 3 * g.l ** 2 + g.l);
        for (const h of every) if (h.v === 0 && h.l >= g.l) laid += g.l ** 2 * (h.l - g.l + 1);
        within += g.l * (g.l - 1);
      }
    });
    Do += between / (m * (m - 1) * L ** 2);
    De += ((2 / L) * laid) / (m * L * (m * L - 1) - within);
  }
  return 1 - Do / De;
}

function squared(g: Section, h: Section): number {
  const apart = g.b - h.b;
  if (g.v && h.v && -g.l < apart && apart < h.l) return apart ** 2 + (apart + g.l - h.l) ** 2;
  if (g.v && !h.v && h.l - g.l >= apart && apart >= 0) return g.l ** 2;
  if (!g.v && h.v && h.l - g.l <= apart && apart <= 0) return h.l ** 2;
  return 0;
}
