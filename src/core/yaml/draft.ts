import { ItemList } from './itemList';
import { childLayout, type Layout } from './layout';
import type { ItemStep, Path, Step } from './step';
import { fieldOf, isPlainMap, type Plain } from './tree';

/**
 * What a document says while one change after the other is made in it. What is on the way to a change is opened, and is
 * not gone over again for the next one.
 */
export class Draft {
  #root: Drafted | undefined;

  constructor(
    root: Plain,
    private readonly layout: Layout,
  ) {
    this.#root = root;
  }

  /** All that it says. */
  get plain(): Plain | undefined {
    return plainIfAny(this.#root);
  }

  /** The value at a place; undefined where nothing (or null) stands there. */
  valueAt(path: Path): Plain | undefined {
    return plainIfAny(this.#at(path));
  }

  /** Whether something stands at a place. */
  has(path: Path): boolean {
    return this.#at(path) !== undefined;
  }

  /** Lets a value stand at a place; undefined: nothing. What is left empty on the way there goes. */
  change(path: Path, to: Plain | undefined): void {
    this.#root = changed(this.#root, path, to, this.layout);
  }

  #at(path: Path): Drafted | undefined {
    let { layout } = this;
    let node = this.#root;
    let keep = (open: Opened): void => {
      this.#root = open;
    };
    for (const step of path) {
      const open = opened(node, step, layout);
      if (!open) return undefined;
      if (open !== node) keep(open);
      node = open.get(step);
      layout = layoutBehind(step, layout);
      keep = child => open.update(step, () => child);
    }
    return node ?? undefined;
  }
}

/** A map or list in which single values change. */
type Opened = OpenMap | OpenList;
type Drafted = Plain | Opened;

class OpenMap {
  readonly #values: Map<string, Drafted | undefined>;

  constructor(entries: readonly (readonly [string, Drafted | undefined])[]) {
    this.#values = new Map(entries);
  }

  get size(): number {
    return this.#values.size;
  }

  get plain(): Plain {
    return Object.fromEntries([...this.#values].map(([key, value]) => [key, plainIfAny(value)]));
  }

  get(key: Step): Drafted | undefined {
    return typeof key === 'string' ? this.#values.get(key) : undefined;
  }

  update(key: Step, change: (value: Drafted | undefined) => Drafted | undefined): void {
    if (typeof key !== 'string') return;
    const value = change(this.#values.get(key));
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, value);
  }
}

class OpenList {
  readonly #items: ItemList<Drafted>;

  constructor(items: readonly Drafted[], layout: Layout) {
    this.#items = new ItemList(items, layout, { plainOf, fieldOf: fieldIn });
  }

  get size(): number {
    return this.#items.size;
  }

  get plain(): Plain {
    return this.#items.values().map(plainOf);
  }

  get(step: Step): Drafted | undefined {
    return isItemStep(step) ? this.#items.get(step) : undefined;
  }

  update(step: Step, change: (value: Drafted | undefined) => Drafted | undefined): void {
    if (isItemStep(step)) this.#items.update(step, change);
  }
}

const isItemStep = (step: Step): step is ItemStep => typeof step !== 'string';

const isOpen = (node: Drafted | undefined): node is Opened =>
  node instanceof OpenMap || node instanceof OpenList;

const plainOf = (node: Drafted): Plain => (isOpen(node) ? node.plain : node);

const plainIfAny = (node: Drafted | undefined): Plain | undefined =>
  node === undefined ? undefined : plainOf(node);

function fieldIn(node: Drafted, key: string): Plain | undefined {
  if (node instanceof OpenMap) return plainIfAny(node.get(key));
  return !isOpen(node) && isPlainMap(node) ? fieldOf(node, key) : undefined;
}

/** What a step leads into, opened; undefined where it leads into nothing of that kind. */
function opened(node: Drafted | undefined, step: Step, layout: Layout): Opened | undefined {
  if (isItemStep(step)) {
    if (node instanceof OpenList) return node;
    return Array.isArray(node) ? new OpenList(node, layout) : undefined;
  }
  if (node instanceof OpenMap) return node;
  return !isOpen(node) && isPlainMap(node) ? new OpenMap(Object.entries(node)) : undefined;
}

const layoutBehind = (step: Step, layout: Layout): Layout =>
  isItemStep(step) ? (layout.each ?? {}) : childLayout(layout, step);

/** A draft with one value changed. */
function changed(
  node: Drafted | undefined,
  [step, ...rest]: Path,
  to: Plain | undefined,
  layout: Layout,
): Drafted | undefined {
  if (step === undefined) return to;
  const open = opened(node, step, layout) ?? (isItemStep(step) ? new OpenList([], layout) : new OpenMap([]));
  open.update(step, value => changed(value, rest, to, layoutBehind(step, layout)));
  return open.size === 0 ? undefined : open;
}
