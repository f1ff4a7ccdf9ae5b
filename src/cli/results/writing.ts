import { asSettings } from '../../core/exchange';
import { demandFree, put, writeInto } from '../output';
import { tell } from '../printing';
import type { ResultValues } from './options';
import type { Result } from './outputs';

/** Where it stands how a table came about that is in a file. */
const metadataOf = (file: string): string => `${file}-metadata.json`;

/** Throws where a result would be written over something. */
export const demandFreePlace = (values: ResultValues): Promise<void> =>
  demandFree(values.out === undefined ? [] : [values.out, metadataOf(values.out)], values);

/** Prints a result, or writes it into a file; how a table came about goes to the error output, or into a file beside. */
export async function writeResult(result: Result, values: ResultValues): Promise<void> {
  const metadata = JSON.stringify(asSettings(result.provenance));
  await put(result.text, values);
  if (result.saysHow) return;
  if (values.out === undefined) tell(metadata);
  else await writeInto(metadataOf(values.out), `${metadata}\n`, values);
}
