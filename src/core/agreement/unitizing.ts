import { type AgreementFigure, noData } from './figure';

/** A stretch that a coder marked on a text, in whatever one counts in, and as what; its end is `start + length`. */
export interface MarkedUnit {
  /** Which of the coders, from 0. */
  readonly coder: number;
  readonly start: number;
  readonly length: number;
  readonly category: string;
}

/** One text from end to end, with all that its coders marked on it. A coder without a unit marked nothing there. */
export interface Continuum {
  /** Where it begins. */
  readonly begin: number;
  readonly length: number;
  readonly units: readonly MarkedUnit[];
}

/** α for unitizing, with what it is made of. Observed and expected are disagreements, `units` and `values` marked units. */
export interface UnitizingFigure extends AgreementFigure {
  /** The same for each category by itself, in the order of their letters. */
  readonly categories: ReadonlyMap<string, AgreementFigure>;
  /** Units that overlap another one of the same coder and category: they are left out. */
  readonly overlapping: readonly MarkedUnit[];
}

/**
 * Krippendorff's α for unitizing: do coders mark the same stretches of a text as the same? 1 - Σ Do/Σ De over the
 * categories. Two units that overlap differ by the squares of the distances of their ends, a unit in a gap of the other
 * coder by the square of its length; De is that of units and gaps laid anywhere.
 *
 * Several texts are one continuum, each at an offset of its own; gaps end where a text ends. Of one coder's units of a
 * category that overlap each other, the first counts, and the others are named. 1 where all mark the same; 0 where
 * there is a single unit to speak of, or units of no length only; no value where nobody marks anything, or there is one
 * coder.
 *
 * Source: Klaus Krippendorff, “Content Analysis”, 2nd edition, 2004, chapter 11.6.
 * @param coders how many there are, those who marked nothing among them
 */
export function unitizingAlpha(continua: readonly Continuum[], coders: number): UnitizingFigure {
  const table = tabulateMarks(continua, coders);
  const disagreements = disagreementsOf(table, ONCE);
  const categories = new Map([...disagreements].map(([name, each]) => [name, figureOf(each, coders)]));
  return { ...figureOf(sumOf(disagreements), coders), categories, overlapping: table.overlapping };
}

/** α over all categories, of texts some of which count several times and others not at all. */
export const unitizingValue = (table: MarkTable, times: (text: number) => number): number | undefined =>
  figureOf(sumOf(disagreementsOf(table, times)), table.coders).value;

const ONCE = () => 1;

/** What α needs of some texts: it is made again and again of the same ones, each time with other counts. */
export interface MarkTable {
  readonly lengths: readonly number[];
  readonly coders: number;
  readonly categories: readonly MarkedCategory[];
  readonly overlapping: readonly MarkedUnit[];
}

interface MarkedCategory {
  readonly name: string;
  readonly texts: readonly MarkedText[];
  /** The different lengths of units and of gaps, the longest first. */
  readonly unitLengths: readonly number[];
  readonly gapLengths: readonly number[];
}

/** One text, as one category has it. */
interface MarkedText {
  /** Σ δ² of all pairs of coders. */
  readonly between: number;
  /** The places of the lengths of its units and gaps. */
  readonly units: readonly number[];
  readonly gaps: readonly number[];
}

/** Looks at each text once. */
export function tabulateMarks(continua: readonly Continuum[], coders: number): MarkTable {
  const { sound, overlapping } = withoutOverlaps(continua);
  const names = [...new Set(sound.flatMap(({ units }) => units.map(({ category }) => category)))].sort();
  return {
    lengths: sound.map(({ length }) => length),
    coders,
    categories: names.map(name => categoryIn(name, sound, coders)),
    overlapping,
  };
}

function categoryIn(name: string, continua: readonly Continuum[], coders: number): MarkedCategory {
  const read = continua.map(continuum => {
    const sections = Array.from({ length: coders }, (_, coder) => sectionsOf(continuum, name, coder));
    let between = 0;
    for (let j = 1; j < coders; j++)
      for (let i = 0; i < j; i++) between += 2 * differencesOf(sections[i]!, sections[j]!);
    const lengthsOf = (isUnit: boolean) =>
      sections.flatMap(own => own.flatMap(section => (section.isUnit === isUnit ? section.length : [])));
    return { between, units: lengthsOf(true), gaps: lengthsOf(false) };
  });
  const [unitLengths, unitPlace] = longestFirst(read.flatMap(({ units }) => units));
  const [gapLengths, gapPlace] = longestFirst(read.flatMap(({ gaps }) => gaps));
  const texts = read.map(({ between, units, gaps }) => ({
    between,
    units: units.map(unitPlace),
    gaps: gaps.map(gapPlace),
  }));
  return { name, texts, unitLengths, gapLengths };
}

function longestFirst(lengths: readonly number[]): [sorted: number[], placeOf: (length: number) => number] {
  const sorted = [...new Set(lengths)].sort((a, b) => b - a);
  const places = new Map(sorted.map((length, place) => [length, place]));
  return [sorted, length => places.get(length)!];
}

