import type { Span } from '../model';
import type { Lines } from './lines';
import type { Splice } from './splice';
import type { YamlMap, YamlSeq } from './tree';

/** The rest of a line behind an entry: its comma, a comment. */
const LINE_REST = /[ \t]*(?:(,)[ \t]*)?(?:#.*)?$/my;

/** A map or list in braces or brackets, where entries come and go; one that has lines of its own keeps them. */
export class FlowList {
  constructor(
    private readonly text: string,
    private readonly lines: Lines,
    private readonly eol: string,
    private readonly container: YamlMap | YamlSeq,
    private readonly entryAt: (index: number) => Span | undefined,
  ) {}

  /** Puts entries before the one at `index`, or behind the last. */
  insert(index: number, entries: readonly string[]): Splice {
    const previous = this.entryAt(index - 1);
    const next = this.entryAt(index);
    if (previous) return this.#behind(previous, !next, entries);
    if (next) return this.#before(next, entries);
    const { start, end, kind } = this.container;
    const listed = entries.join(', ');
    // Comments inside stay inside.
    const inside = this.text.slice(start + 1, end - 1).trimEnd();
    if (inside !== '') return { start: start + 1, end: start + 1, text: ` ${listed},` };
    return { start, end, text: kind === 'map' ? `{ ${listed} }` : `[${listed}]` };
  }

  #behind(previous: Span, isLast: boolean, entries: readonly string[]): Splice {
    const found = this.#restBehind(previous.end);
    const rest = found?.[0] ?? '';
    const comma = found ? (found[1] ?? '') : undefined;
    if (comma === undefined || !this.lines.isFirst(previous.start) || (comma === '' && !isLast)) {
      const text = entries.map(entry => `, ${entry}`).join('');
      return { start: previous.end, end: previous.end, text };
    }
    const indent = this.eol + this.lines.before(previous.start);
    const text = (comma === '' ? ',' : '') + rest + indent + entries.join(`,${indent}`) + comma;
    return { start: previous.end, end: this.lines.endOf(previous.end), text };
  }

  #before(next: Span, entries: readonly string[]): Splice {
    const indent = this.lines.before(next.start);
    if (!this.lines.isFirst(next.start))
      return { start: next.start, end: next.start, text: entries.map(entry => `${entry}, `).join('') };
    const at = this.lines.startWithComments(next.start);
    return { start: at, end: at, text: entries.map(entry => `${indent}${entry},${this.eol}`).join('') };
  }

  /** @param isLeading whether nothing is left before it */
  remove(index: number, isLeading: boolean): Splice {
    const { start, end } = this.entryAt(index)!;
    const previous = isLeading ? undefined : this.entryAt(index - 1);
    const next = this.entryAt(index + 1);
    const gap = previous ? this.text.slice(previous.end, start) : '';
    const ownsLines = this.lines.isFirst(start) && this.#restBehind(end) !== null;
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

  /** Null where more stands behind an entry on its line. */
  #restBehind(end: number): RegExpExecArray | null {
    LINE_REST.lastIndex = end;
    return LINE_REST.exec(this.text);
  }
}
