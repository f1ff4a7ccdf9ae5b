import * as l10n from '@vscode/l10n';
import { NoNumber } from '../../core/agreement';
import { EXIT } from '../exit';
import { Misuse } from '../misuse';
import { openPaths } from '../opening';
import { tell } from '../printing';
import { printed } from './formats';
import { type AgreementValues, agreementOptions } from './options';
import { type Team, teamIn } from './team';

export { agreementHelp } from './help';
export { AGREEMENT_OPTIONS } from './options';

/** Measures how far coders agree at some paths, prints it, and gives the exit code. Throws `Misuse`. */
export async function measureAgreement(paths: readonly string[], values: AgreementValues): Promise<number> {
  const { round, coders, questions, format } = agreementOptions(values);
  const { workspace, failures } = await openPaths(paths);
  const team = teamIn(workspace, round, coders);
  workspace.dispose();
  for (const message of [...failures, ...hiddenIn(team)]) tell(message);
  if (round !== undefined && team.sources.length === 0 && team.hidden.size > 0) return EXIT.failure;
  process.stdout.write(wantingNumbers(() => printed[format](team, questions)));
  return failures.length > 0 ? EXIT.failure : EXIT.done;
}

/** A metric that needs numbers may find words. */
function wantingNumbers<T>(measure: () => T): T {
  try {
    return measure();
  } catch (error) {
    throw error instanceof NoNumber
      ? new Misuse(l10n.t('--metric compares numbers, and “{0}” is none.', error.rating))
      : error;
  }
}

const hiddenIn = ({ hidden }: Team): string[] =>
  [...hidden].map(([round, count]) =>
    count === 1
      ? l10n.t('1 source is left out: its round “{0}” is blind, and shows nothing until it is closed.', round)
      : l10n.t(
          '{0} sources are left out: their round “{1}” is blind, and shows nothing until it is closed.',
          count,
          round,
        ),
  );
