/** Of the Encoding Standard, which every host of JavaScript has; neither of Node nor of a browser alone. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
  label: string,
  options: { ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A text in UTF-8. */
export const encoded = (text: string): Uint8Array => encoder.encode(text);

/** What bytes in UTF-8 say. */
export const decoded = (bytes: Uint8Array): string => decoder.decode(bytes);

/** What an engine does not keep with one byte for each letter anyway. */
const IS_WIDE = /[^\0-\xff]/;
/** Half a character, which UTF-8 cannot write; halves that make a whole are looked for first, for that is quick. */
const MAY_BE_BROKEN = /[\ud800-\udfff]/;
const IS_BROKEN = /\p{Surrogate}/u;

/**
 * A text in about half the room: for one curly mark, an engine takes two bytes for each letter of a text. What was asked
 * for stays at hand until the memory is needed.
 */
export class PackedText {
  readonly #packed: string | Uint8Array;
  #unpacked: WeakRef<{ readonly text: string }> | undefined;

  /** @param text as it is, or in UTF-8 */
  constructor(text: string | Uint8Array) {
    this.#packed = typeof text === 'string' && isWorthIt(text) ? encoded(text) : text;
  }

  get text(): string {
    if (typeof this.#packed === 'string') return this.#packed;
    const known = this.#unpacked?.deref();
    if (known) return known.text;
    const text = decoded(this.#packed);
    this.#unpacked = new WeakRef({ text });
    return text;
  }

  /** The text in UTF-8. */
  get bytes(): Uint8Array {
    return typeof this.#packed === 'string' ? encoded(this.#packed) : this.#packed;
  }
}

const isWorthIt = (text: string): boolean =>
  IS_WIDE.test(text) && !(MAY_BE_BROKEN.test(text) && IS_BROKEN.test(text));

/** The same plain data. Words that were cut out of a text keep all of it in memory, and their copies do not. */
export const withOwnWords = <T extends object>(data: T): T => JSON.parse(JSON.stringify(data));