interface Disagreement {
  readonly observed: number;
  readonly expected: number;
  readonly units: number;
}

function disagreementsOf(
  { lengths, coders, categories }: MarkTable,
  times: (text: number) => number,
): Map<string, Disagreement> {
  const length = lengths.reduce((sum, each, text) => sum + times(text) * each, 0);
  return new Map(categories.map(each => [each.name, disagreementOn(each, times, length, coders)]));
}

function sumOf(disagreements: ReadonlyMap<string, Disagreement>): Disagreement {
  const all = [...disagreements.values()];
  const sum = (of: keyof Disagreement) => all.reduce((total, each) => total + each[of], 0);
  return { observed: sum('observed'), expected: sum('expected'), units: sum('units') };
}

function figureOf({ observed, expected, units }: Disagreement, coders: number): AgreementFigure {
  const size = { units, values: units };
  if (units === 0 || coders < 2) return noData(size);
  const value = units === 1 || expected === 0 ? 0 : 1 - observed / expected;
  return { value, observed, expected, ...size };
}

function withoutOverlaps(continua: readonly Continuum[]) {
  const overlapping: MarkedUnit[] = [];
  const sound = continua.map(continuum => {
    const ends = new Map<string, number>();
    const kept = [...continuum.units].sort(byPlace).filter(unit => {
      const owner = JSON.stringify([unit.coder, unit.category]);
      if (unit.start < (ends.get(owner) ?? Number.NEGATIVE_INFINITY)) {
        overlapping.push(unit);
        return false;
      }
      ends.set(owner, unit.start + unit.length);
      return true;
    });
    return { ...continuum, units: kept };
  });
  return { sound, overlapping };
}

const byPlace = (a: MarkedUnit, b: MarkedUnit): number => a.start - b.start || b.length - a.length;

/** A unit, or a gap between two. */
interface Section {
  readonly start: number;
  readonly length: number;
  readonly isUnit: boolean;
}

function disagreementOn(
  { texts, unitLengths, gapLengths }: MarkedCategory,
  times: (text: number) => number,
  length: number,
  coders: number,
): Disagreement {
  const [units, gaps] = [new Float64Array(unitLengths.length), new Float64Array(gapLengths.length)];
  let between = 0;
  texts.forEach((text, i) => {
    const count = times(i);
    if (count === 0) return;
    between += count * text.between;
    for (const place of text.units) units[place]! += count;
    for (const place of text.gaps) gaps[place]! += count;
  });
  const observed = between / (coders * (coders - 1) * length ** 2);
  const all = units.reduce((sum, count) => sum + count, 0);
  let [sum, within, next, fitting, room] = [0, 0, 0, 0, 0];
  unitLengths.forEach((l, i) => {
    // Gaps in which a unit of this length fits, and in how many places.
    for (; next < gapLengths.length && gapLengths[next]! >= l; next++) {
      fitting += gaps[next]!;
      room += gaps[next]! * gapLengths[next]!;
    }
    const places = room - fitting * (l - 1);
    sum += units[i]! * (((all - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * places);
    within += units[i]! * l * (l - 1);
  });
  const letters = coders * length;
  const pairs = letters * (letters - 1) - within;
  return { observed, expected: pairs === 0 ? 0 : ((2 / length) * sum) / pairs, units: all };
}

/** A coder's units of a category in the order of the text, with the gaps before, between and behind them. */
function sectionsOf({ begin, length, units }: Continuum, category: string, coder: number): Section[] {
  const sections: Section[] = [];
  let at = begin;
  const gapTo = (end: number) => {
    if (end > at) sections.push({ start: at, length: end - at, isUnit: false });
  };
  for (const unit of units) {
    if (unit.coder !== coder || unit.category !== category) continue;
    gapTo(unit.start);
    sections.push({ start: unit.start, length: unit.length, isUnit: true });
    at = unit.start + unit.length;
  }
  gapTo(begin + length);
  return sections;
}

/** Σ δ² of two coders' sections; both are in the order of the text, so that only those that meet are looked at. */
function differencesOf(first: readonly Section[], second: readonly Section[]): number {
  let sum = 0;
  let [i, j] = [0, 0];
  while (i < first.length && j < second.length) {
    const [a, b] = [first[i]!, second[j]!];
    sum += differenceOf(a, b);
    if (a.start + a.length <= b.start + b.length) i += 1;
    else j += 1;
  }
  return sum;
}

/** δ² of two sections: of units that overlap by their ends, of a unit within a gap by its length, otherwise none. */
function differenceOf(a: Section, b: Section): number {
  const [begin, end] = [a.start - b.start, a.start + a.length - (b.start + b.length)];
  if (a.isUnit && b.isUnit) {
    const doOverlap = a.start < b.start + b.length && b.start < a.start + a.length;
    return doOverlap ? begin ** 2 + end ** 2 : 0;
  }
  if (a.isUnit) return begin >= 0 && end <= 0 ? a.length ** 2 : 0;
  if (b.isUnit) return begin <= 0 && end >= 0 ? b.length ** 2 : 0;
  return 0;
}
