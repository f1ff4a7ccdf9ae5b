import { placeOf } from './find';
import type { MoreNode, Nodes, TreeNode } from './node';

/** Nobody reads more rows under one row, and whoever draws them needs time for each, also for those out of sight. */
const PAGE = 500;

/** Which part of long lists of nodes is shown: their heads, until somebody asks for more. */
export class Paging {
  /** How many are shown below each node, by its id, where that is more than a page. */
  readonly #shown = new Map<string, number>();

  /** What is shown of the nodes below a parent, which is undefined for those at the top. */
  page(nodes: Nodes, parent: TreeNode | undefined): readonly TreeNode[] {
    const shown = this.#shownBelow(parent);
    if (nodes.length <= shown) return nodes.slice();
    const hidden = nodes.length - shown;
    const id = `${parent?.id ?? ''}/more than ${shown}`;
    const more: MoreNode = { kind: 'more', id, parent, hidden, next: Math.min(PAGE, hidden), children: [] };
    return [...nodes.slice(0, shown), more];
  }

  /** From now on a page more is shown. */
  showMore({ parent }: MoreNode): void {
    this.#shown.set(parent?.id ?? '', this.#shownBelow(parent) + PAGE);
  }

  /** From now on as many pages are shown as it takes to have one of the nodes in sight; false where it was already. */
  reach(node: TreeNode, nodes: Nodes, parent: TreeNode | undefined): boolean {
    const needed = placeOf(node, nodes) + 1;
    if (needed <= this.#shownBelow(parent)) return false;
    this.#shown.set(parent?.id ?? '', Math.ceil(needed / PAGE) * PAGE);
    return true;
  }

  #shownBelow(parent: TreeNode | undefined): number {
    return this.#shown.get(parent?.id ?? '') ?? PAGE;
  }
}
