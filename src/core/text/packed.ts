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

/** What makes a packed text of sound UTF-8. Some hosts have what takes less than a loop. */
export type PackBytes = (bytes: Uint8Array) => Packed;

/**
 * A text as it is kept in great numbers: as the bytes that came from a file until somebody reads in it, for an engine
 * moves strings about as long as they are young. What was unpacked stays at hand until the memory is needed.
 */
export class PackedText {
  #bytes: Uint8Array | undefined;
  #packed: Packed | undefined;
  #unpacked: WeakRef<{ readonly text: string }> | undefined;

  /**
   * @param content packed already, or UTF-8 without a fault that nobody changes any more
   * @param text the same unpacked, where that is at hand
   */
  constructor(
    content: Packed | Uint8Array,
    text?: string,
    private readonly packBytes: PackBytes = packInLoop,
  ) {
    if (typeof content === 'string') this.#packed = content;
    else this.#bytes = content;
    if (text !== undefined) this.#keep(text);
  }

  /** What cannot be packed, half characters, becomes what every program shows in their place. */
  static of(text: string): PackedText {
    return new PackedText(pack(text) ?? encoder.encode(text));
  }

  /** Undefined where a text has half a character, which UTF-8 cannot write. */
  static ifSound(text: string): PackedText | undefined {
    const packed = pack(text);
    return packed === undefined ? undefined : new PackedText(packed, text);
  }

  /** @param bytes UTF-8; what is faulty in it becomes what every program shows in its place */
  static ofBytes(bytes: Uint8Array): PackedText {
    return new PackedText(isSoundUtf8(bytes) ? bytes : encoder.encode(decoder.decode(bytes)));
  }

  get packed(): Packed {
    if (this.#packed === undefined) {
      this.#packed = this.packBytes(this.bytes);
      this.#bytes = undefined;
    }
    return this.#packed;
  }

  /** In UTF-8. */
  get bytes(): Uint8Array {
    return this.#bytes ?? bytesOf(this.#packed ?? '');
  }

  get text(): string {
    return this.textAtHand ?? this.#unpack();
  }

  /** Undefined where it would have to be unpacked. */
  get textAtHand(): string | undefined {
    return this.#unpacked?.deref()?.text;
  }

  #unpack(): string {
    if (this.#bytes) return this.#keep(decoder.decode(this.#bytes));
    return isAscii(this.packed) ? this.packed : this.#keep(unpack(this.packed));
  }

  #keep(text: string): string {
    this.#unpacked = new WeakRef({ text });
    return text;
  }

  /** A part, from one byte to before another, which begins and ends between two characters. */
  part(start: number, end?: number): PackedText {
    const content = this.#bytes
      ? this.#bytes.subarray(start, end)
      : (this.packed.slice(start, end) as Packed);
    return new PackedText(content, undefined, this.packBytes);
  }

  /** The text without its byte-order mark. */
  withoutByteOrderMark(): PackedText {
    const isMarked = this.#bytes
      ? BYTE_ORDER_MARK.every((byte, i) => this.#bytes?.[i] === byte)
      : this.packed.startsWith(packInLoop(BYTE_ORDER_MARK));
    return isMarked ? this.part(BYTE_ORDER_MARK.length) : this;
  }
}

/** The bytes of a text with a letter for each. */
function bytesOf(packed: string): Uint8Array {
  const bytes = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
  return bytes;
}

/** A piece in memory of its own: one that is cut out keeps the whole text. */
export const copied = (packed: Packed, start: number, end: number): Packed =>
  packInLoop(bytesOf(packed.slice(start, end)));

/** Undefined where a text has half a character, which UTF-8 cannot write. */
export function pack(text: string): Packed | undefined {
  if (isAscii(text)) return text as Packed;
  // Halves that make a whole are looked for first, for that is quick.
  if (MAY_BE_BROKEN.test(text) && IS_BROKEN.test(text)) return undefined;
  return packInLoop(encoder.encode(text));
}

/** @param bytes UTF-8 without a fault */
function packInLoop(bytes: Uint8Array): Packed {
  let packed = '';
  for (let start = 0; start < bytes.length; start += AT_ONCE)
    packed += String.fromCharCode.apply(null, bytes.subarray(start, start + AT_ONCE) as unknown as number[]);
  return packed as Packed;
}

/** Whether bytes are UTF-8 without a fault. */
export function isSoundUtf8(bytes: Uint8Array): boolean {
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

/** As many arguments as every engine lets a function have. */
const AT_ONCE = 8192;
/** For what is asked for most often: the words of a quote. */
const scratch = new Uint8Array(1024);

const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf);
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

/** A copy of plain data. Words that were cut out of a text keep all of it in memory, and their copies do not. */
export const withOwnWords = <T extends object>(data: T): T => JSON.parse(JSON.stringify(data));
