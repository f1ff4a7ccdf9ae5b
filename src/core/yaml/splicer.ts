import type { Span } from '../model';
import { type Change, insertionIndex, itemIndex, type Step } from './change';
import { FlowList } from './flowList';
import { childLayout, type Layout, quotingOf, rankOf } from './layout';
import { Lines } from './lines';
import { overlap, type Splice } from './splice';
import {
  type Plain,
  pairOf,
  plainOf,
  target,
  type YamlMap,
  type YamlNode,
  type YamlPair,
  type YamlSeq,
} from './tree';
import { writeFlow, writeItem, writeKey, writePair } from './write';

/** A value's place in its parent. */
type SplicePlace = PairPlace | ItemPlace;

interface PairPlace {
  readonly parent: YamlMap;
  readonly parentLayout: Layout;
  readonly pair: YamlPair;
  readonly layout: Layout;
}

interface ItemPlace {
  readonly parent: YamlSeq;
  readonly index: number;
  readonly layout: Layout;
}

/** Finds, for one change at a time, the stretch of the text to replace. It reads the text once and never changes it. */
export class Splicer {
  readonly #lines: Lines;
  /** Containers that an earlier splice adds to or takes from: their layout is known only after a new reading. */
  readonly #unsettled = new Set<YamlNode>();
  /** Lists of which an earlier splice changes the order: where a new item belongs is known only after a new reading. */
  readonly #reordered = new Set<YamlNode>();
  readonly #taken: Span[] = [];

  constructor(
    readonly text: string,
    private readonly root: YamlNode,
    private readonly layout: Layout,
    readonly eol: string,
  ) {
    this.#lines = new Lines(text);
  }

  /** The splice for a change; undefined where the text's form does not allow it. */
  splice(change: Change): Splice | 'in-the-way' | undefined {
    const made = this.#make(change);
    if (made === undefined || made === 'in-the-way') return made;
    if (this.#taken.some(span => overlap(span, made))) return 'in-the-way';
    if (made.end > made.start) this.#taken.push(made);
    return made;
  }

  #make({ at, to }: Change): Splice | 'in-the-way' | undefined {
    const places: SplicePlace[] = [];
    let node: YamlNode | undefined = this.root;
    let layout = this.layout;
    for (const [depth, step] of at.entries()) {
      if (!node || node.kind === 'alias' || node.kind === 'scalar') return undefined;
      if (this.#unsettled.has(node)) return 'in-the-way';
      if (layout.sortBy !== undefined && at[depth + 1] === layout.sortBy) this.#reordered.add(node);
      const place = placeIn(node, step, layout);
      if (!place)
        return to === undefined ? undefined : this.#add(node, step, wrap(to, at.slice(depth + 1)), layout);
      places.push(place);
      layout = place.layout;
      node = nodeIn(place);
      const missing = at.slice(depth + 1);
      if (to !== undefined && missing.length > 0 && 'pair' in place && isUnfilled(node, place.parent))
        return this.#setValue(place, node, wrap(to, missing));
    }
    const place = places.at(-1);
    if (!place) return undefined;
    if (to === undefined) return this.#remove(places);
    return 'pair' in place ? this.#setValue(place, node, to) : this.#setItem(place, to);
  }

  /** Puts a value behind a key, in place of what stands there. */
  #setValue(place: PairPlace, node: YamlNode | undefined, to: Plain): Splice {
    const colon = this.#afterColon(place.pair);
    const old = node ?? { start: colon, end: colon };
    if (place.parent.flow) {
      const text = writeFlow(to, place.layout, quotingOf(place.parentLayout, place.pair.key.text));
      return { start: old.start, end: old.end, text: node ? text : ` ${text}` };
    }
    const [first, ...block] = this.#valueLines(place, to);
    return block.length > 0 ? this.#setBlock(colon, old, block) : this.#setLine(colon, old, first!);
  }

