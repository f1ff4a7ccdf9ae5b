import type { Levels } from '../../core/model';
import { EXIT } from '../exit';
import { openPaths } from '../opening';
import { demandPlace, type Place, put } from '../output';
import { tell } from '../printing';
import { countsOf, type Format, printed } from './formats';
import { problemsOf } from './records';

export { FORMATS, type Format } from './formats';
export { levelsFrom } from './levels';

export interface CheckOptions extends Place {
  readonly format: Format;
  /** More warnings than this are a failed check. */
  readonly maxWarnings: number;
  readonly levels: Levels;
  /** Patterns of the sources, seen from the working folder; undefined where none were given. */
  readonly sources: readonly string[] | undefined;
  /** Who looks; undefined where nobody is known. */
  readonly coder: string | undefined;
}

/** Checks sources with their sidecars and codebooks, prints or writes what is wrong, and gives the exit code. */
export async function checkPaths(
  paths: readonly string[],
  { format, maxWarnings, levels, sources, coder, ...place }: CheckOptions,
): Promise<number> {
  await demandPlace(place);
  const { workspace, failures } = await openPaths(paths, { sources, levels, coder });
  const problems = problemsOf(workspace);
  const report = printed[format]({ problems, sources: [...workspace.corpus.sources()].length });
  workspace.dispose();
  await put(report, place);
  for (const failure of failures) tell(failure);
  if (failures.length > 0) return EXIT.failure;
  const { error, warning } = countsOf(problems);
  return error > 0 || warning > maxWarnings ? EXIT.problems : EXIT.done;
}
