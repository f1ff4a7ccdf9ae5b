import * as vscode from 'vscode';
import type { TaggedSource } from '../../core/corpus';
import { type Codebook, isCodedDifferently, type Quote, shortActorName } from '../../core/model';
import { clip } from '../../wording';
import { affects, type LabelMode, settings, spanOf, writeSetting } from '../host';
import { COMMANDS, SETTINGS } from '../ids';
import { codingSign, DISPUTED_SIGN } from '../presentation';
import type { Session } from '../session';
import { mention } from '../telling';
import { touchesVisibleEditor } from './touchesVisibleEditor';

/** The hover has the whole name. */
const LONGEST_NAME = 24;

const CLOSING_MARKS = /^[”’"'»“‹›]+/u;

/**
 * A short label behind each quote: stance and speaker. They are inlay hints, because these take part in word wrap, and
 * a news paragraph is one long line.
 */
export function registerLabels(session: Session): vscode.Disposable {
  const labels = new Labels(session);
  return vscode.Disposable.from(
    labels,
    vscode.languages.registerInlayHintsProvider({ pattern: '**' }, labels),
    vscode.commands.registerCommand(COMMANDS.cycleLabels, cycleLabels),
  );
}

const MODES: readonly LabelMode[] = ['always', 'currentLine', 'off'];

function cycleLabels(): Thenable<void> {
  const next = MODES[(MODES.indexOf(settings.labels) + 1) % MODES.length]!;
  const words = {
    always: vscode.l10n.t('Labels stand behind every quote'),
    currentLine: vscode.l10n.t('Labels stand on the line of the cursor'),
    off: vscode.l10n.t('Labels are off'),
  };
  mention(words[next], 3000);
  return writeSetting(SETTINGS.labels, next);
}

class Labels implements vscode.InlayHintsProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];
  #line: number | undefined;

  readonly onDidChangeInlayHints = this.#changed.event;

  constructor(private readonly session: Session) {
    this.#disposables = [
      this.#changed,
      {
        dispose: session.corpus.onDidChange(change => {
          if (touchesVisibleEditor(session, change)) this.#changed.fire();
        }),
      },
      vscode.workspace.onDidChangeConfiguration(event => {
        if (affects(event, SETTINGS.labels)) this.#changed.fire();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#moved(textEditor)),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  provideInlayHints(document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] {
    if (settings.labels === 'off') return [];
    const source = this.session.sourceOf(document);
    if (!source) return [];
    const { text = '' } = source;
    const wanted = spanOf(document, range);
    const line = settings.labels === 'currentLine' ? this.#cursorLine(document) : undefined;
    return labelled(source).flatMap(({ quote, end }) => {
      if (end < wanted.start || end > wanted.end) return [];
      const behind = end + (CLOSING_MARKS.exec(text.slice(end, end + 4))?.[0].length ?? 0);
      const position = document.positionAt(behind);
      if (settings.labels === 'currentLine' && position.line !== line) return [];
      return [this.#hint(position, quote, source)];
    });
  }

  #hint(position: vscode.Position, quote: Quote, source: TaggedSource): vscode.InlayHint {
    const book = this.session.corpus.codebook(source.codebook);
    // Its kind is a matter of color alone: `package.json` gives that one contrast in light themes.
    const hint = new vscode.InlayHint(position, labelOf(quote, book), vscode.InlayHintKind.Type);
    hint.paddingLeft = true;
    hint.paddingRight = true;
    return hint;
  }

  #moved(editor: vscode.TextEditor): void {
    if (settings.labels !== 'currentLine') return;
    const { line } = editor.selection.active;
    if (line === this.#line) return;
    this.#line = line;
    this.#changed.fire();
  }

  #cursorLine(document: vscode.TextDocument): number | undefined {
    const editor = vscode.window.visibleTextEditors.find(visible => visible.document === document);
    return editor?.selection.active.line;
  }
}

/** The quotes that get a label, and where it goes: of the parts of one quotation only the last. */
function labelled(source: TaggedSource): { quote: Quote; end: number }[] {
  return source.quotes.flatMap(quote => {
    const span = source.spanOf(quote);
    const isLast = source.partsOf(quote).every(part => (source.spanOf(part)?.end ?? 0) <= (span?.end ?? 0));
    return span && isLast ? [{ quote, end: span.end }] : [];
  });
}

/** "▲ Kirby": each stance taken, and who takes it; "≠▲▼ Kirby" where coders differ. */
export function labelOf(quote: Quote, book: Codebook): string {
  const stances = new Set(quote.codings.map(coding => codingSign(coding, book)));
  const differ = isCodedDifferently(quote.codings) ? DISPUTED_SIGN : '';
  const signs = stances.size > 0 ? `${differ}${[...stances].join('')}` : '○';
  const speakers = quote.speakers.map(key => clip(shortActorName(book, key), LONGEST_NAME));
  return [signs, speakers.join(', ')].filter(Boolean).join(' ');
}
