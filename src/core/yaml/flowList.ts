import type { Span } from '../model';
import type { Lines } from './lines';
import type { Splice } from './splice';
import type { YamlMap, YamlSeq } from './tree';

/** The rest of a line behind an entry: its comma, a comment. */
const LINE_REST = /^[ \t]*(?:(,)[ \t]*)?(?:#.*)?$/;

/** A map or list in braces or brackets, where entries come and go; one that has lines of its own keeps them. */
export class FlowList {
  constructor(
    private readonly text: string,
    private readonly lines: Lines,
    private readonly eol: string,
    private readonly container: YamlMap | YamlSeq,
    private readonly entries: readonly Span[],
  ) {}

  /** Puts an entry before the one at `index`, or behind the last. */
  insert(index: number, entry: string): Splice {
    const previous = this.entries[index - 1];
    const next = this.entries[index];
    if (previous) return this.#behind(previous, entry);
    if (next) return this.#before(next, entry);
    const { start, end, kind } = this.container;
    // Comments inside stay inside.
    const inside = this.text.slice(start + 1, end - 1).trimEnd();
    if (inside !== '') return { start: start + 1, end: start + 1, text: ` ${entry},` };
    return { start, end, text: kind === 'map' ? `{ ${entry} }` : `[${entry}]` };
  }

  #behind(previous: Span, entry: string): Splice {
    const rest = this.lines.after(previous.end);
    const found = LINE_REST.exec(rest);
    const comma = found ? (found[1] ?? '') : undefined;
    const isLast = previous === this.entries.at(-1);
    if (comma === undefined || !this.lines.isFirst(previous.start) || (comma === '' && !isLast))
      return { start: previous.end, end: previous.end, text: `, ${entry}` };
    const line = this.eol + this.lines.before(previous.start) + entry + comma;
    const text = (comma === '' ? ',' : '') + rest + line;
    return { start: previous.end, end: this.lines.endOf(previous.end), text };
  }

  #before(next: Span, entry: string): Splice {
    const indent = this.lines.before(next.start);
    if (!this.lines.isFirst(next.start)) return { start: next.start, end: next.start, text: `${entry}, ` };
    const at = this.lines.startWithComments(next.start);
    return { start: at, end: at, text: `${indent}${entry},${this.eol}` };
  }

  remove(index: number): Splice {
    const { start, end } = this.entries[index]!;
    const previous = this.entries[index - 1];
    const next = this.entries[index + 1];
    const gap = previous ? this.text.slice(previous.end, start) : '';
    const ownsLines = this.lines.isFirst(start) && LINE_REST.test(this.lines.after(end));
    // Without a comment in between, the comma before the last entry goes with it.
    if (previous && !gap.includes('#') && (!next || !ownsLines))
      return { start: previous.end, end, text: '' };
    if (ownsLines) return { start: this.lines.startOf(start), end: this.lines.nextAfter(end), text: '' };
    return {
      start,
      end: next && !this.text.slice(end, next.start).includes('#') ? next.start : end,
      text: '',
    };
  }
}