  /** A value on its key's line; comments between the two come to stand behind it. */
  #setLine(colon: number, { start, end }: Span, value: string): Splice {
    const tail = this.#headerComment(start) + (this.#endsLine(end) ? this.eol : '');
    const gap = this.text.slice(colon, start);
    if (!gap.includes('\n')) return { start, end, text: (gap === '' ? ' ' : '') + value + tail };
    const [, marks, comments] = PROPERTIES.exec(gap)!;
    return { start: colon, end, text: `${marks} ${value}${comments!.trimEnd()}${tail}` };
  }

  /** A value on the lines below its key; a comment on the key's line stays there. */
  #setBlock(colon: number, { start, end }: Span, block: readonly string[]): Splice {
    const eol = this.#endsLine(end) ? this.eol : '';
    const gap = this.text.slice(colon, start);
    if (gap.includes('\n'))
      return { start: this.#lines.startOf(start), end, text: block.join(this.eol) + eol };
    const comment = eol ? '' : this.#lines.after(end).trimEnd();
    const lines = [gap.trimEnd() + comment, ...block];
    return { start: colon, end: eol ? end : this.#lines.endOf(end), text: lines.join(this.eol) + eol };
  }

  /** The comment behind the `|` or `>` of a block scalar. */
  #headerComment(start: number): string {
    return /^[|>]\S*(\s+#.*)/.exec(this.#lines.after(start))?.[1] ?? '';
  }

  /** What is written behind `key: `, and the lines below it when it is a block. */
  #valueLines({ pair, layout, parentLayout }: PairPlace, to: Plain): string[] {
    const key = pair.key.text;
    const [first, ...rest] = writePair(key, to, layout, this.#lines.indentTo(pair.key.start), parentLayout);
    return [first!.slice(writeKey(key).length + 1).trimStart(), ...rest];
  }

  #setItem({ parent, index, layout }: ItemPlace, to: Plain): Splice {
    const item = parent.items[index]!;
    if (parent.flow) return { start: item.start, end: item.end, text: writeFlow(to, layout) };
    const dash = parent.dashes[index]!;
    const lines = writeItem(to, layout, this.#lines.indentTo(dash));
    const eol = this.#endsLine(item.end) ? this.eol : '';
    return { start: dash, end: item.end, text: lines.join(this.eol).trimStart() + eol };
  }

  #add(node: YamlNode, step: Step, value: Plain, layout: Layout): Splice | 'in-the-way' | undefined {
    if (this.#reordered.has(node)) return 'in-the-way';
    if (typeof step === 'string')
      return node.kind === 'map' ? this.#addPair(node, step, value, layout) : undefined;
    return node.kind === 'seq' ? this.#addItem(node, value, layout) : undefined;
  }

  #addPair(map: YamlMap, key: string, value: Plain, layout: Layout): Splice {
    this.#unsettled.add(map);
    const rank = rankOf(layout, key);
    const next = map.pairs.findIndex(pair => rankOf(layout, pair.key.text) > rank);
    const index = next < 0 ? map.pairs.length : next;
    const valueLayout = childLayout(layout, key);
    if (map.flow) {
      const entry = `${writeKey(key)}: ${writeFlow(value, valueLayout, quotingOf(layout, key))}`;
      return this.#flowList(map).insert(index, entry);
    }
    const indent = this.#lines.indentTo(map.pairs[0]!.key.start);
    const [first, ...rest] = writePair(key, value, valueLayout, indent, layout);
    const lines = [indent + first, ...rest];
    const previous = map.pairs[index - 1];
    return previous
      ? this.#below(this.#pairEnd(previous), lines)
      : this.#above(map.pairs[0]!.key.start, lines);
  }

  #addItem(seq: YamlSeq, value: Plain, layout: Layout): Splice {
    this.#unsettled.add(seq);
    const index = insertionIndex(seq.items.map(plainOf), value, layout);
    const itemLayout = layout.each ?? {};
    if (seq.flow) return this.#flowList(seq).insert(index, writeFlow(value, itemLayout));
    const lines = writeItem(value, itemLayout, this.#lines.indentTo(seq.dashes[0]!));
    return index > 0 ? this.#below(seq.items[index - 1]!.end, lines) : this.#above(seq.dashes[0]!, lines);
  }

  /** New lines below the line on which something ends. */
  #below(end: number, lines: readonly string[]): Splice {
    if (this.#endsLine(end)) return { start: end, end, text: lines.map(line => line + this.eol).join('') };
    const at = this.#lines.endOf(end);
    return { start: at, end: at, text: lines.map(line => this.eol + line).join('') };
  }

  /** New lines above the first entry of a block, and above the comments that belong to that entry. */
  #above(start: number, lines: readonly string[]): Splice {
    if (this.#lines.isFirst(start)) {
      const at = this.#lines.startWithComments(start);
      return { start: at, end: at, text: lines.map(line => line + this.eol).join('') };
    }
    // The entry shares its line with a dash.
    const text = lines.join(this.eol).trimStart() + this.eol + this.#lines.indentTo(start);
    return { start, end: start, text };
  }

  /** Removes a value, and with it every container that it leaves empty and that no comment hangs on. */
  #remove(places: readonly SplicePlace[]): Splice | undefined {
    let depth = places.length - 1;
    while (depth > 0 && isAlone(places[depth]!) && !this.#hasComments(places[depth - 1]!, places[depth]!))
      depth -= 1;
    const place = places[depth]!;
    const { parent } = place;
    this.#unsettled.add(parent);
    if (parent.flow) return this.#flowList(parent).remove(indexOf(place));
    return this.#cutLines(this.#spanOf(place), this.#neighbour(place, -1), this.#neighbour(place, 1));
  }

  /** The entry before or after one in a block. */
  #neighbour(place: SplicePlace, step: -1 | 1): Span | undefined {
    const index = indexOf(place) + step;
    if (!('pair' in place)) return place.parent.items[index] && this.#spanOf({ ...place, index });
    const pair = place.parent.pairs[index];
    return pair && this.#spanOf({ ...place, pair });
  }

  /** Whether comments stand between a key and the only entry below it. */
  #hasComments(outer: SplicePlace, inner: SplicePlace): boolean {
    if (!('pair' in outer) || inner.parent.flow) return false;
    return this.text.slice(this.#afterColon(outer.pair), this.#spanOf(inner).start).includes('#');
  }

  /** All of an entry: from its dash or its key to the end of its value. */
  #spanOf(place: SplicePlace): Span {
    if ('pair' in place) return { start: place.pair.key.start, end: this.#pairEnd(place.pair) };
    const { end } = place.parent.items[place.index]!;
    return { start: place.parent.dashes[place.index]!, end };
  }

  /** The lines of an entry, or, where it shares its first line with a dash, all up to what follows it. */
  #cutLines({ start, end }: Span, previous: Span | undefined, next: Span | undefined): Splice | undefined {
    const after = this.#endsLine(end) ? end : this.#lines.nextAfter(end);
    if (!this.#lines.isFirst(start)) {
      if (!next) return undefined;
      const blank = /^\s*/.exec(this.text.slice(after, next.start))![0].length;
      return { start, end: after + blank, text: '' };
    }
    const lineStart = this.#lines.startOf(start);
    const isUnfinished = after === this.text.length && !this.text.endsWith('\n');
    // The last line of a text without a final line end takes the line end before it, unless that is a value's own.
    if (isUnfinished && previous?.end !== lineStart)
      return { start: this.#lines.endOf(lineStart - 1), end: after, text: '' };
    return { start: lineStart, end: after, text: '' };
  }

  #flowList(container: YamlMap | YamlSeq): FlowList {
    const entries =
      container.kind === 'seq'
        ? container.items
        : container.pairs.map(pair => ({ start: pair.key.start, end: this.#pairEnd(pair) }));
    return new FlowList(this.text, this.#lines, this.eol, container, entries);
  }

  /** Whether a value's own end is a line end, as a block scalar's is. */
  #endsLine(end: number): boolean {
    return this.text[end - 1] === '\n';
  }

  #pairEnd(pair: YamlPair): number {
    return pair.value?.end ?? this.#afterColon(pair);
  }

  #afterColon(pair: YamlPair): number {
    return this.text.indexOf(':', pair.key.end) + 1;
  }
}

