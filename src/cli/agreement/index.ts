import * as l10n from '@vscode/l10n';
import { NoNumber, type Team, teamIn, type Unknown } from '../../core/agreement';
import { EXIT } from '../exit';
import { Misuse } from '../misuse';
import { openToCount } from '../opening';
import { demandPlace, put } from '../output';
import { tell } from '../printing';
import { printed } from './formats';
import { type AgreementValues, agreementOptions } from './options';

export { agreementHelp } from './help';
export { AGREEMENT_OPTIONS } from './options';

/** Measures how far coders agree at some paths, prints or writes it, and gives the exit code. Throws `Misuse`. */
export async function measureAgreement(paths: readonly string[], values: AgreementValues): Promise<number> {
  const { round, coders, questions, format } = agreementOptions(values);
  await demandPlace(values);
  const { workspace, failures } = await openToCount(paths, values.sources);
  const team = teamIn(workspace.corpus, { round, coders });
  if ('unknown' in team) throw new Misuse(wordUnknown(team));
  for (const message of [...failures, ...hiddenIn(team)]) tell(message);
  if (round !== undefined && team.sources.length === 0 && team.hidden.size > 0) return EXIT.failure;
  await put(
    wantingNumbers(() => printed[format](team, questions)),
    values,
  );
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

function wordUnknown({ unknown, name, known }: Unknown): string {
  if (unknown === 'coder')
    return l10n.t('Nobody has coded as “{0}”. Coders are: {1}.', name, known.join(', ') || l10n.t('none'));
  return known.length === 0
    ? l10n.t('There is no round “{0}”: no codebook has any.', name)
    : l10n.t('There is no round “{0}”. There are: {1}.', name, known.join(', '));
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
