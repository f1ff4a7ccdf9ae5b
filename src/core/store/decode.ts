import type { FileId } from '../format';
import { isSoundUtf8 } from '../text';
import { firstFault } from './encoding';
import { LARGEST_FILE, StoreError, type StoreFailure } from './fileStore';

/** How much of a file is looked at to tell whether it is text. */
const LOOKED_AT = 8192;

/**
 * Refuses to take a file as text where it is none: binary, in another encoding than UTF-8, or longer than is read.
 * @param isUtf8 some hosts have a quicker way to tell
 */
export function assertText(file: FileId, bytes: Uint8Array, isUtf8 = isSoundUtf8): void {
  if (bytes.length > LARGEST_FILE) throw tooLarge(file, bytes.length);
  const why = whyNotText(bytes);
  if (why) throw new StoreError(why, file, `not UTF-8 text: ${why}`);
  if (isUtf8(bytes)) return;
  const fault = firstFault(bytes);
  throw new StoreError(fault, file, `not UTF-8 text: byte ${fault.byte} on line ${fault.line}`);
}

export const tooLarge = (file: FileId, size: number): StoreError =>
  new StoreError('too-large', file, `${size} bytes, at most ${LARGEST_FILE} are read`);

function whyNotText(bytes: Uint8Array): Extract<StoreFailure, 'binary' | 'utf-16'> | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf-16';
  const head = bytes.subarray(0, LOOKED_AT);
  if (!head.includes(0)) return undefined;
  const zeros = head.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  // Latin text in UTF-16 without a mark: every other byte is zero.
  return zeros > head.length / 3 && zeros < (head.length * 2) / 3 ? 'utf-16' : 'binary';
}