/** Anchor and tag before a value, and the comments behind them. */
const PROPERTIES = /^((?:[ \t]+[&!]\S*)*)([\s\S]*)$/;

const nodeIn = (place: SplicePlace): YamlNode | undefined =>
  'pair' in place ? place.pair.value : place.parent.items[place.index];

const indexOf = (place: SplicePlace): number =>
  'pair' in place ? place.parent.pairs.indexOf(place.pair) : place.index;

const isAlone = ({ parent }: SplicePlace): boolean =>
  (parent.kind === 'map' ? parent.pairs.length : parent.items.length) === 1;

/** Whether a value holds nothing yet: none or null, or, where lines could stand, `[]` or `{}`. */
function isUnfilled(node: YamlNode | undefined, parent: YamlMap): boolean {
  const value = node && target(node);
  if (!value) return true;
  if (value.kind === 'scalar') return value.value === null;
  return !parent.flow && (value.kind === 'map' ? value.pairs : value.items).length === 0;
}

function placeIn(node: YamlMap | YamlSeq, step: Step, layout: Layout): SplicePlace | undefined {
  if (typeof step === 'string') {
    const pair = node.kind === 'map' ? pairOf(node, step) : undefined;
    return pair && { parent: node as YamlMap, parentLayout: layout, pair, layout: childLayout(layout, step) };
  }
  if (node.kind !== 'seq') return undefined;
  const index = itemIndex(node, step);
  return index < 0 ? undefined : { parent: node, index, layout: layout.each ?? {} };
}

/** A value in the containers that are still missing on its way. */
function wrap(value: Plain, path: readonly Step[]): Plain {
  return path.reduceRight<Plain>(
    (inner, step) => (typeof step === 'string' ? { [step]: inner } : [inner]),
    value,
  );
}
