/** Of the Encoding Standard, which every host of JavaScript has; neither of Node nor of a browser alone. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
  label: string,
  options: { ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What an engine keeps with one byte for each letter anyway. */
const IS_NARROW = /^[\0-\xff]*$/;
/** Half a character, which UTF-8 cannot write. */
const IS_BROKEN = /\p{Surrogate}/u;

/**
 * A text in about half the room: for one curly mark, an engine takes two bytes for each letter of a text. What was asked
 * for stays at hand until the memory is needed.
 */
export class PackedText {
  readonly #packed: string | Uint8Array;
  #unpacked: WeakRef<{ readonly text: string }> | undefined;

  constructor(text: string) {
    this.#packed = IS_NARROW.test(text) || IS_BROKEN.test(text) ? text : encoder.encode(text);
  }

  get text(): string {
    if (typeof this.#packed === 'string') return this.#packed;
    const known = this.#unpacked?.deref();
    if (known) return known.text;
    const text = decoder.decode(this.#packed);
    this.#unpacked = new WeakRef({ text });
    return text;
  }
}

/** The same plain data. Words that were cut out of a text keep all of it in memory, and their copies do not. */
export const withOwnWords = <T extends object>(data: T): T => JSON.parse(JSON.stringify(data));
