import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import type { FileId } from '../core/format';
import { type Merged, type MergeRefusal, mergeFile, type NotedConflict } from '../core/merge';
import { StoreError } from '../core/store';
import { NodeStore } from '../node';
import { wordMergeRefusal } from '../wording';
import { EXIT } from './exit';
import { tell } from './printing';

/** The merge was not made; the message is for people. */
class NotMerged extends Error {}

/**
 * Merges as git asks its drivers to: the result takes our version's place, and any other code than 0 leaves the path to
 * be settled. `name` is the path in the repository, where git tells it.
 */
export async function mergeInPlace(
  { base, ours, theirs }: { readonly base: string; readonly ours: string; readonly theirs: string },
  name: string | undefined,
): Promise<number> {
  const store = new NodeStore(undefined, { gitWaits: true });
  const shown = name ?? ours;
  try {
    const [baseText, theirText] = [await readVersion(store, base), await readVersion(store, theirs)];
    let conflicts: readonly NotedConflict[] = [];
    await store.update(idOf(ours), ourText => {
      const text = demandText(ours, ourText);
      const merged = demandMerged(idOf(shown), text, mergeFile(baseText, text, theirText, name));
      conflicts = merged.conflicts;
      return merged.text;
    });
    for (const conflict of conflicts) tell(l10n.t('{0}: conflict noted: {1}', shown, placeOf(conflict)));
    return conflicts.length > 0 ? EXIT.problems : EXIT.done;
  } catch (error) {
    if (!(error instanceof NotMerged || error instanceof StoreError)) throw error;
    tell(error instanceof NotMerged ? error.message : l10n.t('{0}: not merged: {1}', shown, error.message));
    return EXIT.failure;
  }
}

/** A version that is not there is a failure, and none that says nothing: that one is an empty file. */
function demandText(file: string, text: string | undefined): string {
  if (text === undefined) throw new NotMerged(l10n.t('Nothing is merged: there is no file {0}.', file));
  return text;
}

const readVersion = async (store: NodeStore, file: string): Promise<string> =>
  demandText(file, await store.read(idOf(file)));

const idOf = (file: string) => pathToFileURL(path.resolve(file)).href;

function demandMerged(file: FileId, ours: string, answer: Merged | MergeRefusal): Merged {
  if ('refused' in answer) throw new NotMerged(wordMergeRefusal(file, ours, answer));
  return answer;
}

/** `quotes k3v9q2mxw4 codings plan-was-agreed ana: stance` */
function placeOf({ at, field }: NotedConflict): string {
  const steps = at.flatMap(step => (typeof step === 'string' ? step : Object.values(step)));
  return [...steps, field].join(' ');
}
