import * as vscode from 'vscode';
import { type FileId, isSidecar, sourceOf } from '../../core/format';
import type { ActorOrder, TreeScope } from '../../core/trees';
import { affects, ContextKey, idOf, settings } from '../host';
import { CONTEXTS, SETTINGS } from '../ids';
import type { Session } from '../session';

/** Where the toggle is remembered, for each workspace. */
const MEMORY = 'crossquote.trees.isWhole';

/** Where the order of the actors is remembered, for each workspace. */
const ORDER = 'crossquote.trees.actorOrder';

/** Where it is remembered what claims count, for each workspace. */
const COUNTS_NARROWER = 'crossquote.trees.countsNarrower';

const NO_FILES: ReadonlySet<FileId> = new Set();

/** What the three trees show: of which sources, and which words. */
export class Scope implements vscode.Disposable {
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #isWholeKey = new ContextKey<boolean>(CONTEXTS.isWhole);
  readonly #countsNarrowerKey = new ContextKey<boolean>(CONTEXTS.countsNarrower);
  readonly #hasFilterKey = new ContextKey<boolean>(CONTEXTS.hasFilter);
  readonly #disposables: readonly vscode.Disposable[];
  #filter = '';
  #open: ReadonlySet<FileId>;
  #suggestingOf: Record<'open' | 'files' | 'all', ReadonlySet<FileId>> | undefined;

  readonly onDidChange = this.#changes.event;

  constructor(private readonly session: Session) {
    this.#open = this.#openSources();
    this.#disposables = [
      this.#changes,
      vscode.window.tabGroups.onDidChangeTabs(() => this.lookAtTabs()),
      session.toldApart.onDidChange(() => this.#changes.fire()),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (affects(event, SETTINGS.suggestions) || affects(event, SETTINGS.topics)) this.#changes.fire();
      }),
    ];
    this.#isWholeKey.set(this.isAlwaysWhole);
    this.#countsNarrowerKey.set(this.#countsNarrower);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** What the core's trees are made by. */
  get now(): TreeScope {
    const { isWhole } = this;
    const open = this.#open;
    return {
      isWhole,
      actorOrder: this.actorOrder,
      countsNarrower: this.#countsNarrower,
      filter: this.#filter,
      includes: file => isWhole || open.has(file),
      suggesting: settings.suggestions ? this.#suggesting : NO_FILES,
      suggest: { topics: settings.topics },
      areTwo: this.session.toldApart.has,
    };
  }

  /** The same set as long as the same sources are open and searched. */
  get #suggesting(): ReadonlySet<FileId> {
    const { files } = this.session.reader.searched;
    if (this.#suggestingOf?.open !== this.#open || this.#suggestingOf.files !== files)
      this.#suggestingOf = { open: this.#open, files, all: new Set([...this.#open, ...files]) };
    return this.#suggestingOf.all;
  }

  /** All of the workspace is shown, unless a person wants the open sources alone; and as long as none is open. */
  get isWhole(): boolean {
    return this.isAlwaysWhole || this.#open.size === 0;
  }

  /** All of the workspace is shown, and no tab may turn out to show a source when more has been read. */
  get staysWhole(): boolean {
    return this.isAlwaysWhole || shownFiles().length === 0;
  }

  get isAlwaysWhole(): boolean {
    return this.session.context.workspaceState.get(MEMORY, true);
  }

  async showAlwaysWhole(isWhole: boolean): Promise<void> {
    await this.session.context.workspaceState.update(MEMORY, isWhole);
    this.#isWholeKey.set(isWhole);
    this.#changes.fire();
  }

  get actorOrder(): ActorOrder {
    return this.session.context.workspaceState.get<ActorOrder>(ORDER, 'codebook');
  }

  async sortActors(order: ActorOrder): Promise<void> {
    await this.session.context.workspaceState.update(ORDER, order);
    this.#changes.fire();
  }

  get #countsNarrower(): boolean {
    return this.session.context.workspaceState.get(COUNTS_NARROWER, false);
  }

  /** Whether a claim counts what is said on the claims under it too. */
  async countNarrower(countsNarrower: boolean): Promise<void> {
    await this.session.context.workspaceState.update(COUNTS_NARROWER, countsNarrower);
    this.#countsNarrowerKey.set(countsNarrower);
    this.#changes.fire();
  }

  get filter(): string {
    return this.#filter;
  }

  set filter(filter: string) {
    const words = filter.trim();
    if (words === this.#filter) return;
    this.#filter = words;
    this.#hasFilterKey.set(words !== '');
    this.#changes.fire();
  }

  /** Which tabs show sources may change with the tabs, and when files turn out to be sources. */
  lookAtTabs(): void {
    const open = this.#openSources();
    if (open.size === this.#open.size && [...open].every(file => this.#open.has(file))) return;
    this.#open = open;
    this.#changes.fire();
  }

  /** A sidecar in a tab stands for its source: whoever looks into it has not left the source. */
  #openSources(): Set<FileId> {
    const sources = shownFiles().map(file => (isSidecar(file) ? sourceOf(file) : file));
    return new Set(sources.filter(file => this.session.corpus.source(file)));
  }
}

/** What stands in tabs. */
const shownFiles = (): FileId[] =>
  vscode.window.tabGroups.all
    .flatMap(group => group.tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputText ? idOf(input.uri) : []));
