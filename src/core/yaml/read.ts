import type { Alias, Document, Node } from 'yaml';
import { allAtOnce } from '../collections';
import type { Span } from '../model';
import { documentIn } from './document';
import { isAlias, isMap, isPair, isScalar, isSeq } from './library';
import { type QuickReading, quicklyInSlices, readAgainInSlices } from './quickly';
import { LONGEST_IN_ANY_FORM, LONGEST_YAML } from './scanner';
import {
  MOST_NODES,
  type YamlAlias,
  type YamlMap,
  type YamlNode,
  type YamlPair,
  type YamlScalar,
  type YamlSeq,
} from './tree';

/** Why a text cannot be taken as YAML. All of them forbid editing the file. */
export type YamlFault = Span &
  (
    | { readonly fault: 'syntax'; readonly message: string }
    | { readonly fault: 'merge-conflict' }
    /** The text is longer than any that is read. `limit` in UTF-16 units. */
    | { readonly fault: 'too-large'; readonly limit: number }
    /** From here on it is in a form that is not read in so long a text, or is not YAML. */
    | { readonly fault: 'too-large-for-form' }
    | { readonly fault: 'duplicate-key'; readonly key: string }
    | { readonly fault: 'alias'; readonly name: string }
    | { readonly fault: 'aliases-explode' }
  );

export interface YamlReading {
  /** Absent when the text is empty or could not be read at all. */
  readonly root?: YamlNode;
  /** Empty when the text is sound. */
  readonly faults: readonly YamlFault[];
}

const CONFLICT = /^(?:<{7}|>{7})(?: |$)/m;

/** How many readings are kept: what a tag made of a file is shown, checked and changed again. */
const MOST_KEPT = 4;
/** Readings beside the last one are kept as long as all their texts together are no longer, in UTF-16 units: a tree takes many times as much memory. */
const LONGEST_KEPT = 4 * 1024 * 1024;
/** What is shorter is read in no time. */
const SHORTEST_KEPT = 16 * 1024;

interface LastReading {
  readonly reading: YamlReading;
  /** Of a text in quick form. */
  readonly quick?: QuickReading;
}

const kept = new Map<string, LastReading>();

/**
 * Reads one YAML document (1.2, core schema). Never throws; follows no tag, runs nothing. What was read just before is
 * kept for a while; of a text that differs from that in a few entries, only those are read.
 */
export const readYaml = (text: string): YamlReading => allAtOnce(yamlInSlices(text));

/** The same in slices, between which others may have their turn; what the library reads, which is short, is one slice. */
export function* yamlInSlices(text: string): Generator<void, YamlReading> {
  if (text.length < SHORTEST_KEPT) return (yield* readAnew(text)).reading;
  const read = kept.get(text) ?? (yield* readAfterKept(text)) ?? (yield* readAnew(text));
  kept.delete(text);
  kept.set(text, read);
  while (isTooMuchKept()) kept.delete(kept.keys().next().value!);
  return read.reading;
}

function isTooMuchKept(): boolean {
  let length = 0;
  for (const text of kept.keys()) length += text.length;
  return kept.size > MOST_KEPT || (kept.size > 1 && length > LONGEST_KEPT);
}

function* readAfterKept(text: string): Generator<void, LastReading | undefined> {
  for (const { quick } of [...kept.values()].reverse()) {
    const root = quick && (yield* readAgainInSlices(text, quick));
    if (root) return quickly(text, root);
  }
  return undefined;
}

function* readAnew(text: string): Generator<void, LastReading> {
  const quick = yield* quicklyInSlices(text);
  return 'root' in quick ? quickly(text, quick.root) : { reading: readByLibrary(text, quick.otherFormAt) };
}

const quickly = (text: string, root: YamlMap): LastReading => ({
  reading: { root, faults: [] },
  quick: { text, root },
});

/** Reads a text by the YAML library, whatever its form. */
export function readThoroughly(text: string): YamlReading {
  const quick = allAtOnce(quicklyInSlices(text));
  return readByLibrary(text, 'root' in quick ? text.length : quick.otherFormAt);
}

/** @param otherFormAt where the text begins to be in a form that is not read quickly */
function readByLibrary(text: string, otherFormAt: number): YamlReading {
  if (text.length > LONGEST_YAML)
    return { faults: [{ fault: 'too-large', limit: LONGEST_YAML, start: 0, end: 0 }] };
  const conflict = CONFLICT.exec(text);
  if (conflict)
    return {
      faults: [{ fault: 'merge-conflict', start: conflict.index, end: lineEnd(text, conflict.index) }],
    };
  if (text.length > LONGEST_IN_ANY_FORM) return { faults: [tooLargeForForm(text, otherFormAt)] };

  const document = documentIn(text);
  if (!('fault' in document)) return new Conversion(document).reading();
  return { faults: [document.fault === 'too-many-lexemes' ? tooLargeForForm(text, otherFormAt) : document] };
}

