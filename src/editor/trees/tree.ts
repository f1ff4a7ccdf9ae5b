import * as vscode from 'vscode';
import type { Corpus, QuoteRef, TaggedSource } from '../../core/corpus';
import type { FileId } from '../../core/format';
import {
  type Nodes,
  Paging,
  pathsTo,
  type TreeNode,
  type TreeScope,
  wayToClaim,
  wayToSuggested,
} from '../../core/trees';
import { TimeSlicer } from '../../workspace';
import { literal } from '../telling';
import { lineOf } from './line';
import { Row, rowsFor, updateAll } from './row';
import type { Scope } from './scope';
import type { RowBefore, ShownBefore } from './shownBefore';

/** One of the core's trees. */
export type TreeOf = (corpus: Corpus, scope: TreeScope) => Nodes;

/** What stands in a view. */
export type Element = Row | RowBefore;

/** What never has anything below it. */
const LEAVES: ReadonlySet<TreeNode['kind']> = new Set(['quote', 'relation', 'suggestion', 'more']);

/** Small workspaces are recalled by then, and show what is true at once. */
const PATIENCE_MS = 50;

/** So often what rows say is made ahead of them, while texts come in that change it. */
const MOST_PASSES = 5;

/** Up to so many rows are opened for what a filter found below them; more would hide one another. */
const OPENED_BY_FILTER = 60;

/** Shows one of the core's trees in a view, and tells VS Code of the rows that changed and of no others. */
export class Tree implements vscode.TreeDataProvider<Element>, vscode.Disposable {
  readonly #changes = new vscode.EventEmitter<undefined | Row[]>();
  readonly #updates = new vscode.EventEmitter<void>();
  readonly #appearances = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<Element>;
  readonly #disposables: readonly vscode.Disposable[];
  /** What a person or a reveal opened (true) or closed (false), by the nodes' ids: it outlives the rows. */
  readonly #opened = new Map<string, boolean>();
  readonly #slicer = new TimeSlicer(true);
  readonly #paging = new Paging();
  #nodes: Nodes = [];
  /** The rows that VS Code was given; undefined as long as it has not asked. */
  #rows: readonly Row[] | undefined;
  #filter = '';
  #opensWhatIsFound = false;
  #isBehind = true;
  #updating: Promise<void> | undefined;
  /** Whether what was read before, when the workspace was open last, is known again. */
  #isRecalled = false;
  /** Whether VS Code was given the rows of that time. */
  #showsBefore = false;

  readonly onDidChangeTreeData = this.#changes.event;
  readonly onDidUpdate = this.#updates.event;
  readonly onDidAppear = this.#appearances.event;

