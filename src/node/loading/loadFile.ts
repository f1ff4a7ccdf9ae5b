import { isUtf8 } from 'node:buffer';
import {
  close,
  closeSync,
  constants,
  fstat,
  fstatSync,
  open,
  openSync,
  read,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { FileId } from '../../core/format';
import {
  assertText,
  LARGEST_FILE,
  type LoadedFile,
  type Stamp,
  StoreError,
  tooLarge,
} from '../../core/store';
import { type Packed, PackedText } from '../../core/text';
import { codeOf, patiently, storeError, systemWaiting, type Waiting } from '../disk';

/** The text of a file by its own name, undefined where there is none. Throws `StoreError` for the file it is of. */
export async function readText(file: FileId, name: string): Promise<string | undefined> {
  try {
    const { bytes } = await readPatiently(file, name);
    assertText(file, bytes, isUtf8);
    return bytes.toString('utf8');
  } catch (error) {
    return undefinedIfMissing(file, error);
  }
}

/** As `FileStore.load` has it. */
export async function loadFile(
  file: FileId,
  read: ReadBytes = readBytes,
  waiting: Waiting = systemWaiting,
): Promise<LoadedFile | undefined> {
  try {
    return loaded(file, await readPatiently(file, fileURLToPath(file), read, waiting));
  } catch (error) {
    return undefinedIfMissing(file, error);
  }
}

/**
 * The same on a thread where nobody waits meanwhile: on a quick disk that takes a fourth. What somebody holds for a moment
 * fails at once.
 */
export function loadFileNow(file: FileId): LoadedFile | undefined {
  try {
    return loaded(file, readBytesNow(file, fileURLToPath(file)));
  } catch (error) {
    return undefinedIfMissing(file, error);
  }
}

/** As `FileStore.stamp` has it. */
export const stampOfFile = (file: FileId): Promise<Stamp | undefined> =>
  stat(fileURLToPath(file)).then(stampOf, () => undefined);

/** The same on a thread where nobody waits meanwhile. */
export function stampOfFileNow(file: FileId): Stamp | undefined {
  try {
    return stampOf(statSync(fileURLToPath(file)));
  } catch {
    return undefined;
  }
}

/** Of UTF-8 without a fault; Node has what takes the core a loop. */
export const soundText = (bytes: Uint8Array): PackedText => new PackedText(bytes, undefined, inLatin1);

const inLatin1 = ({ buffer, byteOffset, length }: Uint8Array): Packed =>
  Buffer.from(buffer, byteOffset, length).toString('latin1') as Packed;

interface ReadFile {
  readonly bytes: Buffer;
  readonly stats: Stats;
}

type ReadBytes = (file: FileId, name: string) => Promise<ReadFile>;

function loaded(file: FileId, { bytes, stats }: ReadFile): LoadedFile {
  assertText(file, bytes, isUtf8);
  return { text: soundText(bytes), stamp: stampOf(stats) };
}

// What copies a file often gives it back the time of its last change, and nobody the time of its arrival.
const stampOf = ({ mtimeMs, ctimeMs, size }: Stats): Stamp => ({
  key: `${mtimeMs} ${ctimeMs} ${size}`,
  changed: Math.max(mtimeMs, ctimeMs),
});

/** There is no file by a name that no file may have: what stands beside a source may have too long a one. */
const NO_FILE: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENAMETOOLONG']);

function undefinedIfMissing(file: FileId, error: unknown): undefined {
  if (NO_FILE.has(codeOf(error))) return undefined;
  throw storeError(file, error);
}

/** To be read, and not waited for: a pipe opens as soon as somebody writes into it, which may be never. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const openQuickly = promisify(open);
const statQuickly = promisify(fstat);
const readQuickly = promisify(read);
const closeQuickly = promisify(close);

const readPatiently = (
  file: FileId,
  name: string,
  read: ReadBytes = readBytes,
  waiting: Waiting = systemWaiting,
): Promise<ReadFile> =>
  patiently(
    () => read(file, name),
    () => access(name, constants.R_OK).then(IS_ALLOWED, IS_DENIED),
    waiting,
  );

const IS_ALLOWED = () => false;
const IS_DENIED = () => true;

/** In four calls of the system; `readFile` needs twice as many, which ten thousand files make felt. */
export async function readBytes(file: FileId, name: string): Promise<ReadFile> {
  const descriptor = await openQuickly(name, AT_ONCE);
  try {
    const stats = await statQuickly(descriptor);
    const bytes = roomFor(file, stats);
    const { bytesRead } = await readQuickly(descriptor, bytes, 0, bytes.length, 0);
    return { bytes: isWhole(bytesRead, stats) ? bytes.subarray(0, bytesRead) : await readFile(name), stats };
  } finally {
    await closeQuickly(descriptor);
  }
}

function readBytesNow(file: FileId, name: string): ReadFile {
  const descriptor = openSync(name, AT_ONCE);
  try {
    const stats = fstatSync(descriptor);
    const bytes = roomFor(file, stats);
    const bytesRead = readSync(descriptor, bytes, 0, bytes.length, 0);
    return { bytes: isWhole(bytesRead, stats) ? bytes.subarray(0, bytesRead) : readFileSync(name), stats };
  } finally {
    closeSync(descriptor);
  }
}

/** In memory of its own, to be handed on to another thread, and one byte more than there should be. */
function roomFor(file: FileId, stats: Stats): Buffer {
  if (!stats.isFile()) throw new StoreError('unavailable', file, 'It is no file.');
  const { size } = stats;
  if (size > LARGEST_FILE) throw tooLarge(file, size);
  return Buffer.allocUnsafeSlow(size + 1);
}

/** A file that has grown meanwhile, or that tells no size, is read to its end. */
const isWhole = (bytesRead: number, { size }: Stats): boolean => bytesRead <= size;
