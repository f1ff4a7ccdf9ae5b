import * as l10n from '@vscode/l10n';
import { asSettings, claimReviews, type Provenance } from '../../core/exchange';
import { LeavingOut, type StatementContext, selectStatements } from '../../core/results';
import { tell } from '../printing';
import { oneOf, type ResultValues, statementSettings } from './options';
import { type Make, RECORD_FORMATS, type Records, type Result, writeJson, writeRecords } from './outputs';
import { provenanceOf } from './provenance';

const FORMATS = [...RECORD_FORMATS, 'json', 'claimreview'] as const;

/** All statements, one a line; or the verdicts of the codebooks. */
export function table(values: ResultValues): Make {
  const format = oneOf('format', values.format, FORMATS, 'csv');
  const settings = statementSettings(values, 'table');
  return ground => {
    const leaving = new LeavingOut();
    const { statements } = selectStatements(ground, settings, leaving);
    const provenance = provenanceOf('table', values, settings, {
      statements: statements.length,
      leftOut: leaving.told,
    });
    if (format === 'claimreview') return reviews(ground, provenance);
    const records = statementTable(ground, statements);
    if (format !== 'json') return writeRecords(records, format, values.bom ?? false, provenance);
    const { names, rows } = records;
    return writeJson({ settings: asSettings(provenance), columns: names, rows: [...rows] }, provenance);
  };
}

function reviews({ corpus }: StatementContext, provenance: Provenance): Result {
  const { reviews, withoutRating } = claimReviews(corpus);
  if (withoutRating > 0)
    tell(l10n.t('{0} left out: a ClaimReview needs the rating of the claim’s verdict.', withoutRating));
  return { ...writeJson(reviews, provenance), saysHow: false };
}

/** Statements with all columns that there are. */
export const statementTable = (
  { columns, pathOf }: StatementContext,
  statements: ReturnType<typeof selectStatements>['statements'],
): Records => ({
  names: columns.map(({ name }) => name),
  rows: statements.map(statement => columns.map(column => column.valueIn(statement, pathOf))),
});
