import * as vscode from 'vscode';
import { CONTEXTS } from '../ids';
import { runAction } from '../run';
import type { Session } from '../session';
import { stanceSign } from '../stances';
import { clip } from '../wording';
import type { Tagger } from './tagger';

/** What the letters that coding mode keeps for itself do; the codebook's stances have the others. */
export interface CodingKeys {
  readonly [letter: string]: { readonly does: string; run(editor: vscode.TextEditor): Promise<void> };
}

/** VS Code cuts an entry of the status bar that is wider than some 580 pixels. */
const LONGEST_CLAIM = 24;

const READ_ONLY = 'workbench.action.files.setActiveEditorReadonlyInSession';
const WRITABLE = 'workbench.action.files.resetActiveEditorReadonlyInSession';

/**
 * While it is on for a source, plain letters code: the article is read-only in this window, so that none of them can
 * change it. Each source has its own; it follows the active editor.
 */
export class CodingMode implements vscode.Disposable {
  readonly #coding = new Set<string>();
  readonly #status = vscode.window.createStatusBarItem(
    'crossquote.coding',
    vscode.StatusBarAlignment.Left,
    1000,
  );
  readonly #disposables: vscode.Disposable[];

  constructor(
    private readonly session: Session,
    private readonly tagger: Tagger,
    private readonly keys: CodingKeys,
  ) {
    this.#status.name = vscode.l10n.t('Crossquote: coding mode');
    this.#status.command = 'crossquote.stopCoding';
    this.#status.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    this.#disposables = [
      this.#status,
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.#coding.delete(uri.toString())) this.#show();
      }),
      { dispose: session.corpus.onDidChange(() => this.#show()) },
    ];
    this.#show();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async start(editor: vscode.TextEditor): Promise<void> {
    await vscode.commands.executeCommand(READ_ONLY);
    this.#coding.add(editor.document.uri.toString());
    this.#show();
  }

  async stop(editor: vscode.TextEditor): Promise<void> {
    if (!this.#coding.delete(editor.document.uri.toString())) return;
    await vscode.commands.executeCommand(WRITABLE);
    this.#show();
  }

  /** Carries out what a letter stands for. */
  async press(editor: vscode.TextEditor, letter: string): Promise<void> {
    const stance = this.#stances().find(({ shortcut }) => shortcut === letter);
    if (stance) await runAction(this.session, () => this.tagger.tagWithStance(editor, stance.key));
    else if (this.keys[letter]) await this.keys[letter].run(editor);
    else
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('“{0}” is no key of coding mode: {1}', letter, this.#help()),
        4000,
      );
    this.#show();
  }

  #stances() {
    const source = this.session.place()?.source;
    return [...this.session.corpus.codebook(source?.codebook).stances.values()];
  }

  #show(): void {
    const file = vscode.window.activeTextEditor?.document.uri.toString();
    const isOn = file !== undefined && this.#coding.has(file);
    void vscode.commands.executeCommand('setContext', CONTEXTS.isCoding, isOn);
    if (!isOn) {
      this.#status.hide();
      return;
    }
    const book = this.session.corpus.codebook(this.session.corpus.codebookOf(file));
    const claim = this.tagger.last.claims.find(key => book.claims.has(key));
    const onClaim = claim === undefined ? '' : ` “${clip(book.claims.get(claim)!.text, LONGEST_CLAIM)}”`;
    this.#status.text = `$(keyboard) ${vscode.l10n.t('Coding')}${onClaim}  ${this.#help()}`;
    this.#status.tooltip = new vscode.MarkdownString(this.#table());
    this.#status.accessibilityInformation = { label: vscode.l10n.t('Coding mode. {0}', this.#help()) };
    this.#status.show();
  }

  /** The keys one needs most, on one line that VS Code does not cut. The tooltip has all. */
  #help(): string {
    const stances = this.#stances().flatMap(stance =>
      stance.shortcut ? `${stance.shortcut}${stanceSign(stance)}` : [],
    );
    return [...stances, vscode.l10n.t('j/k move'), vscode.l10n.t('t tag'), vscode.l10n.t('Esc leave')].join(
      '  ',
    );
  }

  #table(): string {
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
      '| | |',
      '|---|---|',
      ...rows.map(([letter, does]) => `| \`${letter}\` | ${escapeCell(does!)} |`),
    ].join('\n');
  }
}

const escapeCell = (text: string): string => text.replace(/[\\`*_{}[\]()#+.!|<>-]/g, mark => `\\${mark}`);
