import type { Levels } from '../../core/model';
import { NodeStore } from '../../node';
import { EXIT } from '../exit';
import { tell } from '../printing';
import { countsOf, type Format, printed } from './formats';
import { readFiles } from './readFiles';
import { problemsOf } from './told';

export { FORMATS, type Format } from './formats';
export { levelsFrom } from './levels';

export interface CheckOptions {
  readonly format: Format;
  /** More warnings than this are a failed check. */
  readonly maxWarnings: number;
  readonly levels: Levels;
}

/** Checks sources with their sidecars and codebooks, prints what is wrong, and gives the exit code. */
export async function checkPaths(
  paths: readonly string[],
  { format, maxWarnings, levels }: CheckOptions,
): Promise<number> {
  const { corpus, failures } = await readFiles(new NodeStore(), paths);
  const problems = problemsOf(corpus, levels);
  process.stdout.write(printed[format]({ problems, sources: [...corpus.sources()].length }));
  for (const failure of failures) tell(failure);
  if (failures.length > 0) return EXIT.failure;
  const { error, warning } = countsOf(problems);
  return error > 0 || warning > maxWarnings ? EXIT.problems : EXIT.done;
}
