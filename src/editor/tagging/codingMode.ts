import * as vscode from 'vscode';
import { stopAt, stopsIn } from '../../core/corpus';
import type { FileId } from '../../core/format';
import { clip } from '../../wording';
import { runAction } from '../commands';
import { ContextKey, escaped, idOf, rangeOf, shownSuggestions } from '../host';
import { COMMANDS, CONTEXTS } from '../ids';
import { stanceSign } from '../presentation';
import type { Session } from '../session';
import { iconed, mention } from '../telling';
import type { Tagger } from './tagger';
import { createFrame } from './targetHighlight';

/** What the letters that coding mode keeps for itself do; the codebook's stances have the others. */
export interface CodingKeys {
  readonly [letter: string]: { readonly does: string; run(): Promise<void> };
}

/** The claim stands last, where VS Code cuts what a narrow window has no room for. */
const LONGEST_CLAIM = 32;

const READ_ONLY = 'workbench.action.files.setActiveEditorReadonlyInSession';
const WRITABLE = 'workbench.action.files.resetActiveEditorReadonlyInSession';

/**
 * While it is on, plain letters code: every source that comes to the front is read-only in this window, so that none of
 * them can change it. It goes along from source to source, for a jump must not end among letters that are typed.
 */
export class CodingMode implements vscode.Disposable {
  readonly #isCodingKey = new ContextKey<boolean>(CONTEXTS.isCoding);
  /** The sources that are read-only because of it. VS Code changes that of the active editor alone. */
  readonly #locked = new Set<FileId>();
  readonly #status = vscode.window.createStatusBarItem(
    'crossquote.coding',
    vscode.StatusBarAlignment.Left,
    1000,
  );
  /** Around the quote that one is on. */
  readonly #frame = createFrame();
  readonly #disposables: vscode.Disposable[];
  #isOn = false;

  constructor(
    private readonly session: Session,
    private readonly tagger: Tagger,
    private readonly keys: CodingKeys,
  ) {
    this.#status.name = vscode.l10n.t('Crossquote: coding mode');
    this.#status.command = COMMANDS.stopCoding;
    this.#standOut(vscode.window.activeColorTheme);
    this.#disposables = [
      this.#status,
      this.#frame,
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.#isOn && textEditor === vscode.window.activeTextEditor) this.#show();
      }),
      vscode.window.onDidChangeActiveTextEditor(editor => {
        // Between two editors there is none for a moment, in which nothing is to change.
        if (editor) void this.#follow(editor);
      }),
      vscode.window.onDidChangeActiveColorTheme(theme => this.#standOut(theme)),
      { dispose: session.corpus.onDidChange(() => this.#show()) },
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async start(editor: vscode.TextEditor): Promise<void> {
    this.#isOn = true;
    this.session.walkthrough.did('coding');
    await this.#follow(editor);
  }

  async stop(editor: vscode.TextEditor): Promise<void> {
    this.#isOn = false;
    await this.#follow(editor);
    mention(vscode.l10n.t('Coding mode is off: what you type goes into the article'), 6000);
  }

  /** Makes the source in front what the mode wants it to be. The letters come first: they must not wait for the lock. */
  async #follow(editor: vscode.TextEditor): Promise<void> {
    const file = idOf(editor.document.uri);
    const isCoding = this.#isOn && this.session.isSource(editor.document);
    this.#isCodingKey.set(isCoding);
    this.#show();
    if (isCoding === this.#locked.has(file)) return;
    if (isCoding) this.#locked.add(file);
    else this.#locked.delete(file);
    await vscode.commands.executeCommand(isCoding ? READ_ONLY : WRITABLE);
  }

  /** Carries out what a letter stands for. */
  async press(editor: vscode.TextEditor, letter: string): Promise<void> {
    const stance = this.#stances().find(({ shortcut }) => shortcut === letter);
    if (stance) await runAction(this.session, () => this.tagger.tagWithStance(editor, stance.key));
    else if (this.keys[letter]) await this.keys[letter].run();
    else mention(vscode.l10n.t('“{0}” is no key of coding mode: {1}', letter, this.#help()), 4000);
    this.#show();
  }

  /** The dark theme of high contrast has no background for warnings; there the words themselves are in a color. */
  #standOut({ kind }: vscode.ColorTheme): void {
    const hasNoBackground = kind === vscode.ColorThemeKind.HighContrast;
    this.#status.backgroundColor = hasNoBackground
      ? undefined
      : new vscode.ThemeColor('statusBarItem.warningBackground');
    this.#status.color = hasNoBackground ? new vscode.ThemeColor('crossquote.orange') : undefined;
  }

  #stances() {
    const source = this.session.activeSource()?.source;
    return [...this.session.corpus.codebook(source?.codebook).stances.values()];
  }

  #show(): void {
    const editor = vscode.window.activeTextEditor;
    for (const other of vscode.window.visibleTextEditors)
      if (other !== editor || !this.#isOn) other.setDecorations(this.#frame, []);
    if (!this.#isOn || !editor || !this.session.isSource(editor.document)) {
      this.#status.hide();
      return;
    }
    const file = idOf(editor.document.uri);
    const place = this.#markPlace(editor);
    const book = this.session.corpus.codebook(this.session.corpus.codebookOf(file));
    const claim = this.tagger.last.claims.find(key => book.claims.has(key));
    const onClaim = claim === undefined ? '' : `  “${clip(book.claims.get(claim)!.text, LONGEST_CLAIM)}”`;
    this.#status.text = iconed('keyboard', `${vscode.l10n.t('CODING')}  ${place}  ${this.#help()}${onClaim}`);
    this.#status.tooltip = new vscode.MarkdownString(this.#table(claim && book.claims.get(claim)?.text));
    this.#status.accessibilityInformation = {
      label: vscode.l10n.t('Coding mode. {0}', `${place}  ${this.#help()}${onClaim}`),
    };
    this.#status.show();
  }

  /** Frames the quote that the cursor is in, all parts of it, and says which of the article's it is. */
  #markPlace(editor: vscode.TextEditor): string {
    const { document, selection } = editor;
    const source = this.session.sourceOf(document);
    const stops = source ? stopsIn(source, shownSuggestions()) : [];
    const here = stopAt(stops, document.offsetAt(selection.active));
    editor.setDecorations(this.#frame, here ? here.spans.map(span => rangeOf(document, span)) : []);
    return here
      ? vscode.l10n.t('{0} of {1}', stops.indexOf(here) + 1, stops.length)
      : vscode.l10n.t('– of {0}', stops.length);
  }

  /** The keys one needs most, short, the way out first. The tooltip has all. */
  #help(): string {
    const stances = this.#stances().flatMap(stance =>
      stance.shortcut ? `${stance.shortcut}${stanceSign(stance)}` : [],
    );
    return [vscode.l10n.t('Esc leaves'), ...stances, vscode.l10n.t('j/k move'), vscode.l10n.t('t asks')].join(
      '  ',
    );
  }

  #table(claim: string | undefined): string {
    const stances = this.#stances().flatMap(stance =>
      stance.shortcut
        ? [
            [
              stance.shortcut,
              vscode.l10n.t('{0} (tag with this stance)', `${stanceSign(stance)} ${stance.key}`),
            ],
          ]
        : [],
    );
    const rows = [
      ...stances,
      ...Object.entries(this.keys).map(([letter, { does }]) => [letter, does]),
      ['Esc', vscode.l10n.t('leave coding mode')],
    ];
    return [
      ...(claim ? [escaped(vscode.l10n.t('On the claim “{0}”', claim)), ''] : []),
      '| | |',
      '|---|---|',
      ...rows.map(([letter, does]) => `| \`${letter}\` | ${escaped(does!)} |`),
    ].join('\n');
  }
}