const tooLargeForForm = (text: string, start: number): YamlFault => ({
  fault: 'too-large-for-form',
  start,
  end: lineEnd(text, start),
});

const lineEnd = (text: string, from: number) => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

/** Turns the library's document into our tree, with the faults that the library leaves to its callers. */
class Conversion {
  readonly #faults: YamlFault[] = [];
  readonly #anchored = new Map<string, Exclude<YamlNode, YamlAlias>>();
  readonly #sizes = new WeakMap<YamlNode, number>();

  constructor(private readonly document: Document) {}

  reading(): YamlReading {
    const contents = this.document.contents as Node | null;
    const root = contents ? this.#node(contents) : undefined;
    if (root && this.#sizeOf(root) > MOST_NODES)
      this.#faults.push({ fault: 'aliases-explode', start: root.start, end: root.start });
    return root ? { root, faults: this.#faults } : { faults: this.#faults };
  }

  #node(node: Node): YamlNode {
    if (isAlias(node)) return this.#alias(node);
    const made = isMap(node) ? this.#map(node) : isSeq(node) ? this.#seq(node) : this.#scalar(node);
    const anchor = (node as { anchor?: string }).anchor;
    if (anchor) this.#anchored.set(anchor, made);
    return made;
  }

  #alias(node: Alias): YamlNode {
    const target = this.#anchored.get(node.source);
    const span = spanOf(node);
    if (target) return { kind: 'alias', target, ...span };
    // Unknown, or an alias to what it stands in: following it would never end.
    this.#faults.push({ fault: 'alias', name: node.source, ...span });
    return { kind: 'scalar', value: null, text: '', ...span };
  }

  #map(node: Node): YamlMap {
    const { items, flow } = node as unknown as { items: unknown[]; flow?: boolean };
    const seen = new Set<string>();
    const pairs: YamlPair[] = [];
    let size = 1;
    for (const item of items) {
      if (!isPair(item)) continue;
      const key = this.#key(item.key);
      if (seen.has(key.text))
        this.#faults.push({ fault: 'duplicate-key', key: key.text, start: key.start, end: key.end });
      seen.add(key.text);
      const value = isWritten(item.value) ? this.#node(item.value) : undefined;
      size += 1 + (value ? this.#sizeOf(value) : 0);
      pairs.push(value ? { key, value } : { key });
    }
    const span = flow ? spanOf(node) : blockSpan(node, pairs.at(-1)?.value ?? pairs.at(-1)?.key);
    return this.#sized({ kind: 'map', flow: flow === true, pairs, ...span }, size);
  }

  #key(key: unknown): YamlScalar {
    if (isScalar(key)) return this.#scalar(key as Node);
    const span = key ? spanOf(key as Node) : { start: 0, end: 0 };
    this.#faults.push({ fault: 'syntax', message: 'A key must be a word.', ...span });
    return { kind: 'scalar', value: null, text: '', ...span };
  }

  #seq(node: Node): YamlSeq {
    const { items, flow } = node as unknown as { items: Node[]; flow?: boolean };
    const made = items.map(item => this.#node(item));
    const size = made.reduce((sum, item) => sum + this.#sizeOf(item), 1);
    const span = flow ? spanOf(node) : blockSpan(node, made.at(-1));
    const dashes = flow ? [] : dashesOf(node);
    return this.#sized({ kind: 'seq', flow: flow === true, items: made, dashes, ...span }, size);
  }

  #scalar(node: Node): YamlScalar {
    const { value, source } = node as unknown as { value: unknown; source?: string };
    const plain =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    return { kind: 'scalar', value: plain, text: source ?? String(plain ?? ''), ...spanOf(node) };
  }

  #sized<T extends YamlNode>(node: T, size: number): T {
    this.#sizes.set(node, size);
    return node;
  }

  #sizeOf(node: YamlNode): number {
    return node.kind === 'alias' ? this.#sizeOf(node.target) : (this.#sizes.get(node) ?? 1);
  }
}

const spanOf = (node: Node): Span => {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
};

/** The library lets a block run on over the comments and line ends behind it; to us it ends with its last value. */
const blockSpan = (node: Node, last: Span | undefined): Span => {
  const { start, end } = spanOf(node);
  return { start, end: last?.end ?? end };
};

/** An empty value is a node of no length in the library's tree; to us it is no value. */
const isWritten = (node: unknown): node is Node => {
  if (!node) return false;
  const { range, value, anchor, tag } = node as {
    range?: [number, number, number];
    value?: unknown;
    anchor?: string;
    tag?: string;
  };
  return !(isScalar(node) && value === null && range && range[0] === range[1] && !anchor && !tag);
};

interface BlockSequenceToken {
  items: { start: { type: string; offset: number }[] }[];
}

const dashesOf = (node: Node): number[] =>
  ((node as { srcToken?: unknown }).srcToken as BlockSequenceToken).items.flatMap(item =>
    item.start.filter(token => token.type === 'seq-item-ind').map(token => token.offset),
  );
