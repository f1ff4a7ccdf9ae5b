import type { Span } from '../model';

const BOM = '\ufeff';

/** The lines of a text: where the one that an offset stands in begins and ends. */
export class Lines {
  readonly #first: number;
  #last: Span = { start: 0, end: -1 };

  constructor(private readonly text: string) {
    this.#first = text.startsWith(BOM) ? 1 : 0;
  }

  startOf(offset: number): number {
    return this.#lineOf(offset).start;
  }

  /** Where the line ends, before its line end. */
  endOf(offset: number): number {
    const { start, end } = this.#lineOf(offset);
    return start < end && end < this.text.length && this.text[end - 1] === '\r' ? end - 1 : end;
  }

  /** Where the next line begins; the end of the text where there is none. */
  nextAfter(offset: number): number {
    return Math.min(this.#lineOf(offset).end + 1, this.text.length);
  }

  /** What stands on the line before an offset. */
  before(offset: number): string {
    return this.text.slice(this.startOf(offset), offset);
  }

  /** What stands on the line from an offset on. */
  after(offset: number): string {
    return this.text.slice(offset, this.endOf(offset));
  }

  /** Whether something begins its line. */
  isFirst(offset: number): boolean {
    for (let at = this.startOf(offset); at < offset; at++) if (/\S/.test(this.text[at]!)) return false;
    return true;
  }

  /** Spaces up to the column of an offset. */
  indentTo(offset: number): string {
    return ' '.repeat(this.before(offset).length);
  }

  /** The start of the line of an offset, or of the comment lines that stand directly above it. */
  startWithComments(offset: number): number {
    let start = this.startOf(offset);
    while (
      start > this.#first &&
      this.after(this.startOf(start - 1))
        .trimStart()
        .startsWith('#')
    )
      start = this.startOf(start - 1);
    return start;
  }

  /** The line of an offset, with its `\r`: as a rule the one that was asked for before, which may be a long one. */
  #lineOf(offset: number): Span {
    if (offset < this.#last.start || offset > this.#last.end) {
      const end = this.text.indexOf('\n', offset);
      this.#last = {
        start:
          offset === 0 ? this.#first : Math.max(this.#first, this.text.lastIndexOf('\n', offset - 1) + 1),
        end: end < 0 ? this.text.length : end,
      };
    }
    return this.#last;
  }
}
