import * as vscode from 'vscode';
import { asSettings } from '../../core/exchange';
import type { StatementContext } from '../../core/results';
import { FIRST_OPTIONS, type Place, soundOptions, type ViewKind, type ViewOptions } from '../../core/views';
import { type HostMessage, hostMessage, type PageMessage, pageMessage, received } from '../../webview';
import { wordLeftOut } from '../../wording';
import { AdaptiveThrottle, TimeSlicer } from '../../workspace';
import { quoteOf, runAction } from '../commands';
import { showQuote } from '../navigation';
import { openGround } from '../presentation';
import type { Session } from '../session';
import { choicesIn } from './choices';
import { exportGraph, exportPicture, exportTable } from './exporting';
import type { SharedFilter } from './filter';
import { pageHtml, pagesFolder } from './html';
import { type Made, type Making, making } from './making';
import { MOST_LISTED, quoteLines } from './quoteLines';
import { saveView, useView } from './savedViews';

/** What can be chosen changes seldom, and looking for it is not free. */
const CHOICES_MS = 1000;

export const panelType = (kind: ViewKind): string => `crossquote.${kind}`;

export function titleOf(kind: ViewKind): string {
  switch (kind) {
    case 'matrix':
      return vscode.l10n.t('Matrix');
    case 'network':
      return vscode.l10n.t('Network');
    case 'timeline':
      return vscode.l10n.t('Timeline');
  }
}

/** An editor tab that shows a view of results, and follows while somebody codes. */
export class ResultsPanel implements vscode.Disposable {
  readonly #listening: vscode.Disposable[];
  readonly #changes: AdaptiveThrottle;
  readonly #choices: AdaptiveThrottle;
  #options: ViewOptions;
  #made: Made | undefined;
  #making: (Making & { readonly what: string }) | undefined;
  #ground: StatementContext | undefined;
  #picked: Place | undefined;
  /** Shown as soon as there is a picture. */
  #toReveal: Place | undefined;
  #isReady = false;
  /** Which counting is the latest; what an older one brings is dropped. */
  #generation = 0;

