/** Of the Encoding Standard, which every host of JavaScript has; neither of Node nor of a browser alone. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
  label: string,
  options: { ignoreBOM: boolean; fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const strictDecoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/**
 * A text in UTF-8, as a string that has one letter for each byte. An engine keeps such a string in one byte a letter,
 * where one curly mark makes it take two for each letter of the text; and it is searched and cut like any other.
 */
export type Packed = string & { readonly isPacked: true };

/** A text as it is kept in great numbers. What was asked for stays at hand until the memory is needed. */
export class PackedText {
  #unpacked: WeakRef<{ readonly text: string }> | undefined;

  /** @param text the same unpacked, where that is at hand */
  constructor(
    readonly packed: Packed,
    text?: string,
  ) {
    if (text !== undefined) this.#keep(text);
  }

  /** What cannot be packed, half characters, becomes what every program shows in their place. */
  static of(text: string): PackedText {
    return new PackedText(pack(text) ?? packBytes(encoder.encode(text)));
  }

  /** @param bytes UTF-8; what is faulty in it becomes what every program shows in its place */
  static ofBytes(bytes: Uint8Array): PackedText {
    return new PackedText(packBytes(isSound(bytes) ? bytes : encoder.encode(decoder.decode(bytes))));
  }

  get text(): string {
    if (isAscii(this.packed)) return this.packed;
    return this.textAtHand ?? this.#keep(unpack(this.packed));
  }

  /** Undefined where it would have to be unpacked. */
  get textAtHand(): string | undefined {
    return this.#unpacked?.deref()?.text;
  }

  #keep(text: string): string {
    this.#unpacked = new WeakRef({ text });
    return text;
  }

  /** The same without a byte-order mark. */
  withoutByteOrderMark(): PackedText {
    const { packed } = this;
    return packed.startsWith(BYTE_ORDER_MARK) ? new PackedText(cut(packed, BYTE_ORDER_MARK.length)) : this;
  }
}

/** Undefined where a text has half a character, which UTF-8 cannot write. */
export function pack(text: string): Packed | undefined {
  if (isAscii(text)) return text as Packed;
  // Halves that make a whole are looked for first, for that is quick.
  if (MAY_BE_BROKEN.test(text) && IS_BROKEN.test(text)) return undefined;
  return packBytes(encoder.encode(text));
}

/** @param bytes UTF-8 without a fault */
function packBytes(bytes: Uint8Array): Packed {
  let packed = '';
  for (let start = 0; start < bytes.length; start += AT_ONCE)
    packed += String.fromCharCode.apply(null, bytes.subarray(start, start + AT_ONCE) as unknown as number[]);
  return packed as Packed;
}

function isSound(bytes: Uint8Array): boolean {
  try {
    strictDecoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The text of packed words, or of any piece of them that begins and ends between two characters. */
export function unpack(packed: string): string {
  if (isAscii(packed)) return packed;
  const { length } = packed;
  const bytes = length <= scratch.length ? scratch.subarray(0, length) : new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = packed.charCodeAt(i);
  return decoder.decode(bytes);
}

export const cut = (packed: Packed, start: number, end?: number): Packed =>
  packed.slice(start, end) as Packed;

/** As many arguments as every engine lets a function have. */
const AT_ONCE = 8192;
/** For what is asked for most often: the words of a quote. */
const scratch = new Uint8Array(1024);

const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';
const MAY_BE_BROKEN = /[\ud800-\udfff]/;
const IS_BROKEN = /\p{Surrogate}/u;
const NOT_ASCII = /[^\0-\x7f]/;

const isAscii = (text: string): boolean => !NOT_ASCII.test(text);

/** Plain data as JSON that is the same packed and unpacked. */
export const jsonInAscii = (data: unknown): Packed =>
  JSON.stringify(data).replace(/[^\0-\x7f]/g, letter => {
    const code = letter.charCodeAt(0).toString(16);
    return `\\u${code.padStart(4, '0')}`;
  }) as Packed;

/** The same plain data. Words that were cut out of a text keep all of it in memory, and their copies do not. */
export const withOwnWords = <T extends object>(data: T): T => JSON.parse(JSON.stringify(data));
