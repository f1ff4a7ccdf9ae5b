import { allAtOnce } from '../collections';
import { type Difference, difference } from '../text';
import { columnOf, shifted, shiftedPair, type Touched, touchedEntries } from './again';
import { LongWordScanner } from './longWords';
import {
  AMPERSAND,
  ASTERISK,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  inQuickFormInSlices,
  isBlank,
  meaningOf,
  OPEN_BRACE,
  OPEN_BRACKET,
  OTHER_FORM,
  SPACE,
  strangeAt,
} from './scanner';
import {
  MOST_NODES,
  type YamlAlias,
  type YamlMap,
  type YamlNode,
  type YamlPair,
  type YamlScalar,
  type YamlSeq,
} from './tree';

/**
 * Reads a text in the form that Crossquote itself writes, most people too, Prettier, PyYAML and what writes JSON: block maps and lists,
 * flows, words on one line or several, comments, names for values. Gives the very tree that the YAML library would, many times as fast; undefined where
 * the text has anything else, also a fault: then it is for the library to read.
 */
export function readQuickly(text: string): YamlMap | undefined {
  const answer = allAtOnce(quicklyInSlices(text));
  return 'root' in answer ? answer.root : undefined;
}

/** What a text says, or where it begins to be in a form that is not read quickly. */
export type QuickAnswer = { readonly root: YamlMap } | { readonly otherFormAt: number };

/** The same in slices of some thousand characters, between which others may have their turn. */
export function* quicklyInSlices(text: string): Generator<void, QuickAnswer> {
  const reader = new QuickReader(text);
  const root = yield* inQuickFormInSlices(text, reader.rootInSlices());
  return root ? { root } : { otherFormAt: strangeAt(text) ?? reader.at };
}

/** A text that was read quickly, and what was read. */
export interface QuickReading {
  readonly text: string;
  readonly root: YamlMap;
}

/**
 * The same for a text of which most is as it was in another: entries of the lists and maps at its top that nobody has
 * touched are taken over. Undefined also where it cannot be told which those are.
 */
export function* readAgainInSlices(text: string, before: QuickReading): Generator<void, YamlMap | undefined> {
  if (withNames.has(before.root)) return undefined;
  const changed = difference(before.text, text);
  const stretch = { start: changed.start, end: changed.start + changed.text.length };
  return yield* inQuickFormInSlices(text, new QuickReader(text).rootAgainInSlices(before, changed), stretch);
}

/** The library gives up on longer keys. */
const LONGEST_KEY = 1000;
/** Nobody writes deeper; what is, is counted by the slow reader. */
const DEEPEST = 40;

const NO_DASHES: readonly number[] = [];

/** The lines of a flow at the top may begin anywhere. */
const ANY_COLUMN = -1;

/** So many characters of a list or map at the top are read in one slice; the last of its entries may go on for more. */
const SLICE = 4096;

/** Flows at the top, and in these, are read in slices. */
const LEVELS_IN_SLICES = 2;

/** Behind every text. */
const NOWHERE = Number.POSITIVE_INFINITY;

/** Roots below which values have names: an entry may stand for what is in another one. */
const withNames = new WeakSet<YamlMap>();

class QuickReader {
  readonly #scanner: LongWordScanner;
  /** The values that have names; undefined where not all of the text is read. */
  #named: Map<string, YamlAlias['target']> | undefined = new Map();
  /** How many nodes each of them is, aliases followed. */
  readonly #sizes = new Map<YamlNode, number>();
  /** The same of all aliases together. */
  #followed = 0;
  #depth = 0;

  constructor(text: string) {
    this.#scanner = new LongWordScanner(text);
  }

  /** As far as it has come. */
  get at(): number {
    return this.#scanner.at;
  }

