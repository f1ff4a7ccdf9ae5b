import type { TreeNode } from './node';

/** A node whose children are made when somebody asks for them. */
export function withChildren<T extends TreeNode>(
  node: T extends TreeNode ? Omit<T, 'children'> : never,
  make: (node: T) => readonly TreeNode[],
): T {
  let children: readonly TreeNode[] | undefined;
  const made = Object.defineProperty({ ...node }, 'children', {
    enumerable: true,
    get: () => {
      children ??= make(made);
      return children;
    },
  }) as unknown as T;
  return made;
}
