import { asSettings } from '../../core/exchange';
import {
  changesOfPosition,
  dayBy,
  firstAppearances,
  makeTimeline,
  type Outcome,
  PERIODS,
  type StatementContext,
  type TimelineSettings,
} from '../../core/results';
import { countSettings, oneOf, type ResultValues, statementSettings } from './options';
import { type Make, RECORD_FORMATS, type Records, writeJson, writeRecords } from './outputs';
import { provenanceOf } from './provenance';

const FORMATS = [...RECORD_FORMATS, 'json'] as const;
const SHOWN = ['stances', 'appearances', 'changes'] as const;

/** Stances over time; where what first came up; or who changed position when. */
export function timeline(values: ResultValues): Make {
  const format = oneOf('format', values.format, FORMATS, 'csv');
  const show = oneOf('show', values.show, SHOWN, 'stances');
  const ofChanges = show === 'changes';
  const settings: TimelineSettings = {
    ...statementSettings(values, 'timeline'),
    ...countSettings(values, ofChanges ? 'actor' : 'claim', ofChanges ? 'claim' : 'all'),
    by: oneOf('by', values.by, PERIODS, 'month'),
  };
  return ground => {
    const { outcome, table } = SHOW[show](ground, settings);
    const provenance = provenanceOf('timeline', values, settings, outcome, { show, by: settings.by });
    if (format !== 'json') return writeRecords(table, format, values.bom ?? false, provenance);
    const { names, rows } = table;
    return writeJson({ settings: asSettings(provenance), columns: names, rows: [...rows] }, provenance);
  };
}

interface Shown {
  readonly outcome: Pick<Outcome<unknown>, 'statements' | 'leftOut'>;
  readonly table: Records;
}

const SHOW: Readonly<
  Record<(typeof SHOWN)[number], (ground: StatementContext, settings: TimelineSettings) => Shown>
> = {
  stances: (ground, settings) => {
    const outcome = makeTimeline(ground, settings);
    return {
      outcome,
      table: {
        names: ['period', settings.rows, `${settings.rows}_key`, 'stance', 'polarity', 'statements'],
        rows: outcome.made.map(({ period, row, stance, statements }) => [
          period,
          row.label,
          row.id,
          stance,
          statements[0]?.polarity,
          statements.length,
        ]),
      },
    };
  },
  appearances: (ground, settings) => {
    const outcome = firstAppearances(ground, settings);
    return {
      outcome,
      table: {
        names: [settings.rows, `${settings.rows}_key`, 'outlet', 'first', 'source', 'quote'],
        rows: outcome.made.map(({ row, outlet, first }) => [
          row.label,
          row.id,
          outlet,
          dayBy(settings.clock, first),
          ground.pathOf(first.source.file),
          first.quote.id,
        ]),
      },
    };
  },
  changes: (ground, settings) => {
    const outcome = changesOfPosition(ground, settings);
    const { rows, columns } = settings;
    return {
      outcome,
      table: {
        names: [
          ...[rows, `${rows}_key`, columns, `${columns}_key`],
          ...['before', 'stance_before', 'source_before', 'quote_before'],
          ...['after', 'stance_after', 'source_after', 'quote_after', 'reversal', 'knowingly'],
        ],
        rows: outcome.made.map(({ row, column, before, after, isReversal }) => [
          ...[row.label, row.id, column.label, column.id],
          ...[before, after].flatMap(statement => [
            dayBy(settings.clock, statement),
            statement.coding?.stance,
            ground.pathOf(statement.source.file),
            statement.quote.id,
          ]),
          isReversal,
          after.coding?.changed ?? false,
        ]),
      },
    };
  },
};