  *rootInSlices(): Generator<void, YamlMap> {
    const scanner = this.#scanner;
    scanner.beginDocument();
    if (scanner.indent < 0) throw OTHER_FORM;
    const root = yield* this.#root();
    if (scanner.indent >= 0) throw OTHER_FORM;
    if (this.#named!.size > 0) withNames.add(root);
    return root;
  }

  *#root(): Generator<void, YamlMap> {
    const scanner = this.#scanner;
    if (!this.#isFlow()) return yield* this.#rootMap(scanner.indent);
    const root = yield* this.#flowInSlices(ANY_COLUMN, LEVELS_IN_SLICES);
    scanner.endLine();
    if (root.kind === 'map') return root;
    throw OTHER_FORM;
  }

  /** As `#blockMap`, of which each value may be long. */
  *#rootMap(indent: number): Generator<void, YamlMap> {
    this.#enter();
    const scanner = this.#scanner;
    const { at: start } = scanner;
    const pairs: YamlPair[] = [];
    const keys = new Set<string>();
    do {
      const key = this.#blockKey(keys);
      const value = yield* this.#rootValue(indent);
      pairs.push(value ? { key, value } : { key });
      yield;
    } while (scanner.indent === indent && !scanner.isDash());
    if (scanner.indent > indent) throw OTHER_FORM;
    this.#depth -= 1;
    return { kind: 'map', flow: false, pairs, start, end: endOf(pairs) };
  }

  *#rootValue(indent: number): Generator<void, YamlNode | undefined> {
    const scanner = this.#scanner;
    if (!scanner.hasInlineValue()) return yield* this.#belowRoot(indent);
    if (!this.#isFlow()) return this.#inlineValue(indent);
    const value = yield* this.#flowInSlices(indent, LEVELS_IN_SLICES - 1);
    scanner.endLine();
    return value;
  }

  /** As `#below`, some entries at a time. */
  *#belowRoot(indent: number): Generator<void, YamlNode | undefined> {
    const scanner = this.#scanner;
    const { at: start, indent: column } = scanner;
    const isSeq = scanner.isDash() && column >= indent;
    if (!isSeq && (column <= indent || !this.#beginsMap())) return this.#below(indent, indent);
    this.#enter();
    if (isSeq) {
      const [items, dashes]: [YamlNode[], number[]] = [[], []];
      yield* this.#itemsInSlices(column, items, dashes);
      this.#depth -= 1;
      return { kind: 'seq', flow: false, items, dashes, start, end: items[items.length - 1]!.end };
    }
    const pairs: YamlPair[] = [];
    yield* this.#pairsInSlices(column, pairs, new Set());
    this.#depth -= 1;
    return { kind: 'map', flow: false, pairs, start, end: endOf(pairs) };
  }

  /** As `#items`, some at a time. */
  #itemsInSlices(column: number, items: YamlNode[], dashes: number[], rest = NOWHERE): Generator<void, void> {
    return this.#entriesInSlices(column, true, rest, to => this.#items(column, items, dashes, to));
  }

