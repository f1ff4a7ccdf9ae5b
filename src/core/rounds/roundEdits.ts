import type { Round, Sidecar } from '../model';
import type { Change } from '../yaml';

/** Adds a round to the codebook. */
export const startRound = ({ key, sources, coders, blind, units, until }: Round): Change => ({
  at: ['rounds', key],
  from: undefined,
  to: { sources: sources.length > 0 ? [...sources] : undefined, coders: [...coders], blind, units, until },
});

/** Closes a round at a moment, ISO 8601 in UTC; undefined opens it again. */
export const closeRound = ({ key, closed }: Round, at: string | undefined): Change => ({
  at: ['rounds', key, 'closed'],
  from: closed,
  to: at,
});

/** Says in a coder's own sidecar that the coder is done with the source; undefined takes it back. */
export const finishSource = ({ source }: Sidecar, at: string | undefined): Change => ({
  at: ['source', 'finished'],
  from: source.finished,
  to: at,
});