  constructor(
    readonly id: string,
    private readonly corpus: Corpus,
    private readonly treeOf: TreeOf,
    private readonly scope: Scope,
    dragAndDropController: vscode.TreeDragAndDropController<Element>,
    private readonly before: ShownBefore,
    private readonly recalled: Promise<void>,
  ) {
    this.#view = vscode.window.createTreeView(id, {
      treeDataProvider: this,
      canSelectMany: true,
      showCollapseAll: true,
      dragAndDropController,
    });
    this.#disposables = [
      this.#view,
      this.#changes,
      this.#updates,
      this.#appearances,
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#appear();
      }),
      this.#view.onDidExpandElement(({ element }) => this.#opened.set(element.id, true)),
      this.#view.onDidCollapseElement(({ element }) => this.#opened.set(element.id, false)),
    ];
    void recalled.then(() => {
      this.#isRecalled = true;
      this.update();
    });
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async getChildren(element?: Element): Promise<Element[]> {
    if (element instanceof Row) return this.#below(element);
    if (element) return this.#belowOneBefore(element);
    const before = this.#standsBefore ? await this.before.rowsOf(this.id) : [];
    if (before.length > 0) await Promise.race([this.recalled, pause(PATIENCE_MS)]);
    this.#showsBefore = before.length > 0 && this.#standsBefore;
    if (this.#showsBefore) return [...before];
    await this.#catchUp();
    return [...this.#takeRows()];
  }

  getParent(element: Element): Row | undefined {
    return element instanceof Row ? element.parent : undefined;
  }

  /** Whether the rows of the last time may stand for those that are not known yet. */
  get #standsBefore(): boolean {
    return !this.#isRecalled && this.scope.staysWhole && this.scope.filter === '';
  }

  async #belowOneBefore({ id }: RowBefore): Promise<Row[]> {
    await this.recalled;
    await this.#catchUp();
    const row = this.#takeRows().find(candidate => candidate.id === id);
    return row ? this.#below(row) : [];
  }

  async #below(row: Row): Promise<Row[]> {
    if ('of' in row.node) await opened(row.node.of.sources);
    return [...row.expand()];
  }

  /** VS Code asks for all rows at once, also for those that are out of sight: others have their turn in between. */
  getTreeItem(element: Element): vscode.TreeItem | Promise<vscode.TreeItem> {
    return element instanceof Row
      ? this.#slicer.queue(() => this.#itemOf(element))
      : itemOf(element, stateOfOneBefore(element));
  }

  resolveTreeItem(item: vscode.TreeItem, element: Element): vscode.TreeItem {
    if (element instanceof Row) item.tooltip = new vscode.MarkdownString(element.tooltip);
    return item;
  }

  #itemOf(row: Row): vscode.TreeItem {
    const { node, line } = row;
    const item = itemOf(row, this.#stateOf(node));
    // VS Code keeps what is open by id. What a filter opens is not to stay open without it.
    if (this.#filter !== '') item.id = `${node.id}?${this.#filter}`;
    item.contextValue = line.context;
    if (line.command) {
      const { id, title, argument } = line.command;
      item.command = { command: id, title, arguments: [argument ?? row] };
    }
    return item;
  }

  /** Looks what is to be shown now. */
  update(): void {
    this.#isBehind = true;
    if (this.#showsBefore) this.#giveUpBefore();
    if (this.#isShown) this.#updating ??= this.#prepare().finally(() => this.#showChanges());
  }

  /** Whether VS Code has rows, and shows them. */
  get #isShown(): boolean {
    return this.#rows !== undefined && this.#view.visible;
  }

  /**
   * Makes what the rows will say, while others have their turns: quotes of many sources have to be looked for in their
   * texts.
   */
  async #prepare(): Promise<void> {
    // A filter looks at every quote, and leaves few rows.
    if (this.scope.filter !== '') await opened(this.corpus.sources());
    for (let pass = 0; pass < MOST_PASSES && this.scope.filter === ''; pass++) {
      const slicer = new TimeSlicer(true);
      await slicer.begin();
      let isOneTurn = true;
      for (const node of this.#paging.page(this.treeOf(this.corpus, this.scope.now), undefined)) {
        lineOf(node);
        if (slicer.isOver) isOneTurn = false;
        await slicer.yieldIfDue();
      }
      // In the turns of others the nodes may have become others.
      if (isOneTurn) return;
    }
  }

  #showChanges(): void {
    this.#updating = undefined;
    const rows = this.#rows;
    if (!rows || !this.#isShown) return;
    const isOtherFilter = this.#filter !== this.scope.filter;
    this.#takeNodes();
    const nodes = this.#paging.page(this.#nodes, undefined);
    const changed = isOtherFilter ? undefined : updateAll(rows, nodes);
    if (!changed) this.#changes.fire(undefined);
    else if (changed.length > 0) this.#changes.fire([...changed]);
    this.#keep();
    this.#updates.fire();
  }

  /** From now on the rows are those of what is known. */
  #giveUpBefore(): void {
    if (this.#standsBefore) return;
    this.#showsBefore = false;
    this.#changes.fire(undefined);
  }

  /** Keeps what stands here now for the next time. */
  #keep(): void {
    const rows = this.#rows;
    if (!rows || !this.scope.isWhole || this.#filter !== '') return;
    this.before.keep(this.id, () =>
      rows.map(({ id, line, node }) => ({ id, line, isLeaf: LEAVES.has(node.kind) })),
    );
  }

  /**
   * Selects a quote, without the focus, and opens what it stands in unless a person has closed that; of several claims
   * the one that is followed. Undefined where the quote is not in sight here.
   */
  follow(reference: QuoteRef, claim: string | undefined): Thenable<void> | undefined {
    if (!this.#rows || !this.#view.visible) return undefined;
    const ways = pathsTo(reference, this.#nodes, claim);
    const ends = new Set(ways.map(way => way.at(-1)?.id));
    if (this.#view.selection.some(({ id }) => ends.has(id))) return Promise.resolve();
    const way = ways.find(nodes => nodes.slice(0, -1).every(({ id }) => this.#opened.get(id))) ?? ways[0];
    if (!way) return undefined;
    const closed = way.findIndex(({ id }) => this.#opened.get(id) === false);
    const row = this.#rowAt(closed < 0 ? way : way.slice(0, closed + 1));
    return row && this.#view.reveal(row, { select: true, focus: false });
  }

  /**
   * The row that has the focus. VS Code tells of what is selected alone: so the row is taken into the selection, or out of
   * it, and put back.
   */
  async focusedRow(): Promise<Row | undefined> {
    const before = this.#view.selection;
    await vscode.commands.executeCommand('list.toggleSelection');
    const after = this.#view.selection;
    await vscode.commands.executeCommand('list.toggleSelection');
    const toggled = after.find(row => !before.includes(row)) ?? before.find(row => !after.includes(row));
    return toggled instanceof Row ? toggled : undefined;
  }

  /** Goes to a claim and opens it; false where it is not shown here. */
  async showClaim(codebook: FileId | undefined, key: string): Promise<boolean> {
    const way = wayToClaim(codebook, key, this.#nodes);
    const row = way && this.#rowAt(way);
    if (row) await this.#view.reveal(row, { select: true, focus: true, expand: true });
    return row !== undefined;
  }

  /** Goes to what is suggested of speakers whom no codebook has, and opens it. */
  async showSuggested(options: { readonly preserveFocus: boolean }): Promise<void> {
    this.#takeNodes();
    this.#takeRows();
    this.#changes.fire(undefined);
    const way = wayToSuggested(this.#nodes);
    const row = way && this.#rowAt(way);
    const isChosen = !options.preserveFocus;
    if (row) await this.#view.reveal(row, { select: isChosen, focus: isChosen, expand: true });
  }

  /** Shows more of a list, if the row stands at the end of one in this tree, and goes to the first row that is new. */
  async showMore(row: unknown): Promise<void> {
    if (!(row instanceof Row) || row.node.kind !== 'more') return;
    const siblings = row.parent ? row.parent.expand() : this.#rows;
    if (!siblings?.includes(row)) return;
    this.#paging.showMore(row.node);
    this.#changes.fire(row.parent && [row.parent]);
    const first = (row.parent?.expand() ?? this.#takeRows())[siblings.indexOf(row)];
    if (first) await this.#view.reveal(first, { select: true, focus: true });
  }

  #takeRows(): readonly Row[] {
    const nodes = this.#paging.page(this.#nodes, undefined);
    this.#rows = rowsFor(nodes, undefined, this.#paging, this.#rows);
    this.#keep();
    return this.#rows;
  }

  #appear(): void {
    if (this.#isBehind) this.update();
    this.#appearances.fire();
  }

  /** VS Code asks all views at once: each takes its nodes in a slice of its own. */
  async #catchUp(): Promise<void> {
    if (!this.#isBehind) return;
    await new TimeSlicer(true).begin();
    if (this.#isBehind) this.#takeNodes();
  }

  #takeNodes(): void {
    this.#isBehind = false;
    this.#filter = this.scope.filter;
    this.#nodes = this.treeOf(this.corpus, this.scope.now);
    this.#opensWhatIsFound = this.#filter !== '' && countFound(this.#nodes.slice()) <= OPENED_BY_FILTER;
    this.#view.description = this.#describeScope();
    const isInVain = this.#filter !== '' && this.#nodes.length === 0;
    this.#view.message = isInVain ? vscode.l10n.t('Nothing here has “{0}”.', this.#filter) : '';
  }

  #describeScope(): string {
    const filter = this.#filter && `“${this.#filter}”`;
    return [filter, !this.scope.isWhole && vscode.l10n.t('open sources')].filter(Boolean).join(' · ');
  }

  #stateOf(node: TreeNode): vscode.TreeItemCollapsibleState {
    if (LEAVES.has(node.kind)) return vscode.TreeItemCollapsibleState.None;
    const isOpen =
      this.#filter === '' ? this.#opened.get(node.id) : node.isOnTheWay && this.#opensWhatIsFound;
    return isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  }

  #rowAt(way: readonly TreeNode[]): Row | undefined {
    let row: Row | undefined;
    for (const step of way) {
      const isBeyond = this.#paging.reach(step, row ? row.node.children : this.#nodes, row?.node);
      if (isBeyond) this.#changes.fire(row && [row]);
      row = (row?.expand() ?? this.#takeRows()).find(({ node }) => node.id === step.id);
    }
    return row;
  }
}

function itemOf({ id, line }: Element, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(literal(line.label), state);
  item.id = id;
  item.accessibilityInformation = { label: line.spoken };
  if (line.description) item.description = literal(line.description);
  if (line.icon) item.iconPath = line.icon;
  return item;
}

const stateOfOneBefore = ({ isLeaf }: RowBefore): vscode.TreeItemCollapsibleState =>
  isLeaf ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed;

/** Has the quotes of sources at hand, while others have their slicer. */
async function opened(sources: Iterable<TaggedSource>): Promise<void> {
  const slicer = new TimeSlicer(true);
  for (const source of sources) {
    source.open();
    await slicer.yieldIfDue();
  }
}

/** How many rows a filter keeps; as many as it opens, and what was found below them. */
const countFound = (nodes: readonly TreeNode[]): number =>
  nodes.reduce((sum, node) => sum + 1 + (node.isOnTheWay ? countFound(node.children) : 0), 0);

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
