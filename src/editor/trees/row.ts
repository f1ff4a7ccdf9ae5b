import type { Paging, TreeNode } from '../../core/trees';
import { type Line, lineOf } from './line';
import { tooltipOf } from './tooltip';

/**
 * A row of a tree: the same object as long as it stands for the same thing, so that VS Code can be told of it alone and
 * what is expanded stays so.
 */
export class Row {
  #node: TreeNode;
  #line: Line | undefined;
  #tooltip: string | undefined;
  /** The rows below that VS Code was given; undefined as long as it has not asked. */
  #below: readonly Row[] | undefined;

  constructor(
    node: TreeNode,
    readonly parent: Row | undefined,
    private readonly paging: Paging,
  ) {
    this.#node = node;
  }

  /** What it stands for, as of now. */
  get node(): TreeNode {
    return this.#node;
  }

  get id(): string {
    return this.#node.id;
  }

  get line(): Line {
    this.#line ??= lineOf(this.#node);
    return this.#line;
  }

  /** In Markdown; made when the pointer rests on the row. */
  get tooltip(): string {
    this.#tooltip ??= tooltipOf(this.#node);
    return this.#tooltip;
  }

  /** The rows below it, made when they are asked for. */
  expand(): readonly Row[] {
    this.#below = rowsFor(this.#shownBelow(), this, this.paging, this.#below);
    return this.#below;
  }

  /** Takes what it stands for now. */
  take(node: TreeNode): void {
    if (node === this.#node) return;
    this.#node = node;
    this.#line = undefined;
    this.#tooltip = undefined;
  }

  /** Takes what it stands for now, and returns the rows, itself or below it, that VS Code has to ask for again. */
  update(node: TreeNode): readonly Row[] {
    if (node === this.#node) return [];
    const [line, tooltip] = [this.#line, this.#tooltip];
    this.take(node);
    if (line && JSON.stringify(line) !== JSON.stringify(this.line)) return [this];
    if (tooltip !== undefined && tooltip !== this.tooltip) return [this];
    return this.#below ? (updateAll(this.#below, this.#shownBelow()) ?? [this]) : [];
  }

  #shownBelow(): readonly TreeNode[] {
    return this.paging.page(this.#node.children, this.#node);
  }
}

/** Rows for nodes: those that were there before, where they stand for the same things, and new ones. */
export function rowsFor(
  nodes: readonly TreeNode[],
  parent: Row | undefined,
  paging: Paging,
  before: readonly Row[] = [],
): readonly Row[] {
  const known = new Map(before.map(row => [row.node.id, row]));
  return nodes.map(node => {
    const row = known.get(node.id) ?? new Row(node, parent, paging);
    row.take(node);
    return row;
  });
}

/** Updates rows where they still stand for the same things in the same order; undefined where they do not. */
export function updateAll(rows: readonly Row[], nodes: readonly TreeNode[]): readonly Row[] | undefined {
  const areSame = rows.length === nodes.length && rows.every((row, i) => row.node.id === nodes[i]!.id);
  return areSame ? rows.flatMap((row, i) => row.update(nodes[i]!)) : undefined;
}
