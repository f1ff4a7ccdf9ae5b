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

/** A node with only some of its children, kept for their sake. */
export const narrowedTo = (node: TreeNode, children: readonly TreeNode[]): TreeNode =>
  (node as object) instanceof NodeMadeLater
    ? (node as unknown as NodeMadeLater).narrowedTo(children)
    : { ...node, children, isOnTheWay: true };

type Part = 'children' | 'quotations' | 'astray' | 'tally' | 'isContested';
type PartMakers = { readonly [P in Part]?: (node: TreeNode) => unknown };
type MadeParts = { [P in Part]?: unknown };

/**
 * With getters of its own: to define them on each node takes many times the time and room, and there are very many. What
 * is known beforehand is set.
 */
class NodeMadeLater {
  readonly #makers: PartMakers;
  #made: MadeParts | undefined;

  constructor(fields: object, makers: PartMakers, made?: MadeParts) {
    this.#makers = makers;
    this.#made = made;
    Object.assign(this, fields);
  }

  get children(): unknown {
    return this.#part('children');
  }

  set children(value: unknown) {
    this.#give('children', value);
  }

  get quotations(): unknown {
    return this.#part('quotations');
  }

  set quotations(value: unknown) {
    this.#give('quotations', value);
  }

  get astray(): unknown {
    return this.#part('astray');
  }

  set astray(value: unknown) {
    this.#give('astray', value);
  }

  get tally(): unknown {
    return this.#part('tally');
  }

  set tally(value: unknown) {
    this.#give('tally', value);
  }

  get isContested(): unknown {
    return this.#part('isContested');
  }

  set isContested(value: unknown) {
    this.#give('isContested', value);
  }

  narrowedTo(children: readonly TreeNode[]): TreeNode {
    const fields = { ...this, isOnTheWay: true };
    return new NodeMadeLater(fields, this.#makers, { ...this.#made, children }) as unknown as TreeNode;
  }

  #give(part: Part, value: unknown): void {
    this.#made ??= {};
    this.#made[part] = value;
  }

  #part(part: Part): unknown {
    if (this.#made?.[part] === undefined) this.#give(part, this.#makers[part]?.(this as unknown as TreeNode));
    return this.#made?.[part];
  }
}
