import type { TaggedSource } from '../corpus';
import { type FileEdit, setDetails } from '../edits';
import { EMPTY_SIDECAR, type Round, type Sidecar } from '../model';
import { digestOf } from '../text';
import type { Change } from '../yaml';
import { ownSidecar } from './seen';

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

/** Says in a coder's own sidecar that the coder is done with the source since a moment; undefined takes it back. */
export function finishSource(source: TaggedSource, coder: string, at: string | undefined): FileEdit {
  const file = ownSidecar(source, coder);
  const own = source.coders.get(file)?.sidecar ?? EMPTY_SIDECAR;
  const finished: Change = { at: ['source', 'finished'], from: own.source.finished, to: at };
  return { file, changes: [...headOfOwn(source, own, coder), finished] };
}

/** What a coder's own sidecar says before all else, as far as it does not say it yet: whose work it is, and of which text. */
export function headOfOwn({ text }: TaggedSource, own: Sidecar, coder: string): Change[] {
  const digest = own.source.digest ?? (text === undefined ? undefined : digestOf(text));
  return [
    ...(own.coder === undefined ? [{ at: ['coder'], from: undefined, to: coder }] : []),
    ...setDetails(own.source, { ...own.source, ...(digest !== undefined && { digest }) }),
  ];
}
