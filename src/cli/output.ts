import { stat } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { writeWhole } from '../node';
import { Misuse } from './misuse';

/** Where something goes that a command makes. */
export interface Place {
  /** A file; the output where it is left out. */
  readonly out?: string | undefined;
  /** Whether a file that is there is written over. */
  readonly force?: boolean | undefined;
}

/** Throws where something would be written over, or cannot be written; asked before it is made, which takes its time. */
export async function demandFree(files: readonly string[], { force }: Place): Promise<void> {
  for (const file of files) {
    const present = await found(file);
    if (present?.isDirectory()) throw new Misuse(l10n.t('{0} is a folder: name a file in it.', file));
    if (present && !force) throw new Misuse(l10n.t('{0} is there already: --force writes over it.', file));
    const folder = path.dirname(file);
    if (!(await found(folder))?.isDirectory())
      throw new Misuse(l10n.t('{0}: cannot be written: there is no folder {1}', file, folder));
  }
}

const found = (name: string) => stat(name).catch(() => undefined);

/** Writes a file, whole or not at all. What came into its place since it was looked at is left alone. */
export async function writeInto(file: string, text: string, { force }: Place): Promise<void> {
  try {
    await writeWhole(file, text, force === true);
  } catch (error) {
    throw new Misuse(l10n.t('{0}: cannot be written: {1}', file, (error as Error).message));
  }
}

/** Prints a text, or writes it into a file. */
export async function put(text: string, place: Place): Promise<void> {
  if (place.out === undefined) process.stdout.write(text);
  else await writeInto(place.out, text, place);
}

/** As `demandFree`, of the file that was named with `--out`. */
export const demandPlace = (place: Place): Promise<void> =>
  demandFree(place.out === undefined ? [] : [place.out], place);
