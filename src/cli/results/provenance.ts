import { version } from '../../../package.json';
import { type Provenance, provenanceOf as provenance } from '../../core/exchange';
import type { NetworkSettings, Outcome } from '../../core/results';
import type { ResultCommand, ResultValues } from './options';

/** How something came about that a command has made. */
export const provenanceOf = (
  command: ResultCommand,
  { sources }: Pick<ResultValues, 'sources'>,
  settings: Partial<NetworkSettings>,
  outcome: Pick<Outcome<unknown>, 'statements' | 'leftOut'>,
  others: Readonly<Record<string, unknown>> = {},
): Provenance => provenance(version, command, settings, outcome, { ...others, ...(sources && { sources }) });
