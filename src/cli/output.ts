import { access, writeFile } from 'node:fs/promises';
import * as l10n from '@vscode/l10n';
import { Misuse } from './misuse';

/** Where something goes that a command makes. */
export interface Place {
  /** A file; the output where it is left out. */
  readonly out?: string | undefined;
  /** Whether a file that is there is written over. */
  readonly force?: boolean | undefined;
}

/** Throws where something would be written over; asked before it is made, which takes its time. */
export async function demandFree(files: readonly string[], { force }: Place): Promise<void> {
  if (force) return;
  for (const file of files)
    if (await isThere(file)) throw new Misuse(l10n.t('{0} is there already: --force writes over it.', file));
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Writes a file. What came into its place since it was looked at is left alone. */
export async function writeInto(file: string, text: string, { force }: Place): Promise<void> {
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' });
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