  /** As `#pairs`, some at a time. */
  #pairsInSlices(
    column: number,
    pairs: YamlPair[],
    keys: Set<string>,
    rest = NOWHERE,
  ): Generator<void, void> {
    return this.#entriesInSlices(column, false, rest, to => this.#pairs(column, pairs, keys, to));
  }

  /** Entries below each other, to the last one before `rest`; `read` reads those that begin before a place. */
  *#entriesInSlices(
    column: number,
    areItems: boolean,
    rest: number,
    read: (to: number) => void,
  ): Generator<void, void> {
    const scanner = this.#scanner;
    do {
      read(Math.min(rest, scanner.at + SLICE));
      yield;
    } while (scanner.at < rest && scanner.indent === column && scanner.isDash() === areItems);
  }

  *rootAgainInSlices({ text, root }: QuickReading, changed: Difference): Generator<void, YamlMap> {
    const index = root.pairs.findLastIndex(({ key }) => key.start < changed.start);
    const { key, value: block } = root.pairs[index] ?? {};
    if (!key || !block || (block.kind !== 'seq' && block.kind !== 'map') || block.flow) throw OTHER_FORM;
    const starts = block.kind === 'seq' ? block.dashes : block.pairs.map(pair => pair.key.start);
    const touched = touchedEntries(text, starts, changed);
    if (!touched) throw OTHER_FORM;

    this.#named = undefined;
    const scanner = this.#scanner;
    const by = scanner.text.length - text.length;
    scanner.at = starts[touched.first]!;
    scanner.indent = columnOf(text, scanner.at);
    this.#depth = 2;
    const value =
      block.kind === 'seq'
        ? yield* this.#seqAgain(block, touched, by)
        : yield* this.#mapAgain(block, touched, by);
    const pairs = [...root.pairs.slice(0, index), { key, value }];
    const others = root.pairs.slice(index + 1);
    if (touched.next < starts.length) pairs.push(...others.map(pair => shiftedPair(pair, by)));
    else if (scanner.indent >= 0) {
      this.#depth = 1;
      const { indent } = scanner;
      if (indent !== columnOf(text, root.start) || scanner.isDash()) throw OTHER_FORM;
      this.#pairs(indent, pairs, keysOf(pairs));
      if (scanner.indent >= 0) throw OTHER_FORM;
    }
    return { ...root, pairs, end: endOf(pairs) };
  }

  /** From where it stands on; what nobody has touched behind that stands `by` further on. */
  *#seqAgain(seq: YamlSeq, { first, next }: Touched, by: number): Generator<void, YamlSeq> {
    const rest = (seq.dashes[next] ?? NOWHERE) + by;
    const items = seq.items.slice(0, first);
    const dashes = seq.dashes.slice(0, first);
    yield* this.#itemsInSlices(this.#scanner.indent, items, dashes, rest);
    this.#demandAt(rest);
    for (const item of seq.items.slice(next)) items.push(shifted(item, by));
    for (const dash of seq.dashes.slice(next)) dashes.push(dash + by);
    return { ...seq, items, dashes, end: items[items.length - 1]!.end };
  }

  *#mapAgain(map: YamlMap, { first, next }: Touched, by: number): Generator<void, YamlMap> {
    const rest = (map.pairs[next]?.key.start ?? NOWHERE) + by;
    const pairs = map.pairs.slice(0, first);
    const others = map.pairs.slice(next);
    yield* this.#pairsInSlices(this.#scanner.indent, pairs, keysOf([...pairs, ...others]), rest);
    this.#demandAt(rest);
    for (const pair of others) pairs.push(shiftedPair(pair, by));
    return { ...map, pairs, end: endOf(pairs) };
  }

  /** What was read anew must end right where the rest begins. */
  #demandAt(rest: number): void {
    if (rest !== NOWHERE && this.#scanner.at !== rest) throw OTHER_FORM;
  }

  #blockMap(indent: number): YamlMap {
    this.#enter();
    const { at: start } = this.#scanner;
    const pairs: YamlPair[] = [];
    this.#pairs(indent, pairs, new Set());
    this.#depth -= 1;
    return { kind: 'map', flow: false, pairs, start, end: endOf(pairs) };
  }

  /** Pairs below each other, to the last one before `rest`. */
  #pairs(indent: number, pairs: YamlPair[], keys: Set<string>, rest = NOWHERE): void {
    const scanner = this.#scanner;
    do pairs.push(this.#blockPair(indent, keys));
    while (scanner.at < rest && scanner.indent === indent && !scanner.isDash());
    // What stands deeper goes on with a value in a way that only the library knows.
    if (scanner.indent > indent) throw OTHER_FORM;
  }

  #blockPair(indent: number, before: Set<string>): YamlPair {
    const key = this.#blockKey(before);
    const isInline = this.#scanner.hasInlineValue();
    const value = isInline ? this.#inlineValue(indent) : this.#below(indent, indent);
    return value ? { key, value } : { key };
  }

  /** Over a key and its colon. */
  #blockKey(before: Set<string>): YamlScalar {
    const key = this.#key(before, false);
    if (this.#scanner.code() !== COLON) throw OTHER_FORM;
    this.#scanner.at += 1;
    return key;
  }

  /** What stands below a key or a dash at a column: a list from one column on, all else deeper. */
  #below(column: number, ofList: number): YamlNode | undefined {
    const scanner = this.#scanner;
    if (scanner.isDash() && scanner.indent >= ofList) return this.#blockSeq(scanner.indent);
    if (scanner.indent <= column) return undefined;
    return this.#beginsMap() ? this.#blockMap(scanner.indent) : this.#line(column);
  }

  /** What begins on the line of its key or dash, which stands at a column. */
  #inlineValue(column: number, ofList = column): YamlNode {
    const scanner = this.#scanner;
    if (scanner.code() === ASTERISK) {
      const alias = this.#alias();
      scanner.endLine();
      return alias;
    }
    if (scanner.code() !== AMPERSAND) return this.#line(column);

    const name = scanner.name();
    const isBelow = !scanner.hasInlineValue();
    // On one line, the name would be that of the first key.
    if (!this.#named || (!isBelow && this.#beginsMap())) throw OTHER_FORM;
    const node = isBelow ? this.#below(column, ofList) : this.#line(column);
    if (!node || node.kind === 'alias') throw OTHER_FORM;
    this.#named.set(name, node);
    this.#sizes.set(node, this.#sizeOf(node));
    return node;
  }

  #alias(): YamlAlias {
    const scanner = this.#scanner;
    const start = scanner.at;
    const named = this.#named?.get(scanner.name());
    // One that stands for nothing is a fault, and the library's to tell.
    if (!named) throw OTHER_FORM;
    this.#followed += this.#sizes.get(named)!;
    if (this.#followed > MOST_NODES) throw OTHER_FORM;
    return { kind: 'alias', target: named, start, end: scanner.at };
  }

  #sizeOf(node: YamlNode): number {
    if (node.kind === 'alias') return this.#sizes.get(node.target)!;
    if (node.kind === 'scalar') return 1;
    const within = node.kind === 'seq' ? node.items : node.pairs.flatMap(({ value }) => value ?? []);
    return within.reduce(
      (sum, one) => sum + this.#sizeOf(one),
      node.kind === 'seq' ? 1 : 1 + node.pairs.length,
    );
  }

  #blockSeq(indent: number): YamlSeq {
    this.#enter();
    const { at: start } = this.#scanner;
    const items: YamlNode[] = [];
    const dashes: number[] = [];
    this.#items(indent, items, dashes);
    this.#depth -= 1;
    return { kind: 'seq', flow: false, items, dashes, start, end: items[items.length - 1]!.end };
  }

  /** Items below each other, to the last one before `rest`. */
  #items(indent: number, items: YamlNode[], dashes: number[], rest = NOWHERE): void {
    const scanner = this.#scanner;
    while (scanner.at < rest && scanner.indent === indent && scanner.isDash()) {
      dashes.push(scanner.at);
      items.push(this.#item(indent));
    }
    if (scanner.indent > indent) throw OTHER_FORM;
  }

  #item(indent: number): YamlNode {
    const scanner = this.#scanner;
    const dash = scanner.at;
    scanner.skipDash();
    const isNamed = scanner.code() === AMPERSAND || scanner.code() === ASTERISK;
    if (isNamed) return this.#inlineValue(indent, indent + 1);
    if (!this.#beginsMap()) return this.#line(indent);
    scanner.indent = indent + scanner.at - dash;
    return this.#blockMap(scanner.indent);
  }

  /** Whether a key and its colon stand here. */
  #beginsMap(): boolean {
    if (this.#isFlow()) return false;
    const scanner = this.#scanner;
    const { at } = scanner;
    scanner.word(false);
    const isKey = scanner.code() === COLON && isBlank(scanner.text.charCodeAt(scanner.at + 1));
    scanner.at = at;
    return isKey;
  }

  /** A scalar or a flow, in a block whose entries begin at a column; to the end of its last line. */
  #line(column: number): YamlNode {
    if (!this.#isFlow()) return this.#scanner.scalar(column);
    const value = this.#flow(column);
    this.#scanner.endLine();
    return value;
  }

  #isFlow(): boolean {
    const code = this.#scanner.code();
    return code === OPEN_BRACE || code === OPEN_BRACKET;
  }

  #flow(column: number): YamlMap | YamlSeq {
    const start = this.#scanner.at;
    if (this.#scanner.code() === OPEN_BRACE) {
      const pairs: YamlPair[] = [];
      const keys = new Set<string>();
      while (this.#hasEntry(CLOSE_BRACE, pairs.length > 0, column)) pairs.push(this.#flowPair(keys, column));
      return { kind: 'map', flow: true, pairs, start, end: this.#scanner.at };
    }
    const items: YamlNode[] = [];
    while (this.#hasEntry(CLOSE_BRACKET, items.length > 0, column)) items.push(this.#flowValue(column));
    return { kind: 'seq', flow: true, items, dashes: NO_DASHES, start, end: this.#scanner.at };
  }

  /** As `#flow`, with a slice for each entry in so many levels. */
  *#flowInSlices(column: number, levels: number): Generator<void, YamlMap | YamlSeq> {
    const start = this.#scanner.at;
    if (this.#scanner.code() === OPEN_BRACE) {
      const pairs: YamlPair[] = [];
      const keys = new Set<string>();
      while (this.#hasEntry(CLOSE_BRACE, pairs.length > 0, column)) {
        const key = this.#flowKey(keys);
        pairs.push({ key, value: yield* this.#flowValueInSlices(column, levels - 1) });
      }
      return { kind: 'map', flow: true, pairs, start, end: this.#scanner.at };
    }
    const items: YamlNode[] = [];
    while (this.#hasEntry(CLOSE_BRACKET, items.length > 0, column))
      items.push(yield* this.#flowValueInSlices(column, levels - 1));
    return { kind: 'seq', flow: true, items, dashes: NO_DASHES, start, end: this.#scanner.at };
  }

  *#flowValueInSlices(column: number, levels: number): Generator<void, YamlNode> {
    yield;
    return levels > 0 && this.#isFlow() ? yield* this.#flowInSlices(column, levels) : this.#flowValue(column);
  }

  #flowPair(before: Set<string>, column: number): YamlPair {
    return { key: this.#flowKey(before), value: this.#flowValue(column) };
  }

  /** Over a key and its colon to its value. */
  #flowKey(before: Set<string>): YamlScalar {
    const scanner = this.#scanner;
    const key = this.#key(before, true);
    if (scanner.code() !== COLON) throw OTHER_FORM;
    scanner.at += 1;
    // Behind a quoted key, as in JSON, the value may stand at once.
    if (scanner.code() !== SPACE && !scanner.wasQuoted) throw OTHER_FORM;
    scanner.skipSpaces();
    return key;
  }

  #flowValue(column: number): YamlNode {
    if (this.#scanner.code() === ASTERISK) return this.#alias();
    return this.#isFlow() ? this.#flow(column) : this.#scalar(true);
  }

  /** In a flow: over its opening mark or a comma to the next entry, or over its closing mark. */
  #hasEntry(close: number, isFollowing: boolean, column: number): boolean {
    const scanner = this.#scanner;
    if (isFollowing) {
      scanner.skipToEntry(column);
      if (scanner.code() === COMMA) scanner.at += 1;
      else if (scanner.code() !== close) throw OTHER_FORM;
    } else {
      this.#enter();
      scanner.at += 1;
    }
    scanner.skipToEntry(column);
    if (scanner.code() !== close) return true;
    scanner.at += 1;
    this.#depth -= 1;
    return false;
  }

  #key(before: Set<string>, isInFlow: boolean): YamlScalar {
    const key = this.#scalar(isInFlow);
    if (key.end - key.start > LONGEST_KEY) throw OTHER_FORM;
    // A key twice is a fault, and the library's to tell.
    if (before.has(key.text)) throw OTHER_FORM;
    before.add(key.text);
    return key;
  }

  #scalar(isInFlow: boolean): YamlScalar {
    const scanner = this.#scanner;
    const start = scanner.at;
    const text = scanner.word(isInFlow);
    const value = scanner.wasQuoted ? text : meaningOf(text);
    return { kind: 'scalar', value, text, start, end: scanner.at };
  }

  #enter(): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw OTHER_FORM;
  }
}

const keysOf = (pairs: readonly YamlPair[]): Set<string> => new Set(pairs.map(({ key }) => key.text));

const endOf = (pairs: readonly YamlPair[]): number => {
  const { key, value } = pairs[pairs.length - 1]!;
  return (value ?? key).end;
};
