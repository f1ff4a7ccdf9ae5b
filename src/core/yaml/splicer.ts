import type { Span } from '../model';
import { type Change, itemIndex } from './change';
import { FlowList } from './flowList';
import { childLayout, type Layout, quotingOf, rankOf, rankOfItem } from './layout';
import { Lines } from './lines';
import { type Addition, Revision } from './revision';
import { applySplices, type Splice } from './splice';
import type { Path, Step } from './step';
import { TakenSpans } from './takenSpans';
import {
  fieldOf,
  isPlainMap,
  type Plain,
  pairIndex,
  plainIn,
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
  readonly index: number;
  readonly pair: YamlPair;
  readonly layout: Layout;
}

interface ItemPlace {
  readonly parent: YamlSeq;
  readonly parentLayout: Layout;
  readonly index: number;
  readonly layout: Layout;
}

/** A stretch of the text to replace: with a text, or with all that is added at one place. */
type Planned = Splice | (() => Splice);

/**
 * Finds, for one change at a time, the stretch of the text to replace. It reads the text once: a change that is in the way
 * of those before it, as it follows from them or touches the same stretch, has to wait until they are made. So have all
 * that are asked for behind it in the same map or list.
 */
export class Splicer {
  readonly #lines: Lines;
  readonly #planned: Planned[] = [];
  /** What earlier changes have added to maps and lists and taken from them. */
  readonly #revisions = new Map<YamlNode, Revision>();
  /** Lists of which an earlier change may alter the order: where a new item belongs is known only after a new reading. */
  readonly #reordered = new Set<YamlNode>();
  /** Maps and lists in which a change has to wait. */
  readonly #waiting = new Set<YamlNode>();
  readonly #taken = new TakenSpans();

  constructor(
    private readonly text: string,
    private readonly root: YamlNode,
    private readonly layout: Layout,
    private readonly eol: string,
  ) {
    this.#lines = new Lines(text);
  }

  /** Takes up a change; `in-the-way` where it has to wait, undefined where the text's form does not allow it. */
  take(change: Change): 'taken' | 'in-the-way' | undefined {
    const made = this.#make(change);
    if (made === 'in-the-way') this.#wait(change.at);
    return made;
  }

  /** The text with all changes that were taken up. */
  get changed(): string {
    const splices = this.#planned.map(planned => (typeof planned === 'function' ? planned() : planned));
    return applySplices(this.text, splices);
  }

