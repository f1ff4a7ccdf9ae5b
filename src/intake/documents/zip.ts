import { concatBytes } from '@noble/hashes/utils.js';
import { Unzip, UnzipInflate } from 'fflate';
import { LARGEST_UNPACKED } from '../limits';
import { Refusal } from '../refusal';

/** What is pushed at once: a bomb is stopped after this much at most. */
const STEP = 64 * 1024;
/** The bit that says of an entry that it is encrypted, and where it stands behind an entry's mark. */
const ENCRYPTED = 1;
const FLAGS_AT = 6;

/**
 * Those files of an archive whose names are asked for, by name; nothing else is unpacked, and no name is ever taken for a
 * path. Throws a refusal where the archive is damaged, has a password, or unpacks to more than anybody wrote.
 */
export function unzip(bytes: Uint8Array, names: readonly string[]): Map<string, Uint8Array> {
  if ((bytes[FLAGS_AT]! & ENCRYPTED) !== 0) throw new Refusal('password');
  const found = new Map<string, Uint8Array[]>();
  const finished = new Set<string>();
  let unpacked = 0;
  const archive = new Unzip(file => {
    if (!names.includes(file.name) || found.has(file.name)) return;
    const parts: Uint8Array[] = [];
    found.set(file.name, parts);
    file.ondata = (error, data, isFinal) => {
      // What is thrown below comes back here.
      if (error) throw error instanceof Refusal ? error : new Refusal('damaged', error.message);
      unpacked += data.length;
      if (unpacked > LARGEST_UNPACKED) throw new Refusal('unpacks-too-large');
      parts.push(data);
      if (isFinal) finished.add(file.name);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged', String(error));
  }
  for (const name of found.keys())
    if (!finished.has(name)) throw new Refusal('damaged', `${name} is cut off`);
  return new Map(Array.from(found, ([name, parts]) => [name, concatBytes(...parts)]));
}
