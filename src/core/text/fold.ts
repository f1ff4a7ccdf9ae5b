const BOM = 0xfeff;
const CR = 0x0d;
const LF = 0x0a;

/**
 * The one place that converts between the two ways of counting: offsets in code are UTF-16 units of the text as given,
 * offsets in files are code points of the folded text (byte-order mark dropped, CRLF and lone CR folded to `\n`).
 */
export class FoldedText {
  /** The text with its byte-order mark dropped and every line end folded to `\n`. */
  readonly folded: string;

  /** `units[i]` is the file offset at which breakpoint i begins, in units of `raw`; empty when both counts agree. */
  readonly #rawBreaks: number[] = [];
  readonly #fileBreaks: number[] = [];

  constructor(readonly raw: string) {
    this.folded = foldLineEnds(raw);
    let file = 0;
    const note = (rawOffset: number) => {
      this.#rawBreaks.push(rawOffset);
      this.#fileBreaks.push(file);
    };
    note(0);
    for (let i = 0; i < raw.length; ) {
      const unit = raw.charCodeAt(i);
      if (i === 0 && unit === BOM) {
        i += 1;
        note(i);
      } else if (unit === CR && raw.charCodeAt(i + 1) === LF) {
        i += 2;
        file += 1;
        note(i);
      } else if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(raw.charCodeAt(i + 1))) {
        i += 2;
        file += 1;
        note(i);
      } else {
        i += 1;
        file += 1;
      }
    }
  }

  /** The file offset of a UTF-16 offset. Inside a pair (CRLF, surrogates) it is that of the pair's start. */
  toFile(rawOffset: number): number {
    const raw = Math.max(0, Math.min(rawOffset, this.raw.length));
    const at = lastAtMost(this.#rawBreaks, raw);
    const file = this.#fileBreaks[at]! + (raw - this.#rawBreaks[at]!);
    const next = this.#fileBreaks[at + 1];
    return next === undefined || file < next ? file : Math.max(next - 1, this.#fileBreaks[at]!);
  }

  /** The UTF-16 offset of a file offset; one past the end gives the end. */
  toRaw(fileOffset: number): number {
    const file = Math.max(0, fileOffset);
    const at = lastAtMost(this.#fileBreaks, file);
    return Math.min(this.#rawBreaks[at]! + (file - this.#fileBreaks[at]!), this.raw.length);
  }
}

/** The text as files count it: without byte-order mark, with `\n` for every line end. */
export function foldLineEnds(raw: string): string {
  const text = raw.charCodeAt(0) === BOM ? raw.slice(1) : raw;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

/** The last index whose value is at most `limit`, in an ascending list that begins with 0. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
