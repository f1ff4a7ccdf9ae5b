import { allAtOnce } from '../collections';
import type { Corpus, TaggedSource } from '../corpus';
import { relativePath } from '../format';
import type { Clock } from '../model';
import { globs } from '../text';
import { type Column, columnsNamed, type PathOf } from './columns';
import type { LeavingOut } from './leftOut';
import type { Condition, StatementSettings } from './settings';
import { IN_SLICE } from './slices';
import type { Statement } from './statement';
import { statementsIn } from './statements';

/** Where the statements of a selection come from. */
export interface StatementContext {
  readonly corpus: Corpus;
  readonly columns: readonly Column[];
  readonly pathOf: PathOf;
  /** Whether what was coded in a source may not be seen now: it is in a round in which coders code blind. */
  readonly isHidden: (source: TaggedSource) => boolean;
}

/** The day on which a statement stands in time. */
export const dayBy = (clock: Clock, { day, codedOn }: Statement): string | undefined =>
  clock === 'said' ? day : codedOn;

/** What a selection does not take, and why: what its settings leave out is told, what its filters leave out is not. */
export interface Selected {
  /** Source by source in the order of publication, those of a source in the order of its sidecar. */
  readonly statements: readonly Statement[];
  /** The same before dates and conditions. */
  readonly unfiltered: readonly Statement[];
}

/** The statements of a corpus that count, all at once. */
export const selectStatements = (
  ground: StatementContext,
  settings: StatementSettings,
  leaving: LeavingOut,
): Selected => allAtOnce(selectInSlices(ground, settings, leaving));

/** The same in slices: for the first time, the statements of each source are made. */
export function* selectInSlices(
  ground: StatementContext,
  settings: StatementSettings,
  leaving: LeavingOut,
): Generator<void, Selected> {
  const selector = new Selector(ground, settings);
  const statements: Statement[] = [];
  const unfiltered: Statement[] = selector.filters ? [] : statements;
  let looked = 0;
  for (const source of ground.corpus.sourcesInOrder()) {
    const selected = selector.select(source, leaving);
    for (const statement of selected.statements) statements.push(statement);
    if (selector.filters) for (const statement of selected.unfiltered) unfiltered.push(statement);
    looked += selected.unfiltered.length;
    if (looked < IN_SLICE) continue;
    looked = 0;
    yield;
  }
  return { statements, unfiltered };
}

type Test = (statement: Statement) => boolean;

/** Selects of one source after the other. */
export class Selector {
  readonly #wanted: readonly Test[];
  readonly #unwanted: readonly Test[];
  readonly #isTimed: boolean;

  constructor(
    private readonly ground: StatementContext,
    private readonly settings: StatementSettings,
  ) {
    const { where, whereNot, sources = [], from, until } = settings;
    this.#wanted = [
      ...where.map(condition => testOf(condition, ground)),
      ...(sources.length > 0 ? [sourceTest(sources)] : []),
    ];
    this.#unwanted = whereNot.map(condition => testOf(condition, ground));
    this.#isTimed = from !== undefined || until !== undefined;
  }

  /** Whether there are dates or conditions at all. */
  get filters(): boolean {
    return this.#isTimed || this.#wanted.length + this.#unwanted.length > 0;
  }

  select(source: TaggedSource, leaving: LeavingOut): Selected {
    const { ground, settings } = this;
    if (ground.isHidden(source)) {
      leaving.note('blind');
      return NOTHING;
    }
    const { statements, differing } = statementsIn(ground.corpus, source, settings.codings);
    leaving.note('differing', differing);
    const unfiltered = statements.filter(statement => !isOut(statement, settings, leaving));
    return {
      statements: this.filters ? unfiltered.filter(one => this.#passes(one, leaving)) : unfiltered,
      unfiltered,
    };
  }

  #passes(statement: Statement, leaving: LeavingOut): boolean {
    if (!this.#wanted.every(test => test(statement))) return false;
    if (this.#unwanted.some(test => test(statement))) return false;
    if (!this.#isTimed) return true;
    const { clock, from, until } = this.settings;
    const day = dayBy(clock, statement);
    if (day === undefined) return !leaving.note('undated');
    return isWithin(day, from, until);
  }
}

const NOTHING: Selected = { statements: [], unfiltered: [] };

function isOut(
  { coding, quote, isUnnamed }: Statement,
  { untagged, authorial, unnamed }: StatementSettings,
  leaving: LeavingOut,
): boolean {
  if (!untagged && coding === undefined) return leaving.note('untagged');
  if (!authorial && quote.kind === 'authorial') return leaving.note('authorial');
  return !unnamed && isUnnamed && leaving.note('unnamed');
}

/** Whether a day is in a range whose ends may be months or years, which are in it as a whole. */
const isWithin = (day: string, from: string | undefined, until: string | undefined): boolean =>
  (from === undefined || day >= from) && (until === undefined || day <= until || day.startsWith(`${until}-`));

/** Whether a statement's source is of some patterns; each source is looked at once. */
function sourceTest(patterns: readonly string[]): Test {
  const fits = globs(patterns);
  const known = new Map<TaggedSource, boolean>();
  return ({ source }) => {
    const { codebook, file } = source;
    const isMeant = known.get(source) ?? (codebook !== undefined && fits(relativePath(codebook, file)));
    known.set(source, isMeant);
    return isMeant;
  };
}

/** An entry is found by its key and by its name. */
function testOf({ column, values }: Condition, { columns, pathOf }: StatementContext): Test {
  const named = columnsNamed(column, columns);
  const wanted = new Set(values);
  return statement => named.some(({ valueIn }) => wanted.has(shownValue(valueIn(statement, pathOf))));
}

/** A value as people type it; what is not there is the empty one. */
const shownValue = (value: ReturnType<Column['valueIn']>): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === undefined ? '' : String(value);
};
