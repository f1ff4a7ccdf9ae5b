import type { Span } from '../model';
import type { Comment, Commented, Entry, Path, Splice } from '../yaml';

/** Says where in a text comments of other versions are to stand, and puts none on top of another. */
export class CommentPlaces {
  readonly #entries = new Map<string, Entry>();
  /** Starts of lines that have a comment at their end. */
  readonly #taken = new Set<number>();

  constructor(
    private readonly text: string,
    private readonly found: Commented,
    private readonly nameOf: (path: Path) => string,
  ) {
    for (const entry of found.entries) this.#entries.set(nameOf(entry.path), entry);
    for (const { start, stands } of found.comments)
      if (stands === 'beside') this.#taken.add(found.lines.startOf(start));
  }

  splicesFor(missing: readonly Comment[], removed: readonly Comment[]): Splice[] {
    for (const { start } of removed) this.#taken.delete(this.found.lines.startOf(start));
    return [...removed.map(comment => this.#cut(comment)), ...missing.map(comment => this.#put(comment))];
  }

  /** All of them above the first entry. */
  atHead(missing: readonly Comment[]): Splice[] {
    return missing.map(({ text }) => this.#above(this.found.entries[0], text));
  }

  #put({ about, stands, text }: Comment): Splice {
    if (!about) return this.#ownLine(this.text.length, '', text);
    const entry = this.#entries.get(this.nameOf(about.path));
    if (!entry) return this.#above(this.#enclosing(about), text);
    if (stands === 'beside') return this.#beside(entry, text);
    return stands === 'below' ? this.#below(entry, text) : this.#above(entry, text);
  }

  /** What is left of what an entry was in. */
  #enclosing({ parent }: Entry): Entry | undefined {
    if (!parent) return this.found.entries[0];
    return this.#entries.get(this.nameOf(parent.path)) ?? this.#enclosing(parent);
  }

  #above(entry: Entry | undefined, text: string): Splice {
    if (!entry) return this.#ownLine(this.text.length, '', text);
    const start = this.found.lines.startOf(entry.start);
    if (this.found.wordAround(start)) return this.#above(entry.parent ?? this.found.entries[0], text);
    return this.#ownLine(start, this.#indentOf(entry), text);
  }

  #below(entry: Entry, text: string): Splice {
    const { lines, wordAround } = this.found;
    const at = this.text[entry.end - 1] === '\n' ? entry.end : lines.nextAfter(entry.end);
    if (wordAround(at)) return this.#above(entry, text);
    const isFirst = /^[ -]*$/.test(lines.before(entry.start));
    return this.#ownLine(at, isFirst ? ' '.repeat(entry.column) : this.#indentOf(entry), text);
  }

  /** At the end of the line: that of the value, or, where lines of its own follow, that on which the entry begins. */
  #beside(entry: Entry, text: string): Splice {
    const { lines, wordAround } = this.found;
    const end = lines.endOf(isBelow(entry) ? entry.start : (this.#headerOf(entry) ?? entry.end));
    const line = lines.startOf(end);
    const word = wordAround(end);
    if (this.#taken.has(line) || (word && !this.#isHeader(word, end))) return this.#above(entry, text);
    this.#taken.add(line);
    return { start: end, end, text: ` ${text}` };
  }

  /** Where the words of an entry that stand on lines of their own are announced. */
  #headerOf({ value }: Entry): number | undefined {
    return value && this.#isHeader(value, value.start) ? value.start : undefined;
  }

  #isHeader({ start }: Span, at: number): boolean {
    return (
      /[|>]/.test(this.text[start] ?? '') && this.found.lines.endOf(start) === this.found.lines.endOf(at)
    );
  }

  #ownLine(at: number, indent: string, comment: string): Splice {
    const isUnfinished = at === this.text.length && at > 0 && !this.text.endsWith('\n');
    const line = `${indent}${comment}`;
    return { start: at, end: at, text: isUnfinished ? this.#eol + line : line + this.#eol };
  }

  #cut({ start, end, stands }: Comment): Splice {
    const { lines } = this.found;
    if (stands !== 'beside') return { start: lines.startOf(start), end: lines.nextAfter(end), text: '' };
    return { start: lines.startOf(start) + lines.before(start).trimEnd().length, end, text: '' };
  }

  #indentOf = ({ start }: Entry): string => /^[ ]*/.exec(this.found.lines.before(start))![0];

  get #eol(): string {
    return /\r?\n/.exec(this.text)?.[0] ?? '\n';
  }
}

/** Whether the value of an entry stands on lines below it. */
const isBelow = ({ value }: Entry): boolean =>
  (value?.kind === 'map' || value?.kind === 'seq') && !value.flow;
