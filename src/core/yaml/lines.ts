const BOM = '\ufeff';

/** The lines of a text: where the one that an offset stands in begins and ends. */
export class Lines {
  readonly #first: number;

  constructor(private readonly text: string) {
    this.#first = text.startsWith(BOM) ? 1 : 0;
  }

  startOf(offset: number): number {
    return offset === 0 ? this.#first : Math.max(this.#first, this.text.lastIndexOf('\n', offset - 1) + 1);
  }

  /** Where the line ends, before its line end. */
  endOf(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    if (end < 0) return this.text.length;
    return this.text[end - 1] === '\r' ? end - 1 : end;
  }

  /** Where the next line begins; the end of the text where there is none. */
  nextAfter(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end < 0 ? this.text.length : end + 1;
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
    return this.before(offset).trim() === '';
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
}