  #make({ at, to }: Change): 'taken' | 'in-the-way' | undefined {
    const places: SplicePlace[] = [];
    let node: YamlNode | undefined = this.root;
    let layout = this.layout;
    for (const [depth, step] of at.entries()) {
      if (!node || node.kind === 'alias' || node.kind === 'scalar') return undefined;
      if (this.#waiting.has(node)) return 'in-the-way';
      if (layout.sortBy !== undefined && at[depth + 1] === layout.sortBy) this.#reordered.add(node);
      const place = placeIn(node, step, layout);
      const revision = this.#revisions.get(node);
      if (place ? revision?.isRemoved(place.index) : revision?.mayLeadToAdded(step)) return 'in-the-way';
      const missing = at.slice(depth + 1);
      if (!place)
        return to === undefined ? undefined : this.#add(node, step, wrap(to, missing), layout, depth);
      places.push(place);
      layout = place.layout;
      node = nodeIn(place);
      if (to !== undefined && missing.length > 0 && 'pair' in place && isUnfilled(node, place.parent))
        return this.#plan(this.#setValue(place, node, wrap(to, missing)), depth);
    }
    const place = places.at(-1);
    if (!place) return undefined;
    if (to === undefined) return this.#remove(places);
    return this.#plan(
      'pair' in place ? this.#setValue(place, node, to) : this.#setItem(place, to),
      at.length,
    );
  }

  /** Keeps a splice, so deep in the document, where it is in nobody's way. */
  #plan(splice: Splice, depth: number): 'taken' | 'in-the-way' {
    if (!this.#taken.isFree(splice, depth)) return 'in-the-way';
    this.#taken.take(splice, depth);
    this.#planned.push(splice);
    return 'taken';
  }

  /** Lets all wait that is asked for in the map or list in which a change would be made. */
  #wait(at: Path): void {
    let node = this.root;
    let { layout } = this;
    for (const [depth, step] of at.entries()) {
      const place = node.kind === 'map' || node.kind === 'seq' ? placeIn(node, step, layout) : undefined;
      const inner = place && nodeIn(place);
      if (!inner || depth === at.length - 1) break;
      if (inner.kind !== 'map' && inner.kind !== 'seq') break;
      node = inner;
      layout = place.layout;
    }
    this.#waiting.add(node);
    this.#taken.take(node, Number.POSITIVE_INFINITY);
  }

  #revisionOf(node: YamlMap | YamlSeq, layout: Layout): Revision {
    const known = this.#revisions.get(node) ?? new Revision(() => ranksIn(node, layout));
    this.#revisions.set(node, known);
    return known;
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

  #setItem({ parent, parentLayout, index, layout }: ItemPlace, to: Plain): Splice {
    if (parentLayout.sortBy !== undefined) this.#reordered.add(parent);
    const item = parent.items[index]!;
    if (parent.flow) return { start: item.start, end: item.end, text: writeFlow(to, layout) };
    const dash = parent.dashes[index]!;
    const lines = writeItem(to, layout, this.#lines.indentTo(dash));
    const eol = this.#endsLine(item.end) ? this.eol : '';
    return { start: dash, end: item.end, text: lines.join(this.eol).trimStart() + eol };
  }

  #add(
    node: YamlMap | YamlSeq,
    step: Step,
    value: Plain,
    layout: Layout,
    depth: number,
  ): 'taken' | 'in-the-way' | undefined {
    if ((typeof step === 'string') !== (node.kind === 'map')) return undefined;
    if (this.#reordered.has(node)) return 'in-the-way';
    const revision = this.#revisionOf(node, layout);
    const addition =
      node.kind === 'map'
        ? this.#newPair(node, step as string, value, layout)
        : this.#newItem(node, value, layout);
    const gap = revision.gapFor(addition.rank);
    if (revision.isRemoved(gap) || revision.isRemoved(gap - 1)) return 'in-the-way';
    if (!revision.isFilled(gap)) {
      const span = this.#spliceFor(node, gap, [addition]);
      if (!this.#taken.isFree(span, depth)) return 'in-the-way';
      this.#taken.take(span, depth);
      this.#planned.push(() => this.#spliceFor(node, gap, revision.addedAt(gap)));
    }
    revision.add(gap, addition);
    if (typeof step === 'string') revision.noteKey(step);
    else revision.noteItem(value);
    return 'taken';
  }

  #newPair(map: YamlMap, key: string, value: Plain, layout: Layout): Addition {
    const rank = rankOf(layout, key);
    const valueLayout = childLayout(layout, key);
    if (map.flow)
      return { rank, lines: [`${writeKey(key)}: ${writeFlow(value, valueLayout, quotingOf(layout, key))}`] };
    const indent = this.#lines.indentTo(map.pairs[0]!.key.start);
    const [first, ...rest] = writePair(key, value, valueLayout, indent, layout);
    return { rank, lines: [indent + first, ...rest] };
  }

  #newItem(seq: YamlSeq, value: Plain, layout: Layout): Addition {
    const rank = rankOfItem(layout, key => (isPlainMap(value) ? fieldOf(value, key) : undefined));
    const itemLayout = layout.each ?? {};
    if (seq.flow) return { rank, lines: [writeFlow(value, itemLayout)] };
    return { rank, lines: writeItem(value, itemLayout, this.#lines.indentTo(seq.dashes[0]!)) };
  }

  /** What brings additions in before an entry, or behind the last. */
  #spliceFor(node: YamlMap | YamlSeq, gap: number, additions: readonly Addition[]): Splice {
    const lines = additions.flatMap(addition => addition.lines);
    if (node.flow) return this.#flowList(node).insert(gap, lines);
    if (gap > 0) return this.#below(this.#entryOf(node, gap - 1)!.end, lines);
    return this.#above(this.#entryOf(node, 0)!.start, lines);
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
  #remove(places: readonly SplicePlace[]): 'taken' | 'in-the-way' | undefined {
    let nth = places.length - 1;
    while (nth > 0 && isAlone(places[nth]!) && !this.#hasComments(places[nth - 1]!, places[nth]!)) {
      if (this.#revisions.has(places[nth]!.parent)) return 'in-the-way';
      nth -= 1;
    }
    const { parent, parentLayout, index } = places[nth]!;
    const revision = this.#revisionOf(parent, parentLayout);
    // Whether anything is left in it is known only after a new reading.
    if (revision.removed > 0 && revision.removed + 1 === entryCount(parent)) return 'in-the-way';
    const splice = parent.flow
      ? this.#flowList(parent).remove(index, revision.isLeading(index))
      : this.#cutLines(parent, index);
    if (!splice) return undefined;
    const planned = this.#plan(splice, nth);
    if (planned === 'taken') revision.remove(index);
    return planned;
  }

  /** Whether comments stand between a key and the only entry below it. */
  #hasComments(outer: SplicePlace, inner: SplicePlace): boolean {
    if (!('pair' in outer) || inner.parent.flow) return false;
    const { start } = this.#entryOf(inner.parent, inner.index)!;
    return this.text.slice(this.#afterColon(outer.pair), start).includes('#');
  }

  /** All of an entry: from its dash or its key to the end of its value. */
  #entryOf(node: YamlMap | YamlSeq, index: number): Span | undefined {
    if (node.kind === 'map') {
      const pair = node.pairs[index];
      return pair && { start: pair.key.start, end: this.#pairEnd(pair) };
    }
    const item = node.items[index];
    return item && { start: node.dashes[index] ?? item.start, end: item.end };
  }

  /** The lines of an entry, or, where it shares its first line with a dash, all up to what follows it. */
  #cutLines(node: YamlMap | YamlSeq, index: number): Splice | undefined {
    const { start, end } = this.#entryOf(node, index)!;
    const [previous, next] = [this.#entryOf(node, index - 1), this.#entryOf(node, index + 1)];
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
    return new FlowList(this.text, this.#lines, this.eol, container, index =>
      this.#entryOf(container, index),
    );
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

const entryCount = (node: YamlMap | YamlSeq): number =>
  node.kind === 'map' ? node.pairs.length : node.items.length;

const isAlone = ({ parent }: SplicePlace): boolean => entryCount(parent) === 1;

function ranksIn(node: YamlMap | YamlSeq, layout: Layout): number[] {
  if (node.kind === 'map') return node.pairs.map(pair => rankOf(layout, pair.key.text));
  const rankOfNode = (item: YamlNode) =>
    rankOfItem(layout, key => (item.kind === 'map' ? plainIn(item, key) : undefined));
  return node.items.map(item => rankOfNode(target(item)) ?? Number.NEGATIVE_INFINITY);
}

/** Whether a value holds nothing yet: none or null, or, where lines could stand, `[]` or `{}`. */
function isUnfilled(node: YamlNode | undefined, parent: YamlMap): boolean {
  const value = node && target(node);
  if (!value) return true;
  if (value.kind === 'scalar') return value.value === null;
  return !parent.flow && (value.kind === 'map' ? value.pairs : value.items).length === 0;
}

function placeIn(node: YamlMap | YamlSeq, step: Step, parentLayout: Layout): SplicePlace | undefined {
  if (typeof step === 'string') {
    const index = node.kind === 'map' ? pairIndex(node, step) : -1;
    if (node.kind !== 'map' || index < 0) return undefined;
    return {
      parent: node,
      parentLayout,
      index,
      pair: node.pairs[index]!,
      layout: childLayout(parentLayout, step),
    };
  }
  const index = node.kind === 'seq' ? itemIndex(node, step) : -1;
  if (node.kind !== 'seq' || index < 0) return undefined;
  return { parent: node, parentLayout, index, layout: parentLayout.each ?? {} };
}

/** A value in the containers that are still missing on its way. */
function wrap(value: Plain, path: readonly Step[]): Plain {
  return path.reduceRight<Plain>(
    (inner, step) => (typeof step === 'string' ? { [step]: inner } : [inner]),
    value,
  );
}
