import { type LoadedFile, type Stamp, StoreError } from '../../core/store';
import { loadFile, loadFileNow, stampOfFile, stampOfFileNow } from './loadFile';
import type { Answer, Question } from './messages';

export async function answerTo({ what, file }: Question): Promise<Answer> {
  if (what === 'stamp') return stamped(await stampOfFile(file));
  try {
    return loaded(await loadFile(file));
  } catch (error) {
    return failed(error);
  }
}

/** The same on a thread where nobody waits meanwhile. */
export function answerNow({ what, file }: Question): Answer {
  if (what === 'stamp') return stamped(stampOfFileNow(file));
  try {
    return loaded(loadFileNow(file));
  } catch (error) {
    return failed(error);
  }
}

const loaded = (found: LoadedFile | undefined): Answer =>
  found ? { bytes: found.text.bytes, ...(found.stamp && { stamp: found.stamp }) } : {};

const stamped = (stamp: Stamp | undefined): Answer => (stamp ? { stamp } : {});

function failed(error: unknown): Answer {
  if (!(error instanceof StoreError)) throw error;
  return { failure: error.failure, detail: error.message };
}
