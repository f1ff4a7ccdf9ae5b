import type { TreeNode } from './node';

/** How to make the parts of a node that are made later. */
type Makers<T, Later extends keyof T> = { readonly [Part in Later]: (node: T) => T[Part] };

/** A node whose children are made when somebody asks for them. */
export const withChildren = <T extends TreeNode>(
  node: T extends TreeNode ? Omit<T, 'children'> : never,
  make: (node: T) => readonly TreeNode[],
): T => madeLater<T, 'children'>(node as Omit<T, 'children'>, { children: make } as Makers<T, 'children'>);

/** A node some parts of which are made when somebody asks for them: of thousands of rows few are ever looked at. */
export function madeLater<T extends TreeNode, Later extends keyof T>(
  node: Omit<T, Later>,
  makers: Makers<T, Later>,
): T {
  const made = { ...node } as T;
  for (const part of Object.keys(makers) as Later[]) {
    let value: T[Later] | undefined;
    Object.defineProperty(made, part, {
      enumerable: true,
      get: () => {
        value ??= makers[part](made);
        return value;
      },
    });
  }
  return made;
}