  constructor(
    private readonly session: Session,
    readonly kind: ViewKind,
    private readonly panel: vscode.WebviewPanel,
    private readonly shared: SharedFilter,
    private readonly actions: { readonly report: () => void },
  ) {
    this.#options = keptOptions(session, kind);
    // While a workspace is read, all counts change all the time.
    this.#changes = new AdaptiveThrottle(
      () => void this.#count(),
      () => session.workspace.readingMs,
    );
    this.#choices = new AdaptiveThrottle(
      () => this.#tellChoices(),
      () => Math.max(CHOICES_MS, session.workspace.readingMs),
    );
    const { webview } = panel;
    const extension = session.context.extensionUri;
    this.#listening = [
      this.#changes,
      this.#choices,
      webview.onDidReceiveMessage(message => this.#receive(message)),
      {
        dispose: session.corpus.onDidChange(() => {
          this.#changes.schedule();
          this.#choices.schedule();
        }),
      },
      shared.onDidChange(filter => {
        this.#tell({ is: 'filter', filter });
        void this.#count();
      }),
      panel.onDidChangeViewState(() => panel.visible && this.#changes.schedule()),
    ];
    webview.options = { enableScripts: true, localResourceRoots: [pagesFolder(extension)] };
    webview.html = pageHtml(webview, extension, kind, titleOf(kind));
  }

  dispose(): void {
    this.#generation += 1;
    this.#making?.stop();
    vscode.Disposable.from(...this.#listening).dispose();
  }

  show(): void {
    this.panel.reveal();
  }

  get options(): ViewOptions {
    return this.#options;
  }

  set options(options: ViewOptions) {
    this.#options = soundOptions(options);
    void this.session.context.workspaceState.update(stateKey(this.kind), this.#options);
    this.#tellStart();
    void this.#count();
  }

  /** Shows where something is, with its quotes. */
  reveal(place: Place): void {
    this.#toReveal = place;
    if (this.#made) void this.#count();
  }

  #tell(message: HostMessage): void {
    if (!this.#isReady) return;
    if (received(hostMessage, message)) void this.panel.webview.postMessage(message);
    else this.session.log.error('results', new Error(`No message: ${message.is}`));
  }

  #receive(value: unknown): void {
    const message = received(pageMessage, value);
    if (message) void this.#answer(message);
    else this.session.log.error('results', new Error('A page has sent what is no message'));
  }

  async #answer(message: PageMessage): Promise<void> {
    const { session } = this;
    switch (message.is) {
      case 'ready':
        this.#isReady = true;
        this.#tellStart();
        this.#tellChoices();
        await this.#count();
        break;
      case 'options':
        this.#options = soundOptions(message.options);
        await session.context.workspaceState.update(stateKey(this.kind), this.#options);
        await this.#count();
        break;
      case 'filter':
        this.shared.filter = message.filter;
        break;
      case 'pick':
        this.#picked = message.place;
        this.#tellQuotes();
        break;
      case 'open':
        await runAction(session, async () => {
          const reference = quoteOf(session, message);
          if (!reference) return;
          const show = () =>
            showQuote(session, reference, { viewColumn: this.#columnBeside(), preview: true });
          const { claim } = message;
          await (claim === undefined ? show() : session.trail.step(reference, claim, show));
        });
        break;
      case 'saveView':
        await runAction(session, () => saveView(session, this.shared.filter, this));
        break;
      case 'useView':
        useView(session, message.name, this.shared, this);
        break;
      case 'export':
        await runAction(session, () => this.#export(message));
        break;
      case 'report':
        this.actions.report();
        break;
      case 'wrong':
        session.log.error('results', new Error(`A page was sent ${message.what}`));
    }
  }

  async #export(message: Extract<PageMessage, { is: 'export' }>): Promise<void> {
    switch (message.format) {
      case 'svg':
      case 'png':
        return exportPicture(this.kind, message.format, message.content);
      case 'csv':
      case 'markdown':
        return exportTable(this.kind, message.format, message.table);
      default:
        if (this.#made?.graph) await exportGraph(message.format, this.#made.graph(), this.#made.provenance);
    }
  }

  /** Where texts stand: in the group before or behind that of the picture. */
  #columnBeside(): vscode.ViewColumn {
    const own = this.panel.viewColumn ?? vscode.ViewColumn.One;
    return own === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
  }

  #tellStart(): void {
    this.#tell({
      is: 'start',
      kind: this.kind,
      options: this.#options,
      filter: this.shared.filter,
      texts: textsOf(vscode.l10n.bundle),
    });
  }

  #tellChoices(): void {
    if (this.#isReady && this.#ground) this.#tell({ is: 'choices', choices: choicesIn(this.#ground) });
  }

  /** Counts anew and shows it, unless something newer is asked for meanwhile. A page that nobody sees waits until it is seen. */
  async #count(): Promise<void> {
    if (!this.#isReady || !this.panel.visible) return;
    const { session } = this;
    this.#generation += 1;
    const generation = this.#generation;
    const isOld = () => generation !== this.#generation;
    try {
      await session.ready;
      if (!this.#made) this.#tell({ is: 'counting' });
      const slicer = new TimeSlicer(true);
      const ground = await openGround(session.corpus, slicer);
      if (isOld()) return;
      const made = await this.#makingOn(ground).now(slicer);
      if (isOld()) return;
      const isFirst = this.#ground === undefined;
      this.#ground = ground;
      this.#made = made;
      if (isFirst) this.#tellChoices();
      this.#tellPicture(made);
    } catch (error) {
      if (isOld()) return;
      session.log.error('results', error);
      this.#tell({ is: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  }

  /** What has been counted stays, as long as the same is counted by the same columns. */
  #makingOn(ground: StatementContext): Making {
    const what = JSON.stringify([this.#options, this.shared.filter, ground.columns]);
    if (this.#making?.what !== what) {
      this.#making?.stop();
      const { version } = this.session.context.extension.packageJSON;
      this.#making = { what, ...making(ground, this.kind, this.#options, this.shared.filter, version) };
    }
    return this.#making;
  }

  #tellPicture({ picture, provenance }: Made): void {
    this.#tell({
      is: 'picture',
      picture,
      statements: provenance.statements,
      leftOut: wordLeftOut(provenance.leftOut),
      description: JSON.stringify(asSettings(provenance)),
    });
    if (this.#toReveal) {
      this.#tell({ is: 'reveal', place: this.#toReveal });
      this.#toReveal = undefined;
    }
    this.#tellQuotes();
  }

  #tellQuotes(): void {
    if (!this.#picked || !this.#made || !this.#ground) return;
    const statements = this.#made.statementsAt(this.#picked);
    const quotes = quoteLines(statements, this.#ground);
    const count = new Set(statements).size;
    this.#tell({
      is: 'quotes',
      title: count === 1 ? vscode.l10n.t('1 statement') : vscode.l10n.t('{0} statements', count),
      quotes,
      more: Math.max(0, count - MOST_LISTED),
    });
  }
}

const stateKey = (kind: ViewKind): string => `crossquote.results.${kind}`;

/** How somebody has last looked at it in this workspace, as far as that is still something. */
function keptOptions({ context }: Session, kind: ViewKind): ViewOptions {
  const kept = context.workspaceState.get<unknown>(stateKey(kind));
  const message = received(pageMessage, { is: 'options', options: kept });
  return message?.is === 'options' ? message.options : FIRST_OPTIONS[kind];
}

/** Messages are texts, or a text with a comment. */
const textsOf = (bundle: typeof vscode.l10n.bundle): Record<string, string> =>
  Object.fromEntries(
    Object.entries(bundle ?? {}).flatMap(([key, text]: [string, unknown]) =>
      typeof text === 'string' ? [[key, text]] : [],
    ),
  );
