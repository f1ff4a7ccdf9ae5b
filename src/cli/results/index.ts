import * as l10n from '@vscode/l10n';
import { columnsOf, DIMENSIONS, dimensionNamed, type StatementContext } from '../../core/results';
import { blindRoundOf } from '../../core/rounds';
import { wordLeftOut, wordLocked } from '../../wording';
import { EXIT } from '../exit';
import { Misuse } from '../misuse';
import { openToCount } from '../opening';
import { shownPath } from '../paths';
import { tell } from '../printing';
import { matrix } from './matrix';
import { network } from './network';
import { RESULT_COMMANDS, type ResultCommand, type ResultValues } from './options';
import type { Make } from './outputs';
import { table } from './table';
import { timeline } from './timeline';
import { demandFreePlace, writeResult } from './writing';

export { resultsHelp } from './help';
export { OPTIONS_OF, RESULT_OPTIONS } from './options';

const MAKE: Readonly<Record<ResultCommand, (values: ResultValues) => Make>> = {
  table,
  matrix,
  network,
  timeline,
};

export const isResultCommand = (name: string): name is ResultCommand =>
  RESULT_COMMANDS.some(command => command === name);

/** Makes what a command asks for, of the sources at some paths, and gives the exit code. */
export async function showResults(
  command: ResultCommand,
  paths: readonly string[],
  values: ResultValues,
): Promise<number> {
  const make = MAKE[command](values);
  await demandFreePlace(values);
  const { workspace, failures } = await openToCount(paths, values.sources);
  const { corpus } = workspace;
  const ground: StatementContext = {
    corpus,
    columns: columnsOf(corpus),
    pathOf: shownPath,
    isHidden: source => blindRoundOf(corpus, source) !== undefined,
  };
  demandKnownNames(ground, values);
  const result = make(ground);
  for (const failure of failures) tell(failure);
  const unread = whyUnread(ground);
  for (const reason of unread) tell(l10n.t('Nothing is counted of {0}', reason));
  for (const sentence of wordLeftOut(result.provenance.leftOut)) tell(sentence);
  await writeResult(result, values);
  if (failures.length > 0) return EXIT.failure;
  return unread.length > 0 ? EXIT.problems : EXIT.done;
}

/** What is sorted or filtered by must be there; which of a team's own there are is only known when all has been read. */
function demandKnownNames(ground: StatementContext, values: ResultValues): void {
  const columns = ground.columns.map(({ name }) => name);
  const dimensions = [...new Set([...DIMENSIONS, ...columns])];
  for (const option of ['rows', 'columns'] as const) {
    const name = values[option];
    if (name !== undefined && !dimensionNamed(name, { ...ground, broader: false }))
      throw new Misuse(l10n.t('--{0} {1}: take one of {2}.', option, name, dimensions.join(', ')));
  }
  for (const option of ['where', 'where-not'] as const)
    for (const condition of values[option] ?? []) {
      const [column = ''] = condition.split('=', 1);
      if (!columns.includes(column))
        throw new Misuse(
          l10n.t(
            '--{0} {1}: there is no column “{2}”. There are: {3}.',
            option,
            condition,
            column,
            columns.join(', '),
          ),
        );
    }
}

/** Why sidecars and codebooks cannot be read, of which then nothing is counted. */
const whyUnread = ({ corpus }: StatementContext): string[] => [
  ...[...corpus.codebooks()].flatMap(({ file, text, reading: { locked } }) =>
    locked ? wordLocked(file, text, locked) : [],
  ),
  ...[...corpus.sources()].flatMap(({ sidecarFile, sidecarText = '', reading }) =>
    reading?.locked ? wordLocked(sidecarFile, sidecarText, reading.locked) : [],
  ),
];
