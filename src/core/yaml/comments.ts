import { allAtOnce, partitionPoint } from '../collections';
import type { Span } from '../model';
import { stepTo } from './change';
import { childLayout, type Layout } from './layout';
import { Lines } from './lines';
import type { Path } from './step';
import { plainOf, type YamlNode } from './tree';

/** A key with its value, or an item of a list: what a comment can be about. */
export interface Entry extends Span {
  /** Undefined for one at the top. */
  readonly parent: Entry | undefined;
  readonly path: Path;
  readonly column: number;
  readonly value: YamlNode | undefined;
}

/** A comment and where it stands: on lines of its own above or below an entry, or behind it on its line. */
export interface Comment extends Span {
  /** From its `#` to the end of the line. */
  readonly text: string;
  readonly stands: 'above' | 'below' | 'beside';
  /** Undefined below the last entry of the file, at its margin. */
  readonly about: Entry | undefined;
}

/** A text with its entries and comments, in their order. */
export interface Commented {
  readonly lines: Lines;
  readonly entries: readonly Entry[];
  readonly comments: readonly Comment[];
  /** The word around an offset, where no comment can stand. */
  wordAround(offset: number): Span | undefined;
}

/** Finds the comments of a text that has been read as `root`. */
export const commentsIn = (text: string, root: YamlNode | undefined, layout: Layout): Commented =>
  allAtOnce(commentsInSlices(text, root, layout));

/** The same in slices, between which others may have their turn. */
export function* commentsInSlices(
  text: string,
  root: YamlNode | undefined,
  layout: Layout,
): Generator<void, Commented> {
  const lines = new Lines(text);
  const words: Span[] = [];
  const entries = root ? yield* entriesIn(root, layout, lines, words) : [];
  const places = new Places(entries, lines);
  const comments = (yield* spansBetween(text, words)).map(span => {
    const isAlone = lines.before(span.start).trim() === '';
    return {
      ...span,
      text: text.slice(span.start, span.end).trimEnd(),
      ...(isAlone ? places.ofLine(span) : places.beside(span)),
    };
  });
  const wordAround = (offset: number) => {
    const word = words[lastBefore(words, offset)];
    return word && offset < word.end ? word : undefined;
  };
  return { lines, entries, comments, wordAround };
}

/** The entries below a node in the order of the text; adds keys and scalars to `words`. */
function* entriesIn(
  root: YamlNode,
  rootLayout: Layout,
  lines: Lines,
  words: Span[],
): Generator<void, Entry[]> {
  const entries: Entry[] = [];
  const add = (span: Span, path: Path, parent: Entry | undefined, value: YamlNode | undefined): Entry => {
    const entry = {
      start: span.start,
      end: span.end,
      path,
      parent,
      value,
      column: lines.before(span.start).length,
    };
    entries.push(entry);
    return entry;
  };
  function* visit(
    node: YamlNode,
    layout: Layout,
    path: Path,
    parent: Entry | undefined,
  ): Generator<void, void> {
    if (node.kind === 'map')
      for (const { key, value } of node.pairs) {
        const end = value?.end ?? lines.after(key.end).indexOf(':') + 1 + key.end;
        const entry = add({ start: key.start, end }, [...path, key.text], parent, value);
        words.push(key);
        if (value) yield* visit(value, childLayout(layout, key.text), entry.path, entry);
      }
    else if (node.kind === 'seq')
      for (const [i, item] of node.items.entries()) {
        const span = { start: node.dashes[i] ?? item.start, end: item.end };
        const entry = add(span, [...path, stepTo(plainOf(item), layout)], parent, item);
        yield* visit(item, layout.each ?? {}, entry.path, entry);
      }
    else words.push(node);
    yield;
  }
  yield* visit(root, rootLayout, [], undefined);
  return entries;
}

/** Comments between the words of a text, and the one behind the sign that begins a word of many lines. */
function* spansBetween(text: string, words: readonly Span[]): Generator<void, Span[]> {
  const found: Span[] = [];
  let from = 0;
  for (const { start, end } of [...words, { start: text.length, end: text.length }]) {
    for (const { 0: comment, index } of text.slice(from, start).matchAll(COMMENT))
      found.push({ start: from + index, end: from + index + comment.length });
    const header = BLOCK_HEADER.exec(text.slice(start, Math.min(end, start + LONGEST_HEADER)));
    if (header) {
      const at = start + header[0].length;
      found.push({ start: at, end: lineEnd(text, at) });
    }
    from = Math.max(from, end);
    yield;
  }
  return found;
}

/** A `#` begins one behind a space or at the start of a line. */
const COMMENT = /(?<!\S)#[^\r\n]*/g;
const BLOCK_HEADER = /^[|>][-+0-9]{0,2}[ \t]+(?=#)/;
const LONGEST_HEADER = 64;

function lineEnd(text: string, from: number): number {
  const end = /\r?\n/g;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}

/** Says which entry a comment is about. */
class Places {
  constructor(
    private readonly entries: readonly Entry[],
    private readonly lines: Lines,
  ) {}

  /** On a line of its own: above the next entry, or, indented deeper than that, below one of those before. */
  ofLine({ start }: Span): Pick<Comment, 'stands' | 'about'> {
    const before = lastBefore(this.entries, start);
    const [last, next] = [this.entries[before], this.entries[before + 1]];
    const column = this.lines.before(start).length;
    if (next && (column <= next.column || !last)) return { stands: 'above', about: next };
    let about = last;
    while (about && about.column > column) about = about.parent;
    return next && !about ? { stands: 'above', about: next } : { stands: 'below', about };
  }

  /** Behind something on its line: the widest entry that begins and ends there, else the last that does either. */
  beside({ start }: Span): Pick<Comment, 'stands' | 'about'> {
    const line = this.lines.startOf(start);
    const last = this.entries[lastBefore(this.entries, start)];
    let about = last;
    for (let entry = last?.parent; entry && entry.start >= line; entry = entry.parent)
      if (entry.end <= start) about = entry;
    return about ? { stands: 'beside', about } : { stands: 'above', about: this.entries[0] };
  }
}

/** The last of some spans in ascending order that begins before an offset, as its place among them; else -1. */
const lastBefore = (spans: readonly Span[], offset: number): number =>
  partitionPoint(spans.length, i => spans[i]!.start < offset) - 1;
