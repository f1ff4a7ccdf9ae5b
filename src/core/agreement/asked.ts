import type { AgreementFigure } from './figure';
import { type ConfidenceInterval, intervalOf, intervalOfTexts } from './interval';
import { marksIn } from './marks';
import { MEASURES, type MeasureName } from './measures';
import { type CodedSource, type Rated, type RatingsOfUnits, ratingsByClaim, ratingsIn } from './ratings';
import { type RatingTable, tabulateCounted } from './table';
import { type MarkedUnit, tabulateMarks, unitizingAlpha, unitizingValue } from './unitizing';

/** A question on how far coders agree. */
export interface AgreementQuestion extends Rated {
  /** `alpha-u` is α for unitizing: it asks what is marked, and as what, and not how the same is rated. */
  readonly measure: MeasureName | 'alpha-u';
}

/** The answer to it. */
export interface AgreementAnswer extends AgreementFigure {
  /** The slugs of the coders. */
  readonly coders: readonly string[];
  /** 95 %, by bootstrap over units, with α for unitizing over texts; made when it is asked for. */
  interval(): ConfidenceInterval | undefined;
  /** For α for unitizing: quotes of one coder that overlap each other, which are left out. */
  readonly overlapping: readonly (MarkedUnit & { readonly file: string })[];
}

/**
 * How far coders agree in some sources. Ask it with two coders for one pair, with one source for one source, with the
 * sources of a round for the round, with a claim for one claim.
 * @throws RangeError where the metric needs numbers and a rating is none
 */
export function agreementOn(
  sources: readonly CodedSource[],
  coders: readonly string[],
  question: AgreementQuestion,
): AgreementAnswer {
  return question.measure === 'alpha-u'
    ? agreementOnMarks(sources, coders, question)
    : agreementOnRatings(ratingsIn(sources, coders, question), coders, question, question.measure);
}

/**
 * How far coders agree on each claim that one of them has coded, by the claims' keys; each answer is the one that
 * `agreementOn` gives where that claim is asked for.
 * @throws RangeError as `agreementOn`
 */
export function agreementByClaim(
  sources: readonly CodedSource[],
  coders: readonly string[],
  question: AgreementQuestion,
): Map<string, AgreementAnswer> {
  const { measure } = question;
  const answers = new Map<string, AgreementAnswer>();
  if (measure === 'alpha-u') {
    for (const claim of ratingsByClaim(sources, coders, question).keys())
      answers.set(claim, agreementOnMarks(sources, coders, { ...question, claim }));
    return answers;
  }
  for (const [claim, ratings] of ratingsByClaim(sources, coders, question))
    answers.set(claim, agreementOnRatings(ratings, coders, question, measure));
  return answers;
}

function agreementOnRatings(
  ratings: Iterable<RatingsOfUnits>,
  coders: readonly string[],
  { metric }: AgreementQuestion,
  measure: MeasureName,
): AgreementAnswer {
  const table = tabulateCounted(ratings);
  const figureOf = (counted: RatingTable) => MEASURES[measure](counted, metric);
  const figure = figureOf(table);
  return {
    ...figure,
    coders,
    // Samples of a single unit that can be compared are all alike, which says nothing.
    interval: () => (figure.units < 2 ? undefined : intervalOf(table, counted => figureOf(counted).value)),
    overlapping: [],
  };
}

function agreementOnMarks(
  sources: readonly CodedSource[],
  coders: readonly string[],
  rated: Rated,
): AgreementAnswer {
  const texts = marksIn(sources, coders, rated);
  const { categories: _, overlapping, ...figure } = unitizingAlpha(texts, coders.length);
  const fileOf = new Map(texts.flatMap(({ file, units }) => units.map(unit => [unit, file] as const)));
  return {
    ...figure,
    coders,
    interval: () => {
      const table = tabulateMarks(texts, coders.length);
      return intervalOfTexts(texts.length, times => unitizingValue(table, times));
    },
    overlapping: overlapping.map(unit => ({ ...unit, file: fileOf.get(unit)! })),
  };
}
