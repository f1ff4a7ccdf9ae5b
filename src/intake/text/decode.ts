import { detect } from 'jschardet';
import { Refusal } from '../refusal';
import { decodeWindows1252 } from './windows1252';

/** Text, and how it was read. */
export interface Decoded {
  readonly text: string;
  /** By its name on the web: `utf-8`. */
  readonly encoding: string;
  /** Nothing in the file says so: a person had better look. */
  readonly isGuess: boolean;
}

/** What names of Western encodings mean in practice: all pages that call themselves Latin-1 are windows-1252. */
const LATIN = new Set(['windows-1252', 'iso-8859-1', 'latin1', 'latin-1', 'us-ascii', 'ascii', 'cp1252']);
/** How much of a file the encoding is guessed from: more tells no better. */
const GUESSED_FROM = 64 * 1024;
/** Less sure than this, a guess is no better than the commonest encoding. */
const SURE_ENOUGH = 0.5;
const LOOKED_AT = 4096;

/**
 * The text of a file: by its byte-order mark; as UTF-8 where it is that without a fault; as what it declares; else by a
 * guess. Throws a refusal where it is no text at all.
 * @param declared what the file itself says of its encoding
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const marked = markOf(bytes);
  if (marked) return { ...read(bytes, marked), isGuess: false };
  const wide = wideOf(bytes);
  if (wide) return { ...read(bytes, wide), isGuess: true };
  if (bytes.subarray(0, LOOKED_AT).includes(0)) throw new Refusal('binary');
  const unicode = asUtf8(bytes);
  if (unicode !== undefined) return { text: unicode, encoding: 'utf-8', isGuess: false };
  if (declared !== undefined && isKnown(declared) && !/^utf-?8$/i.test(declared))
    return { ...read(bytes, declared), isGuess: false };
  return { ...read(bytes, guess(bytes)), isGuess: true };
}

/** Reads bytes as the encoding of a name, with a sign where a byte means nothing in it. */
export function read(bytes: Uint8Array, encoding: string): { text: string; encoding: string } {
  const name = encoding.trim().toLowerCase();
  if (LATIN.has(name)) return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  const decoder = new TextDecoder(name);
  return { text: decoder.decode(bytes), encoding: decoder.encoding };
}

export function isKnown(encoding: string): boolean {
  try {
    new TextDecoder(encoding.trim());
    return true;
  } catch {
    return false;
  }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** Latin text in UTF-16 without a mark has a zero in nearly every other byte. */
function wideOf(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]!++;
  const most = head.length / 2;
  if (zeros[1]! > most * 0.7 && zeros[0]! < most * 0.1) return 'utf-16le';
  if (zeros[0]! > most * 0.7 && zeros[1]! < most * 0.1) return 'utf-16be';
  return undefined;
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function guess(bytes: Uint8Array): string {
  const { encoding, confidence } = detect(bytes.subarray(0, GUESSED_FROM));
  return encoding && confidence >= SURE_ENOUGH && isKnown(encoding) ? encoding : 'windows-1252';
}
