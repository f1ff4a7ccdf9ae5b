import type { Nodes, TreeNode } from './node';

/** The nodes of a long list, one for each of its keys, made when somebody asks for them: a view shows some hundreds. */
export class LazyNodes implements Nodes {
  readonly #made: (TreeNode | undefined)[] = [];
  #places: ReadonlyMap<string, number> | undefined;

  /**
   * @param nodeOf undefined for a key that nothing stands for any more
   * @param end what stands behind them
   * @param keyOver the key under whose node another one's stands
   */
  constructor(
    private readonly keys: readonly string[],
    private readonly nodeOf: (key: string) => TreeNode | undefined,
    private readonly end: readonly TreeNode[] = [],
    private readonly keyOver: (key: string) => string = key => key,
  ) {}

  get length(): number {
    return this.keys.length + this.end.length;
  }

  slice(start = 0, end = this.length): readonly TreeNode[] {
    const keys = this.keys.slice(start, end);
    const behind = this.end.slice(Math.max(0, start - this.keys.length), Math.max(0, end - this.keys.length));
    return [...keys.flatMap((_, i) => this.#nodeAt(start + i) ?? []), ...behind];
  }

  [Symbol.iterator](): Iterator<TreeNode> {
    return this.slice().values();
  }

  placeOf(key: string): number | undefined {
    this.#places ??= new Map(this.keys.map((each, i) => [each, i]));
    return this.#places.get(this.keyOver(key));
  }

  #nodeAt(place: number): TreeNode | undefined {
    this.#made[place] ??= this.nodeOf(this.keys[place]!);
    return this.#made[place];
  }
}
