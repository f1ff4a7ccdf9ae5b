/** A JavaScript engine takes two bytes for each letter of a text that has one curly mark; most are held for a long time and rarely looked at. */
const ONE_BYTE = 0x80;
const TWO_BYTES = 0x800;
/** A function takes only so many arguments. */
const CHUNK = 8192;

/** A text in about half the room. What was asked for stays at hand until the memory is needed. */
export class PackedText {
  readonly #bytes: Uint8Array;
  #unpacked: WeakRef<{ readonly text: string }> | undefined;

  constructor(text: string) {
    this.#bytes = pack(text);
  }

  get text(): string {
    const known = this.#unpacked?.deref();
    if (known) return known.text;
    const text = unpack(this.#bytes);
    this.#unpacked = new WeakRef({ text });
    return text;
  }
}

/** Each UTF-16 unit as UTF-8 writes a character of its number, so that half a pair of surrogates comes back too. */
function pack(text: string): Uint8Array {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= ONE_BYTE) length += code < TWO_BYTES ? 1 : 2;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < ONE_BYTE) bytes[at++] = code;
    else {
      if (code < TWO_BYTES) bytes[at++] = 0xc0 | (code >> 6);
      else {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
      }
      bytes[at++] = 0x80 | (code & 0x3f);
    }
  }
  return bytes;
}

function unpack(bytes: Uint8Array): string {
  const codes = new Uint16Array(CHUNK);
  let text = '';
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++]!;
    if (first < ONE_BYTE) codes[count++] = first;
    else if (first < 0xe0) codes[count++] = ((first & 0x1f) << 6) | (bytes[at++]! & 0x3f);
    else codes[count++] = ((first & 0x0f) << 12) | ((bytes[at++]! & 0x3f) << 6) | (bytes[at++]! & 0x3f);
    if (count < CHUNK) continue;
    text += wordsOfCodes(codes);
    count = 0;
  }
  return text + wordsOfCodes(codes.subarray(0, count));
}

/** Handed over as they are: to spread them takes many times as long. */
const wordsOfCodes = (codes: Uint16Array): string =>
  String.fromCharCode.apply(undefined, codes as unknown as number[]);

/** The same plain data. Words that were cut out of a text keep all of it in memory, and their copies do not. */
export const withOwnWords = <T extends object>(data: T): T => JSON.parse(JSON.stringify(data));
