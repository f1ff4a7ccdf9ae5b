import { partitionPoint } from '../collections';
import type { CodePoints, Utf16Units } from '../model';

const BOM = 0xfeff;
/** What takes one unit more in a raw text than code points in a file. (A lone CR counts as one in both.) */
const LONGER_IN_RAW = /^\ufeff|\r\n|[\ud800-\udbff][\udc00-\udfff]/g;
/** Most texts have none of it, which is quickly seen. */
const MAY_BE_LONGER = /[\r\ufeff\ud800-\udbff]/;

/**
 * The one place that converts between the two ways of counting: offsets in code are UTF-16 units of the text as given,
 * offsets in files are code points of the folded text (byte-order mark dropped, CRLF and lone CR folded to `\n`).
 */
export class FoldedText {
  /** The text with its byte-order mark dropped and every line end folded to `\n`. */
  readonly folded: string;

  /** Where runs begin in which both counts go in step: raw and file offset of each, beginning with 0 and 0. */
  readonly #rawBreaks: number[] = [];
  readonly #fileBreaks: number[] = [];

  constructor(readonly raw: string) {
    this.folded = foldLineEnds(raw);
    this.#note(0, 0);
    let surplus = 0;
    for (const { index, 0: units } of MAY_BE_LONGER.test(raw) ? raw.matchAll(LONGER_IN_RAW) : []) {
      const after = index + units.length;
      surplus++;
      this.#note(after, after - surplus);
    }
  }

  #note(rawOffset: number, fileOffset: number): void {
    this.#rawBreaks.push(rawOffset);
    this.#fileBreaks.push(fileOffset);
  }

  /** The file offset of a UTF-16 offset. Inside a pair (CRLF, surrogates) it is that of the pair's start. */
  toFile(rawOffset: Utf16Units): CodePoints {
    const raw = Math.max(0, Math.min(rawOffset, this.raw.length));
    const at = lastAtMost(this.#rawBreaks, raw);
    const file = this.#fileBreaks[at]! + (raw - this.#rawBreaks[at]!);
    const next = this.#fileBreaks[at + 1];
    return next === undefined || file < next ? file : Math.max(next - 1, this.#fileBreaks[at]!);
  }

  /** The UTF-16 offset of a file offset; one past the end gives the end. */
  toRaw(fileOffset: CodePoints): Utf16Units {
    const file = Math.max(0, fileOffset);
    const at = lastAtMost(this.#fileBreaks, file);
    return Math.min(this.#rawBreaks[at]! + (file - this.#fileBreaks[at]!), this.raw.length);
  }
}

/** A text as VS Code's documents have it. */
export const withoutByteOrderMark = (raw: string): string => (raw.charCodeAt(0) === BOM ? raw.slice(1) : raw);

/** The text as files count it: without byte-order mark, with `\n` for every line end. */
export function foldLineEnds(raw: string): string {
  const text = withoutByteOrderMark(raw);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The last index whose value is at most `limit`, in an ascending list that begins with 0. */
const lastAtMost = (ascending: readonly number[], limit: number): number =>
  Math.max(0, partitionPoint(ascending.length, i => ascending[i]! <= limit) - 1);
