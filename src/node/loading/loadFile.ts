import { isUtf8 } from 'node:buffer';
import { close, fstat, open, read, type Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  demandText,
  type FileId,
  LARGEST_FILE,
  type LoadedFile,
  type Packed,
  PackedText,
  type Stamp,
  tooLarge,
} from '../../core';
import { codeOf, storeError } from '../storeError';

/** The text of a file by its own name, undefined where there is none. Throws `StoreError` for the file it is of. */
export const readText = (file: FileId, name: string): Promise<string | undefined> =>
  unlessMissing(file, async () => {
    const { bytes } = await readBytes(file, name);
    demandText(file, bytes);
    return bytes.toString('utf8');
  });

/** As `FileStore.load` has it. */
export const loadFile = (file: FileId): Promise<LoadedFile | undefined> =>
  unlessMissing(file, async () => {
    const { bytes, stats } = await readBytes(file, fileURLToPath(file));
    demandText(file, bytes);
    return { text: packedText(bytes), stamp: stampOf(stats) };
  });

/** As `PackedText.ofBytes`. */
export const packedText = (bytes: Uint8Array): PackedText =>
  isUtf8(bytes) ? soundText(bytes) : PackedText.ofBytes(bytes);

/** Of UTF-8 without a fault; Node has what takes the core a loop. */
export const soundText = (bytes: Uint8Array): PackedText => new PackedText(bytes, undefined, inLatin1);

const inLatin1 = ({ buffer, byteOffset, length }: Uint8Array): Packed =>
  Buffer.from(buffer, byteOffset, length).toString('latin1') as Packed;

/** As `FileStore.stamp` has it. */
export const stampOfFile = (file: FileId): Promise<Stamp | undefined> =>
  stat(fileURLToPath(file)).then(stampOf, () => undefined);

// What copies a file often gives it back the time of its last change, and nobody the time of its arrival.
const stampOf = ({ mtimeMs, ctimeMs, size }: Stats): Stamp => ({
  key: `${mtimeMs} ${ctimeMs} ${size}`,
  changed: Math.max(mtimeMs, ctimeMs),
});

async function unlessMissing<T>(file: FileId, reading: () => Promise<T>): Promise<T | undefined> {
  try {
    return await reading();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw storeError(file, error);
  }
}

const openQuickly = promisify(open);
const statQuickly = promisify(fstat);
const readQuickly = promisify(read);
const closeQuickly = promisify(close);

/** In four calls of the system; `readFile` needs twice as many, which ten thousand files make felt. */
async function readBytes(file: FileId, name: string): Promise<{ bytes: Buffer; stats: Stats }> {
  const descriptor = await openQuickly(name, 'r');
  try {
    const stats = await statQuickly(descriptor);
    const { size } = stats;
    if (size > LARGEST_FILE) throw tooLarge(file, size);
    // In memory of its own, to be handed on to another thread; one byte more than there should be: a file that has grown meanwhile, or that tells no size, is read to its end.
    const bytes = Buffer.allocUnsafeSlow(size + 1);
    const { bytesRead } = await readQuickly(descriptor, bytes, 0, size + 1, 0);
    return { bytes: bytesRead <= size ? bytes.subarray(0, bytesRead) : await readFile(name), stats };
  } finally {
    await closeQuickly(descriptor);
  }
}
