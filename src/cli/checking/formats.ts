import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { version } from '../../../package.json';
import { CHECKS } from '../../core/checks';
import { SEVERITIES, type Severity } from '../../core/model';
import { printedJson } from '../../core/text';
import { fileIdOf } from '../../node';
import { wordCheck } from '../../wording';
import { linesFor } from '../printing';
import type { Location, ProblemRecord } from './records';

/** What was found, and in how many sources it was looked for. */
export interface Report {
  readonly problems: readonly ProblemRecord[];
  readonly sources: number;
}

export const FORMATS = ['text', 'json', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** A report as it is printed, with its last line end. */
export const printed: Readonly<Record<Format, (report: Report) => string>> = {
  text: report => linesFor([...report.problems.map(asLine), summary(report)]),
  json: ({ problems, sources }) => `${printedJson({ problems, sources, ...countsOf(problems) }, 2)}\n`,
  sarif: ({ problems }) => `${printedJson(sarifOf(problems), 2)}\n`,
};

/** How many problems there are of each severity. */
export const countsOf = (problems: readonly ProblemRecord[]): Record<Severity, number> =>
  Object.fromEntries(
    SEVERITIES.map(one => [one, problems.filter(({ severity }) => severity === one).length]),
  ) as Record<Severity, number>;

/** As compilers do, so that editors and scripts find the place. */
const asLine = ({ file, line, column, severity, message, code }: ProblemRecord): string =>
  `${file}:${line}:${column}: ${severity}: ${message} [${code}]`;

function summary({ problems, sources }: Report): string {
  const counts = countsOf(problems);
  const found = SEVERITIES.filter(one => counts[one] > 0).map(one => wordCount(one, counts[one]));
  const all = found.join(', ') || l10n.t('nothing found');
  return sources === 1
    ? l10n.t('1 source checked: {0}.', all)
    : l10n.t('{0} sources checked: {1}.', sources, all);
}

function wordCount(severity: Severity, count: number): string {
  switch (severity) {
    case 'error':
      return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
    case 'warning':
      return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
    case 'information':
      return count === 1 ? l10n.t('1 note') : l10n.t('{0} notes', count);
  }
}

const SARIF_LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** SARIF 2.1.0, which code hosts show beside the lines of a change. */
const sarifOf = (problems: readonly ProblemRecord[]) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'Crossquote',
          version,
          rules: CHECKS.map(({ code, severity }) => ({
            id: code,
            shortDescription: { text: wordCheck(code) },
            defaultConfiguration: { level: SARIF_LEVELS[severity] },
          })),
        },
      },
      columnKind: 'utf16CodeUnits',
      results: problems.map(problem => ({
        ruleId: problem.code,
        ruleIndex: CHECKS.findIndex(({ code }) => code === problem.code),
        level: SARIF_LEVELS[problem.severity],
        message: { text: problem.message },
        locations: [{ physicalLocation: sarifLocation(problem) }],
        ...(problem.other && {
          relatedLocations: [
            {
              id: 1,
              physicalLocation: sarifLocation(problem.other),
              message: { text: l10n.t('The other quote') },
            },
          ],
        }),
      })),
    },
  ],
});

const sarifLocation = ({ file, line, column, endLine, endColumn }: Location) => ({
  // What is on another drive has no path from the working folder.
  artifactLocation: path.isAbsolute(file)
    ? { uri: fileIdOf(file) }
    : { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
  region: { startLine: line, startColumn: column, endLine, endColumn },
});
