import * as l10n from '@vscode/l10n';
import {
  type AgreementQuestion,
  type Answered,
  answered,
  answeredInParts,
  type Team,
} from '../../core/agreement';
import { type TableCell, writeTable } from '../../core/exchange';
import { printedJson } from '../../core/text';
import { measureNames, unitWords } from '../../wording';
import { shownPath } from '../paths';
import { printable } from '../printing';
import type { AgreementFormat } from './options';
import { quotesAlone } from './unmatched';

/** Figures as they are printed, with their last line end. */
export const printed: Readonly<
  Record<AgreementFormat, (team: Team, questions: readonly AgreementQuestion[]) => string>
> = {
  text: (team, questions) =>
    [
      ...questions.flatMap((question, i) => [...(i > 0 ? [''] : []), ...asText(team, question)]),
      ...quotesAlone(team),
    ]
      .map(line => `${printable(line)}\n`)
      .join(''),
  json: (team, questions) => {
    const figures = questions.map(question => asJson(answered(team, question)));
    const told = questions.map((question, i) => ({ ...severalOf(question, questions), ...figures[i] }));
    return `${printedJson(told.length === 1 ? told[0] : told, 2)}\n`;
  },
  csv: (team, questions) => {
    const rows = questions.flatMap(question => answeredInParts(team, question).map(asRow));
    return writeTable([COLUMNS, ...rows.map(row => COLUMNS.map(column => row[column]))], {
      format: 'csv',
      byteOrderMark: false,
    });
  },
};

const COLUMNS = [
  'variable',
  'measure',
  'metric',
  'uncoded',
  'part',
  'of',
  'value',
  'low',
  'high',
  'units',
  'values',
  'coders',
] as const;

const asJson = ({ question, answer, coders }: Answered) => ({
  measure: question.measure,
  metric: question.metric,
  value: answer.value ?? null,
  interval: answer.interval() ?? null,
  units: answer.units,
  values: answer.values,
  coders,
});

/** What tells a figure from the others where several variables or claims are asked for. */
function severalOf(question: AgreementQuestion, questions: readonly AgreementQuestion[]) {
  const differ = (key: 'variable' | 'claim') => questions.some(other => other[key] !== question[key]);
  return {
    ...(differ('variable') && { variable: question.variable }),
    ...(differ('claim') && { claim: question.claim }),
  };
}

function asRow(told: Answered): Record<(typeof COLUMNS)[number], TableCell> {
  const { question, answer, coders, part } = told;
  const [low, high] = answer.interval() ?? [];
  return {
    variable: question.variable,
    measure: question.measure,
    metric: question.metric,
    uncoded: question.countsUncoded === undefined ? '' : question.countsUncoded ? 'counted' : 'left out',
    part,
    of: part === 'pair' ? '' : nameOf(told),
    value: answer.value,
    low,
    high,
    units: answer.units,
    values: answer.values,
    coders: coders.join(', '),
  };
}

/** Measure, variable and metric, the latter two as they are typed. */
function heading({ measure, variable, claim, metric }: AgreementQuestion): string {
  const name = measureNames()[measure];
  return claim === undefined
    ? l10n.t('{0}, {1}, {2}', name, variable, metric)
    : l10n.t('{0}, {1} ({2}), {3}', name, variable, claim, metric);
}

/** A table in which everything stands below its heading. */
function asText(team: Team, question: AgreementQuestion): string[] {
  const answers = answeredInParts(team, question);
  const heads = ['', l10n.t('value'), l10n.t('95 % interval'), l10n.t('units'), l10n.t('values')];
  const rows = [heads, ...answers.map(asCells)];
  const widths = heads.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  const overlapping = answers[0]!.answer.overlapping;
  return [
    heading(question),
    unitWords(question),
    l10n.t('Coders: {0}', [...team.coders.values()].join(', ') || l10n.t('none')),
    ...rows.map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    ),
    ...overlapping.map(({ file, coder, start, length }) =>
      l10n.t(
        '{0}: quotes of {1} overlap each other at characters {2} to {3}; the second one is left out.',
        shownPath(file),
        answers[0]!.coders[coder] ?? '',
        start,
        start + length,
      ),
    ),
  ];
}

const DIGITS = 3;

function asCells(told: Answered): string[] {
  const { answer } = told;
  const interval = answer.interval();
  return [
    nameOf(told),
    answer.value === undefined ? l10n.t('no data') : answer.value.toFixed(DIGITS),
    interval ? l10n.t('{0} to {1}', ...interval.map(end => end.toFixed(DIGITS))) : '',
    String(answer.units),
    String(answer.values),
  ];
}

function nameOf({ part, name = '', coders, question }: Answered): string {
  switch (part) {
    case 'pair':
      return coders.join(', ');
    case 'source':
      return shownPath(name);
    case 'all':
      if (question.metric === 'masi') return l10n.t('whole sets of claims (MASI)');
      if (question.countsUncoded === true) return l10n.t('all, what nobody coded counted');
      return question.countsUncoded === false ? l10n.t('all, what nobody coded left out') : l10n.t('all');
    default:
      return name;
  }
}
