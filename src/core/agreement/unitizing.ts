import { partitionPoint } from '../collections';
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
  const { sound, overlapping } = withoutOverlaps(continua);
  const names = [...new Set(sound.flatMap(({ units }) => units.map(({ category }) => category)))].sort();
  const disagreements = new Map(names.map(name => [name, disagreementOn(name, sound, coders)]));
  const all = [...disagreements.values()];
  const sum = (of: keyof Disagreement) => all.reduce((total, each) => total + each[of], 0);
  const figure = figureOf(
    { observed: sum('observed'), expected: sum('expected'), units: sum('units') },
    coders,
  );
  const categories = new Map([...disagreements].map(([name, each]) => [name, figureOf(each, coders)]));
  return { ...figure, categories, overlapping };
}

interface Disagreement {
  readonly observed: number;
  readonly expected: number;
  readonly units: number;
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

function disagreementOn(category: string, continua: readonly Continuum[], coders: number): Disagreement {
  const length = continua.reduce((sum, continuum) => sum + continuum.length, 0);
  const units: number[] = [];
  const gaps: number[] = [];
  let between = 0;
  for (const continuum of continua) {
    const sections = Array.from({ length: coders }, (_, coder) => sectionsOf(continuum, category, coder));
    for (const own of sections)
      for (const section of own) (section.isUnit ? units : gaps).push(section.length);
    for (let j = 1; j < coders; j++)
      for (let i = 0; i < j; i++) between += 2 * differencesOf(sections[i]!, sections[j]!);
  }
  const observed = between / (coders * (coders - 1) * length ** 2);
  return { observed, expected: expectedOf(units, gaps, length, coders), units: units.length };
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

/** De of a category, by the lengths of the units and of the gaps of all coders. */
function expectedOf(
  units: readonly number[],
  gaps: readonly number[],
  length: number,
  coders: number,
): number {
  const room = roomIn(gaps);
  const all = coders * length;
  let [sum, within] = [0, 0];
  for (const l of units) {
    sum += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * room(l);
    within += l * (l - 1);
  }
  const pairs = all * (all - 1) - within;
  return pairs === 0 ? 0 : ((2 / length) * sum) / pairs;
}

/** In how many places of the gaps a unit of a length fits. */
function roomIn(gaps: readonly number[]): (length: number) => number {
  const sorted = [...gaps].sort((a, b) => b - a);
  const sums = [0];
  for (const gap of sorted) sums.push(sums.at(-1)! + gap);
  return length => {
    const fitting = partitionPoint(sorted.length, i => sorted[i]! >= length);
    return sums[fitting]! - fitting * (length - 1);
  };
}
