import assert from 'node:assert/strict';
import {
  type AgreementFigure,
  cohenKappa,
  fleissKappa,
  gwetAC1,
  krippendorffAlpha,
  type MetricName,
  masiDistance,
  percentAgreement,
  type RatedUnit,
} from '../../../src/core/agreement';

/** A number to the last digit that somebody printed. */
function assertPrinted(found: number | undefined, printed: string, what: string): void {
  const digits = printed.split('.')[1]!.length;
  assert.equal(found?.toFixed(digits).replace(/^(-?)0\./, '$1.'), printed.replace(/^(-?)0\./, '$1.'), what);
}

/** Units written as their coders' digits or letters, a hyphen for none: `11-1 2232`. */
const unitsIn = (words: string): RatedUnit[] =>
  words.split(' ').map(word => [...word].map(letter => (letter === '-' ? undefined : asWritten(letter))));
const asWritten = (letter: string) => (/\d/.test(letter) ? Number(letter) : letter);

/** The units behind a table of two coders, the first one's ratings in its rows. */
const unitsOf = (table: readonly (readonly number[])[]): RatedUnit[] =>
  table.flatMap((row, first) =>
    row.flatMap((times, second) => Array<RatedUnit>(times).fill([first, second])),
  );

/** Krippendorff 2004, page 230: twelve units and four coders. */
const FOUR_CODERS = unitsIn('11-1 2232 3333 3333 2222 1234 4444 1121 2222 -555 --11 --3-');

describe('Krippendorff’s α', () => {
  const printed: [source: string, units: RatedUnit[], metric: MetricName, value: string][] = [
    ['2004, page 230', FOUR_CODERS, 'nominal', '.7434'],
    ['2004, page 230', FOUR_CODERS, 'ordinal', '.8154'],
    ['2004, page 230', FOUR_CODERS, 'interval', '.8491'],
    ['2004, page 230', FOUR_CODERS, 'ratio', '.7974'],
    ['2004, page 224', unitsIn('10 11 01 00 00 01 00 01 00 00'), 'nominal', '.0952'],
    ['2004, page 227', unitsIn('aa ab bb bb bb bb bc cc cc cc cc cc'), 'nominal', '.7341'],
  ];
  for (const [source, units, metric, value] of printed)
    it(`is the ${metric} one of Krippendorff ${source}`, () =>
      assertPrinted(krippendorffAlpha(units, metric).value, value, source));

  it('has the disagreements that are printed with it', () => {
    const { observed, expected, units, values } = krippendorffAlpha(FOUR_CODERS);
    assertPrinted(observed, '.2000', 'observed');
    assertPrinted(expected, '.7795', 'expected');
    assert.deepEqual([units, values], [11, 40]);
  });

  it('wants numbers where it counts with them', () => {
    assert.throws(() => krippendorffAlpha([['a', 'b']], 'interval'), /^RangeError: “a” is no number$/);
    assert.throws(() => krippendorffAlpha([['', '1']], 'ordinal'), RangeError);
  });

  it('takes a number for the same as its digits', () =>
    assert.equal(
      krippendorffAlpha([
        [1, '1'],
        ['2', 2],
      ]).value,
      1,
    ));
});

describe('Cohen’s κ', () => {
  it('is that of Cohen 1960, page 45', () => {
    const { value, observed, expected } = cohenKappa(
      unitsOf([
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ]),
    );
    assertPrinted(value, '.492', 'κ');
    assertPrinted(observed, '.70', 'observed');
    assertPrinted(expected, '.41', 'expected');
  });

  it('is that of Artstein and Poesio 2008', () =>
    assertPrinted(
      cohenKappa(
        unitsOf([
          [20, 10],
          [20, 50],
        ]),
      ).value,
      '.348',
      'κ',
    ));

  it('of three coders is the mean of the pairs', () => {
    const pairs = ['aaab', 'abab', 'abbb'].map(coder => [...coder]);
    const of = (...coders: string[][]) =>
      cohenKappa(pairs[0]!.map((_, i) => coders.map(coder => coder[i]))).value!;
    const [first, second, third] = pairs as [string[], string[], string[]];
    const mean = (of(first, second) + of(first, third) + of(second, third)) / 3;
    assert.equal(of(first, second, third).toFixed(12), mean.toFixed(12));
  });
});

describe('Fleiss’ κ', () => {
  it('is that of Fleiss 1971', () => {
    const { value, observed, expected, units } = fleissKappa(
      unitsIn(
        '444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 ' +
          '333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555',
      ),
    );
    assertPrinted(observed, '.5556', 'observed');
    assertPrinted(expected, '.2199', 'expected');
    assertPrinted(value, '.4302', 'κ');
    assert.equal(units, 30);
  });

  it('with missing values is that of Gwet 2014 for the four coders', () =>
    assertPrinted(fleissKappa(FOUR_CODERS).value, '.76117', 'κ'));
});

describe('Gwet’s AC1', () => {
  it('is that of a table with one rating for nearly all', () =>
    assertPrinted(
      gwetAC1(
        unitsOf([
          [80, 7],
          [8, 5],
        ]),
      ).value,
      '.808',
      'AC1',
    ));

  it('with missing values is that of Gwet 2014 for the four coders', () =>
    assertPrinted(gwetAC1(FOUR_CODERS).value, '.77544', 'AC1'));
});

describe('MASI', () => {
  const cases: [a: string, b: string, distance: number][] = [
    ['ab', 'ba', 0],
    ['', '', 0],
    ['a', 'b', 1],
    ['a', '', 1],
    ['a', 'ab', 1 - (1 / 2) * (2 / 3)],
    ['ab', 'bc', 1 - (1 / 3) * (1 / 3)],
  ];
  for (const [a, b, distance] of cases)
    it(`is ${distance.toFixed(2)} for {${[...a]}} and {${[...b]}}`, () => {
      assert.equal(masiDistance([...a], [...b]), distance);
      assert.equal(masiDistance([...b], [...a]), distance);
    });

  it('makes of sets the α of single words where each set has one', () => {
    const units = unitsIn('aa ab bb bb bb bb bc cc cc cc cc cc');
    const sets = units.map(unit => unit.map(word => [word as string]));
    assert.equal(krippendorffAlpha(sets, 'masi').value, krippendorffAlpha(units).value);
  });
});

describe('every measure', () => {
  const MEASURES: [name: string, measure: (units: RatedUnit[]) => AgreementFigure][] = [
    ['percent agreement', percentAgreement],
    ['Cohen’s κ', cohenKappa],
    ['Fleiss’ κ', fleissKappa],
    ['Krippendorff’s α', krippendorffAlpha],
    ['Gwet’s AC1', gwetAC1],
  ];
  for (const [name, measure] of MEASURES) {
    it(`${name} is 1 where all agree in one category`, () =>
      assert.equal(measure(unitsIn('aa aa aa')).value, 1));
    it(`${name} has no value where no unit has two ratings`, () => {
      for (const words of ['a- -b', '--'])
        assert.deepEqual(measure(unitsIn(words)), {
          value: undefined,
          observed: undefined,
          expected: undefined,
          units: 0,
          values: 0,
        });
      assert.equal(measure([]).value, undefined);
    });
  }
});
