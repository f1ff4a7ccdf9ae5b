import type { ChangeLog } from '../corpus';
import type { Nodes, TreeNode } from './node';
import { areSame } from './remembered';

/** How a list of very many rows is made. */
export interface RowMaker {
  /** What all rows are made of besides: when that is another, all are made again. */
  readonly madeOf: readonly unknown[];
  /** The keys whose rows may be others now. */
  readonly changes: ChangeLog<string>;
  /** Each key that has a row, in their order. */
  readonly keys: () => readonly string[];
  readonly has: (key: string) => boolean;
  /** Undefined for a key that has none. */
  readonly rowOf: (key: string) => TreeNode | undefined;
  /** What stands behind them. */
  readonly end?: readonly TreeNode[];
}

const kept = new WeakMap<object, KeptRows>();

/**
 * The rows for what an index or a list has, the same list as long as nothing has changed. Of ten thousand only those are
 * made that somebody asks for, and only those again that have changed since.
 * @param owner what they are the rows of: they are kept as long as it is there
 */
export function keptRows(owner: object, maker: RowMaker): KeptRows {
  const before = kept.get(owner);
  const isAlike = before !== undefined && areSame(before.madeOf, maker.madeOf);
  const rows = (isAlike ? before.after(maker) : undefined) ?? KeptRows.anew(maker);
  kept.set(owner, rows);
  return rows;
}

/** Rows each of which stands for a key. What has gone since they were listed is left out. */
export class KeptRows implements Nodes {
  private constructor(
    private readonly maker: RowMaker,
    private readonly at: number,
    private readonly keys: readonly string[],
    private readonly made: (TreeNode | undefined)[],
    private readonly places: Places,
  ) {}

  static anew(maker: RowMaker): KeptRows {
    const at = maker.changes.now;
    const keys = maker.keys();
    return new KeptRows(maker, at, keys, [], new Places(keys));
  }

  get madeOf(): readonly unknown[] {
    return this.maker.madeOf;
  }

  get length(): number {
    return this.keys.length + this.#end.length;
  }

  get #end(): readonly TreeNode[] {
    return this.maker.end ?? [];
  }

  /** What they are now; undefined where other keys have rows now. */
  after(maker: RowMaker): KeptRows | undefined {
    const { now } = maker.changes;
    const changed = maker.changes.since(this.at);
    if (!changed) return undefined;
    if (changed.size === 0 && areSame(this.#end, maker.end ?? [])) return this;
    const made = [...this.made];
    for (const key of changed) {
      const place = this.placeOf(key);
      if (maker.has(key) !== (place !== undefined)) return undefined;
      if (place !== undefined) made[place] = undefined;
    }
    return new KeptRows(maker, now, this.keys, made, this.places);
  }

  slice(start = 0, end = this.length): readonly TreeNode[] {
    const keys = this.keys.slice(start, end);
    const behind = this.#end.slice(
      Math.max(0, start - this.keys.length),
      Math.max(0, end - this.keys.length),
    );
    return [...keys.flatMap((_, i) => this.#row(start + i) ?? []), ...behind];
  }

  [Symbol.iterator](): Iterator<TreeNode> {
    return this.slice().values();
  }

  placeOf(key: string): number | undefined {
    return this.places.of(key);
  }

  #row(place: number): TreeNode | undefined {
    this.made[place] ??= this.maker.rowOf(this.keys[place]!);
    return this.made[place];
  }
}

/** Which of many keys is where, looked up when somebody asks. */
class Places {
  #places: ReadonlyMap<string, number> | undefined;

  constructor(private readonly keys: readonly string[]) {}

  of(key: string): number | undefined {
    this.#places ??= new Map(this.keys.map((each, i) => [each, i]));
    return this.#places.get(key);
  }
}
