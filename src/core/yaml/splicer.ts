import type { Span } from '../model';
import { type Change, insertionIndex, matches, type Step } from './change';
import { childLayout, isQuoted, type Layout, rankOf } from './layout';
import { overlap, type Splice } from './splice';
import {
  type Plain,
  pairOf,
  plainOf,
  type YamlMap,
  type YamlNode,
  type YamlPair,
  type YamlSeq,
} from './tree';
import { writeFlow, writeItem, writeKey, writePair } from './write';

/** A value's place in its parent. */
type Place = PairPlace | ItemPlace;

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
  /** Containers that an earlier splice adds to or takes from: their layout is known only after a new reading. */
  readonly #unsettled = new Set<YamlNode>();
  readonly #taken: Span[] = [];

  constructor(
    readonly text: string,
    private readonly root: YamlNode,
    private readonly layout: Layout,
    readonly eol: string,
  ) {}

  /** The splice for a change; undefined where the text's form does not allow it. */
  splice(change: Change): Splice | 'in-the-way' | undefined {
    const made = this.#make(change);
    if (made === undefined || made === 'in-the-way') return made;
    if (this.#taken.some(span => overlap(span, made))) return 'in-the-way';
    if (made.end > made.start) this.#taken.push(made);
    return made;
  }

  #make(change: Change): Splice | 'in-the-way' | undefined {
    const places: Place[] = [];
    let node: YamlNode | undefined = this.root;
    let layout = this.layout;
    for (const [depth, step] of change.at.entries()) {
      if (!node || node.kind === 'alias' || node.kind === 'scalar') return undefined;
      if (this.#unsettled.has(node)) return 'in-the-way';
      const place = placeIn(node, step, layout);
      if (!place) {
        if (change.to === undefined) return undefined;
        return this.#add(node, step, wrap(change.to, change.at.slice(depth + 1)), layout);
      }
      places.push(place);
      layout = place.layout;
      node = 'pair' in place ? place.pair.value : place.parent.items[place.index];
      if (!node && depth < change.at.length - 1) {
        const missing = change.at.slice(depth + 1);
        return change.to === undefined ? undefined : this.#fill(place, wrap(change.to, missing));
      }
    }
    const place = places.at(-1);
    if (!place) return undefined;
    return change.to === undefined ? this.#remove(places) : this.#replace(place, node, change.to);
  }

  #replace(place: Place, node: YamlNode | undefined, to: Plain): Splice | undefined {
    if (!node) return this.#fill(place, to);
    if (place.parent.flow) return { start: node.start, end: node.end, text: writeFlowAt(place, to) };
    const endsLine = this.text[node.end - 1] === '\n' ? this.eol : '';
    if (!('pair' in place)) {
      const lines = writeItem(to, place.layout, this.#columnOf(place.parent.dashes[place.index]!));
      const start = place.parent.dashes[place.index]!;
      return { start, end: node.end, text: lines.join(this.eol).trimStart() + endsLine };
    }
    const start = this.#afterColon(place.pair);
    return { start, end: node.end, text: this.#valueText(place, to) + endsLine };
  }

  /** Puts a value behind a key that has none. */
  #fill(place: Place, to: Plain): Splice | undefined {
    if (!('pair' in place)) return undefined;
    const start = this.#afterColon(place.pair);
    if (place.parent.flow) return { start, end: start, text: ` ${writeFlowAt(place, to)}` };
    const text = this.#valueText(place, to);
    // A comment may stand behind the colon; lines of a block go below it.
    const at = text.startsWith(this.eol) ? this.#lineEnd(start) : start;
    return { start: at, end: at, text };
  }

  /** What follows `key:`: a space and a value on its line, or the lines below it. */
  #valueText({ pair, layout, parentLayout }: PairPlace, to: Plain): string {
    const key = pair.key.text;
    const [first, ...rest] = writePair(key, to, layout, this.#columnOf(pair.key.start), parentLayout);
    return [first!.slice(writeKey(key).length + 1), ...rest].join(this.eol);
  }

  #add(node: YamlNode, step: Step, value: Plain, layout: Layout): Splice | 'in-the-way' | undefined {
    if (typeof step === 'string')
      return node.kind === 'map' ? this.#addPair(node, step, value, layout) : undefined;
    return node.kind === 'seq' ? this.#addItem(node, value, layout) : undefined;
  }

  #addPair(map: YamlMap, key: string, value: Plain, layout: Layout): Splice {
    this.#unsettled.add(map);
    const rank = rankOf(layout, key);
    const next = map.pairs.findIndex(pair => rankOf(layout, pair.key.text) > rank);
    const index = next < 0 ? map.pairs.length : next;
    const previous = map.pairs[index - 1];
    const following = map.pairs[index];
    const valueLayout = childLayout(layout, key);
    if (map.flow) {
      const entry = `${writeKey(key)}: ${writeFlow(value, valueLayout, isQuoted(layout, key))}`;
      return this.#joinFlow(map, entry, previous && this.#pairEnd(previous), following?.key.start);
    }
    const indent = this.#columnOf(map.pairs[0]!.key.start);
    const lines = writePair(key, value, valueLayout, indent, layout);
    if (!previous) return this.#before(following!.key.start, lines.join(this.eol) + this.eol + indent);
    return this.#below(this.#pairEnd(previous), [indent + lines[0]!, ...lines.slice(1)]);
  }

  #addItem(seq: YamlSeq, value: Plain, layout: Layout): Splice | undefined {
    this.#unsettled.add(seq);
    const index = insertionIndex(seq.items.map(plainOf), value, layout);
    const itemLayout = layout.each ?? {};
    if (seq.flow) {
      const previous = seq.items[index - 1];
      return this.#joinFlow(seq, writeFlow(value, itemLayout), previous?.end, seq.items[index]?.start);
    }
    const indent = this.#columnOf(seq.dashes[0]!);
    const lines = writeItem(value, itemLayout, indent);
    if (index > 0) return this.#below(seq.items[index - 1]!.end, lines);
    return this.#before(seq.dashes[0]!, lines.join(this.eol).trimStart() + this.eol + indent);
  }

  #joinFlow(container: Span & YamlNode, entry: string, previousEnd?: number, nextStart?: number): Splice {
    if (previousEnd !== undefined) return this.#before(previousEnd, `, ${entry}`);
    if (nextStart !== undefined) return this.#before(nextStart, `${entry}, `);
    const text = container.kind === 'map' ? `{ ${entry} }` : `[${entry}]`;
    return { start: container.start, end: container.end, text };
  }

  #before(at: number, text: string): Splice {
    return { start: at, end: at, text };
  }

  /** New lines below the line on which something ends. */
  #below(end: number, lines: readonly string[]): Splice {
    if (this.text[end - 1] === '\n') return this.#before(end, lines.map(line => line + this.eol).join(''));
    return this.#before(this.#lineEnd(end), lines.map(line => this.eol + line).join(''));
  }

  /** Removes a value, and with it every container that it leaves empty. */
  #remove(places: readonly Place[]): Splice | 'in-the-way' | undefined {
    const isAlone = (place: Place) =>
      ('pair' in place ? place.parent.pairs.length : place.parent.items.length) === 1;
    let depth = places.length - 1;
    while (depth > 0 && isAlone(places[depth]!)) depth -= 1;
    const place = places[depth]!;
    this.#unsettled.add(place.parent);
    if ('pair' in place) {
      const { parent, pair } = place;
      const index = parent.pairs.indexOf(pair);
      const span = { start: pair.key.start, end: this.#pairEnd(pair) };
      const previous = parent.pairs[index - 1];
      const next = parent.pairs[index + 1];
      if (parent.flow) return cutFlow(span, previous && this.#pairEnd(previous), next?.key.start);
      return this.#cutLines(span, next?.key.start);
    }
    const { parent, index } = place;
    const item = parent.items[index]!;
    if (parent.flow) return cutFlow(item, parent.items[index - 1]?.end, parent.items[index + 1]?.start);
    return this.#cutLines({ start: parent.dashes[index]!, end: item.end }, parent.dashes[index + 1]);
  }

  /** The lines of something, or, where it shares its first line with a dash, all up to what follows it. */
  #cutLines({ start, end }: Span, next: number | undefined): Splice | undefined {
    const lineStart = this.#lineStart(start);
    if (this.text.slice(lineStart, start).trim() !== '')
      return next === undefined ? undefined : { start, end: next, text: '' };
    if (this.text[end - 1] === '\n') return { start: lineStart, end, text: '' };
    const lineEnd = this.text.indexOf('\n', end);
    if (lineEnd >= 0) return { start: lineStart, end: lineEnd + 1, text: '' };
    // The last line of a text without a final line end: the line end before it goes instead.
    const before = this.text.slice(0, lineStart).replace(/\r?\n$/, '').length;
    return { start: before, end: this.text.length, text: '' };
  }

  #pairEnd(pair: YamlPair): number {
    return pair.value?.end ?? this.#afterColon(pair);
  }

  #afterColon(pair: YamlPair): number {
    return this.text.indexOf(':', pair.key.end) + 1;
  }

  /** Spaces up to the column of an offset. */
  #columnOf(offset: number): string {
    return ' '.repeat(offset - this.#lineStart(offset));
  }

  #lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  #lineEnd(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    if (end < 0) return this.text.length;
    return this.text[end - 1] === '\r' ? end - 1 : end;
  }
}

function placeIn(node: YamlMap | YamlSeq, step: Step, layout: Layout): Place | undefined {
  if (typeof step === 'string') {
    const pair = node.kind === 'map' ? pairOf(node, step) : undefined;
    return pair && { parent: node as YamlMap, parentLayout: layout, pair, layout: childLayout(layout, step) };
  }
  if (node.kind !== 'seq') return undefined;
  const index = node.items.findIndex(item => matches(plainOf(item), step));
  return index < 0 ? undefined : { parent: node, index, layout: layout.each ?? {} };
}

const writeFlowAt = (place: Place, value: Plain): string =>
  writeFlow(value, place.layout, 'pair' in place && isQuoted(place.parentLayout, place.pair.key.text));

function cutFlow(span: Span, previousEnd: number | undefined, nextStart: number | undefined): Splice {
  if (previousEnd !== undefined) return { start: previousEnd, end: span.end, text: '' };
  return { start: span.start, end: nextStart ?? span.end, text: '' };
}

/** A value in the containers that are still missing on its way. */
function wrap(value: Plain, path: readonly Step[]): Plain {
  return path.reduceRight<Plain>(
    (inner, step) => (typeof step === 'string' ? { [step]: inner } : [inner]),
    value,
  );
}
