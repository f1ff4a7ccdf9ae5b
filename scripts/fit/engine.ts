import {
  attribute,
  EVIDENCE,
  type Evidence,
  type Language,
  MARK_EVIDENCE,
  type MarkEvidence,
  segment,
} from '../../src/core/quotes/engine';
import type { Annotated } from '../../test/bench/annotated';
import { articlesOf, isAmong } from './examples';
import { type Example, fitWeights } from './regression';
import { asRecord, write } from './write';

/** How much of two stretches has to be common to both for them to be the same: for reports, and for words in marks. */
const SAME_REPORT = 0.5;
const SAME_MARKS = 0.8;

/** How strongly weights are kept small. */
const PENALTY = 0.2;

/** How often the weights are fitted: the third time changes hundredths. */
const ROUNDS = 3;

/**
 * Fits the weights of a language that the engine reads.
 *
 * What is reported before tells something of words in marks behind it, so what is weighed depends on the weights. They begin
 * at nothing, whatever stands in the files today, and are fitted until they hardly change.
 */
export function fitForEngine(language: Language, news: Annotated, data: string, folder: string): void {
  let fitted: Language = {
    ...language,
    weights: asRecord(new Map(EVIDENCE.map(piece => [piece, 0]))),
    markWeights: asRecord(new Map(MARK_EVIDENCE.map(piece => [piece, 0]))),
  };
  for (let round = 0; round < ROUNDS; round++) {
    const { reports, marks } = examplesIn(data, news, fitted);
    console.log(`${reports.length} reports and ${marks.length} stretches in marks weighed`);
    fitted = {
      ...fitted,
      weights: asRecord(fitWeights(EVIDENCE, reports, PENALTY)),
      markWeights: asRecord(fitWeights(MARK_EVIDENCE, marks, PENALTY)),
    };
  }
  write(`${folder}/weights.ts`, language.code, '../../engine', [
    { name: 'WEIGHTS', type: 'Evidence', says: SAYS_OF_REPORTS, weights: fitted.weights },
  ]);
  write(`${folder}/markWeights.ts`, language.code, '../../engine', [
    { name: 'MARK_WEIGHTS', type: 'MarkEvidence', says: SAYS_OF_MARKS, weights: fitted.markWeights },
  ]);
}

const SAYS_OF_REPORTS = "Log-odds that each piece of evidence adds to a candidate's being reported speech";
const SAYS_OF_MARKS = "Log-odds that each piece of evidence adds to words in marks being somebody's";

/** What the engine weighs in the articles, and whether a person marked it. */
function examplesIn(
  data: string,
  news: Annotated,
  language: Language,
): { reports: Example<Evidence>[]; marks: Example<MarkEvidence>[] } {
  const reports: Example<Evidence>[] = [];
  const marks: Example<MarkEvidence>[] = [];
  for (const article of articlesOf(data, news))
    attribute(segment(article.text, language), {
      report: (evidence, said) =>
        reports.push({ evidence, isRight: said.some(span => isAmong(article.said, span, SAME_REPORT)) }),
      mark: (evidence, inner) => {
        const isRight = isAmong(article.said, inner, SAME_MARKS);
        // Words in marks inside what a person marked as a whole are somebody's, and teach nothing.
        const isInside = article.said.some(({ start, end }) => start <= inner.start && inner.end <= end);
        if (isRight || !isInside) marks.push({ evidence, isRight });
      },
    });
  return { reports, marks };
}
