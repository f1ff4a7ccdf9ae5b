import type { ChangeLog } from '../corpus';
import type { TreeNode } from './node';
import { areSame } from './remembered';

/** How a list of very many rows is made. */
export interface RowMaker {
  /** What all rows are made of besides: when that is another, all are made again. */
  readonly madeOf: readonly unknown[];
  /** The keys whose rows may be others now. */
  readonly changes: ChangeLog<string>;
  /** Each key that has a row, in their order. */
  readonly keys: () => readonly string[];
  /** Undefined for a key that has none. */
  readonly rowOf: (key: string) => TreeNode | undefined;
}

interface Kept {
  readonly madeOf: readonly unknown[];
  readonly at: number;
  readonly rows: readonly TreeNode[];
  /** Which of the rows is whose. */
  readonly places: ReadonlyMap<string, number>;
}

const kept = new WeakMap<object, Kept>();

/**
 * The rows for what an index or a list has. Of ten thousand only those are made again that have changed since.
 * @param owner what they are the rows of: they are kept as long as it is there
 */
export function keptRows(owner: object, maker: RowMaker): readonly TreeNode[] {
  const before = kept.get(owner);
  const at = maker.changes.now;
  const { madeOf } = maker;
  const rows = before && areSame(before.madeOf, madeOf) ? rowsAgain(before, maker) : undefined;
  if (before && rows) {
    kept.set(owner, { ...before, at, rows });
    return rows;
  }
  const keys = maker.keys();
  const places = new Map(keys.map((key, i) => [key, i]));
  const all = keys.map(key => maker.rowOf(key)!);
  kept.set(owner, { madeOf, at, rows: all, places });
  return all;
}

/** Undefined where other keys have rows now. */
function rowsAgain({ at, rows, places }: Kept, maker: RowMaker): readonly TreeNode[] | undefined {
  const changed = maker.changes.since(at);
  if (changed?.size === 0) return rows;
  const again = [...rows];
  for (const key of changed ?? []) {
    const place = places.get(key);
    const row = maker.rowOf(key);
    if (place === undefined || !row) return undefined;
    again[place] = row;
  }
  return changed && again;
}
