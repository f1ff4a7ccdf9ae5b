import type { TreeNode } from './node';

/** How to make the parts of a node that are made later. */
type Makers<T, Later extends keyof T> = { readonly [Part in Later]: (node: T) => T[Part] };

/** A node whose children are made when somebody asks for them. */
export const withChildren = <T extends TreeNode>(
  node: T extends TreeNode ? Omit<T, 'children'> : never,
  make: (node: T) => readonly TreeNode[],
): T => madeLater<T, 'children'>(node as Omit<T, 'children'>, { children: make } as Makers<T, 'children'>);

/** A node some parts of which are made when somebody asks for them: of thousands of rows few are ever looked at. */
export const madeLater = <T extends TreeNode, Later extends keyof T>(
  node: Omit<T, Later>,
  makers: Makers<T, Later>,
): T => new NodeMadeLater(node, makers as unknown as PartMakers) as unknown as T;

/** The same node with only some of its children, kept for their sake. */
export const narrowedTo = (node: TreeNode, children: readonly TreeNode[]): TreeNode =>
  (node as object) instanceof NodeMadeLater
    ? (node as unknown as NodeMadeLater).narrowedTo(children)
    : { ...node, children, isOnTheWay: true };

type Part = 'children' | 'quotations' | 'astray' | 'tally' | 'isContested';
type PartMakers = { readonly [P in Part]?: (node: TreeNode) => unknown };

const PARTS: ReadonlySet<string> = new Set<Part>([
  'children',
  'quotations',
  'astray',
  'tally',
  'isContested',
]);

/** With getters of its own: to define them on each node takes many times the time and room, and there are very many. */
class NodeMadeLater {
  readonly #makers: PartMakers;
  readonly #made: { [P in Part]?: unknown } = {};

  constructor(fields: object, makers: PartMakers) {
    this.#makers = makers;
    for (const [name, value] of Object.entries(fields)) {
      const owner: Record<string, unknown> = PARTS.has(name)
        ? this.#made
        : (this as object as Record<string, unknown>);
      owner[name] = value;
    }
  }

  get children(): unknown {
    return this.#part('children');
  }

  get quotations(): unknown {
    return this.#part('quotations');
  }

  get astray(): unknown {
    return this.#part('astray');
  }

  get tally(): unknown {
    return this.#part('tally');
  }

  get isContested(): unknown {
    return this.#part('isContested');
  }

  narrowedTo(children: readonly TreeNode[]): TreeNode {
    const fields = { ...this, ...this.#made, children, isOnTheWay: true };
    return new NodeMadeLater(fields, this.#makers) as unknown as TreeNode;
  }

  #part(part: Part): unknown {
    this.#made[part] ??= this.#makers[part]?.(this as unknown as TreeNode);
    return this.#made[part];
  }
}
