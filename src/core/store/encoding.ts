import type { NotUtf8 } from '../model';

/** Of the Encoding Standard, which every host of JavaScript has. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

const LINE_FEED = 0x0a;
const FIRST_HIGH = 0x80;
/** Enough of a file to tell what it is in. */
const LOOKED_AT = 64 * 1024;

/** Where a text that is no UTF-8 stops being it. */
export function firstFault(bytes: Uint8Array): NotUtf8 {
  const at = faultIn(bytes);
  const line = bytes.subarray(0, at).reduce((count, byte) => (byte === LINE_FEED ? count + 1 : count), 1);
  const likely = likelyEncoding(bytes.subarray(0, LOOKED_AT));
  return { line, byte: bytes[at] ?? 0, ...(likely !== undefined && { likely }) };
}

/** Where the first byte is that belongs to no whole character of UTF-8; where one breaks off, its first byte. */
function faultIn(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** How many bytes the character has that begins here; 0 where none does. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0] = bytes.subarray(at, at + 2);
  if (first < FIRST_HIGH) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return 0;
  // Longer than need be, halves of characters, and beyond the last one.
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  return bytes.subarray(at + 1, at + length).every(byte => byte >= 0x80 && byte <= 0xbf) ? length : 0;
}

/** An encoding of another script: what texts in it are made of, and what no such text is without. */
interface OtherScript {
  readonly name: string;
  readonly letters: RegExp;
  readonly always: RegExp;
}

const SHIFT_JIS: OtherScript = {
  name: 'Shift_JIS',
  letters: /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g,
  always: /[\u3041-\u30ff]/,
};
const WINDOWS_1251: OtherScript = {
  name: 'Windows-1251',
  letters: /[\u0401\u0410-\u044f\u0451\u2013-\u2026«»№\xa0]/g,
  always: /[\u0430-\u044f]{2}/,
};

/** The encoding that a text is likely in which is no UTF-8; one with much UTF-8 in it is damaged, and in no other. */
function likelyEncoding(bytes: Uint8Array): string | undefined {
  const { faults, characters, apart } = countsOf(bytes);
  if (characters > faults) return undefined;
  if (isWrittenIn(bytes, SHIFT_JIS)) return SHIFT_JIS.name;
  if (apart * 2 < faults) return 'Windows-1252';
  return isWrittenIn(bytes, WINDOWS_1251) ? WINDOWS_1251.name : undefined;
}

/** Bytes beyond ASCII: in characters of UTF-8, in none, and of these those that stand together without a letter of ASCII. */
function countsOf(bytes: Uint8Array): { characters: number; faults: number; apart: number } {
  let [characters, faults, apart] = [0, 0, 0];
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    if (length > 1) characters += 1;
    if (length > 0) {
      at += length;
      continue;
    }
    let end = at + 1;
    while (end < bytes.length && bytes[end]! >= FIRST_HIGH) end += 1;
    const isApart = end - at > 1 && !isLetter(bytes[at - 1]) && !isLetter(bytes[end]);
    faults += end - at;
    if (isApart) apart += end - at;
    at = end;
  }
  return { characters, faults, apart };
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && /[a-z]/i.test(String.fromCharCode(byte));

/** The share of letters beyond ASCII that must be of the script. */
const ENOUGH = 0.9;

function isWrittenIn(bytes: Uint8Array, { name, letters, always }: OtherScript): boolean {
  // What is looked at may end within a character.
  const whole = bytes.subarray(0, bytes.lastIndexOf(LINE_FEED) + 1 || bytes.length);
  try {
    const text = new TextDecoder(name, { fatal: true }).decode(whole);
    const beyond = text.match(/[^\0-\x7f]/g)?.length ?? 0;
    return always.test(text) && (text.match(letters)?.length ?? 0) >= beyond * ENOUGH;
  } catch {
    return false;
  }
}
