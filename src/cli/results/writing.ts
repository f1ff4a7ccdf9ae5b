import { access, writeFile } from 'node:fs/promises';
import * as l10n from '@vscode/l10n';
import { asSettings } from '../../core/exchange';
import { Misuse } from '../misuse';
import { tell } from '../printing';
import type { ResultValues } from './options';
import type { Result } from './outputs';

/** Where it stands how a table came about that is in a file. */
const metadataOf = (file: string): string => `${file}-metadata.json`;

/** Throws where a result would be written over something; asked before it is made, which takes its time. */
export async function demandFreePlace({ out, force }: ResultValues): Promise<void> {
  if (out === undefined || force) return;
  for (const file of [out, metadataOf(out)])
    if (await isThere(file)) throw new Misuse(l10n.t('{0} is there already: --force writes over it.', file));
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Prints a result, or writes it into a file; how a table came about goes to the error output, or into a file beside. */
export async function writeResult(result: Result, { out, force }: ResultValues): Promise<void> {
  const metadata = JSON.stringify(asSettings(result.provenance));
  if (out === undefined) {
    process.stdout.write(result.text);
    if (!result.saysHow) tell(metadata);
    return;
  }
  // What came into the place since it was looked at is left alone too.
  const flag = force ? 'w' : 'wx';
  try {
    await writeFile(out, result.text, { flag });
    if (!result.saysHow) await writeFile(metadataOf(out), `${metadata}\n`, { flag });
  } catch (error) {
    throw new Misuse(l10n.t('{0}: cannot be written: {1}', out, (error as Error).message));
  }
}
