import * as vscode from 'vscode';
import { mixtureFound, mixtureOf, suggestionsIn, type TaggedSource } from '../../core/corpus';
import {
  type Codebook,
  isCodedDifferently,
  type Quote,
  type Span,
  STANCE_COLORS,
  shapeOf,
  stanceKeysOf,
} from '../../core/model';
import { placesOfName } from '../../core/text';
import { affects, rangeOf, settings } from '../host';
import { SETTINGS } from '../ids';
import { commonStance, stanceColor } from '../presentation';
import type { Session } from '../session';
import { Brush } from './brush';
import type { SignColor } from './signColors';
import { gutterSign, type SignShape } from './signs';
import { touchesVisibleEditor } from './touchesVisibleEditor';

/**
 * Marks quotes in the text: a tint and a gutter sign for the stance, a line under speakers, dots under suggestions,
 * and dashes under what is verbatim of a quote that is so in part.
 */
export function registerMarks(session: Session): vscode.Disposable {
  const painter = new Painter(session);
  return vscode.Disposable.from(
    painter,
    {
      dispose: session.corpus.onDidChange(change => {
        if (touchesVisibleEditor(session, change)) painter.paintAll();
      }),
    },
    vscode.window.onDidChangeVisibleTextEditors(() => painter.paintAll()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (affects(event, SETTINGS.suggestions) || affects(event, SETTINGS.topics)) painter.paintAll();
    }),
  );
}

class Painter implements vscode.Disposable {
  readonly #tints = new Map<SignColor, Brush>(
    [...STANCE_COLORS, 'disputed' as const].map(color => [color, new Brush(tint(color))]),
  );
  readonly #signs = new Map<string, Brush>();
  readonly #speakers = new Brush(underline('solid'));
  readonly #suggestions = new Brush(underline('dotted'));
  readonly #verbatim = new Brush(underline('dashed'));

  constructor(private readonly session: Session) {
    this.paintAll();
  }

  dispose(): void {
    vscode.Disposable.from(
      ...this.#tints.values(),
      ...this.#signs.values(),
      this.#speakers,
      this.#suggestions,
      this.#verbatim,
    ).dispose();
  }

  paintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const source = this.session.sourceOf(editor.document);
      if (source) this.#paint(editor, source);
    }
  }

  #paint(editor: vscode.TextEditor, source: TaggedSource): void {
    const { document } = editor;
    const book = this.session.corpus.codebook(source.codebook);
    const shown = source.quotes.flatMap(quote => {
      const span = source.spanOf(quote);
      return span ? [{ quote, range: rangeOf(document, span) }] : [];
    });
    for (const [color, brush] of this.#tints)
      brush.draw(
        editor,
        shown.filter(({ quote }) => colorOf(quote, book) === color).map(({ range }) => range),
      );
    this.#paintSigns(editor, shown, book);
    const ranges = (spans: readonly Span[]) => spans.map(span => rangeOf(document, span));
    this.#speakers.draw(editor, ranges(speakerMentions(source, book)));
    const { text = '' } = source;
    const found = settings.suggestions ? suggestionsIn(source, settings).flatMap(({ parts }) => parts) : [];
    this.#suggestions.draw(editor, ranges(found.flatMap(part => mixtureFound(text, part)?.reported ?? part)));
    const mixtures = [
      ...found.map(part => mixtureFound(text, part)),
      ...source.quotes.map(quote => mixtureOf(source, quote)),
    ];
    this.#verbatim.draw(editor, ranges(mixtures.flatMap(mixture => mixture?.verbatim ?? [])));
  }

  /** One sign a line: what its quotes agree on, else that they differ. */
  #paintSigns(
    editor: vscode.TextEditor,
    shown: readonly { quote: Quote; range: vscode.Range }[],
    book: Codebook,
  ): void {
    const byLine = new Map<number, Set<string>>();
    for (const { quote, range } of shown) {
      const signs = byLine.get(range.start.line) ?? new Set();
      byLine.set(range.start.line, signs.add(signOf(quote, book)));
    }
    const bySign = new Map<string, vscode.Range[]>();
    for (const [line, signs] of byLine) {
      const sign = signs.size === 1 ? [...signs][0]! : signKey('mixed', 'grey');
      bySign.set(sign, [...(bySign.get(sign) ?? []), new vscode.Range(line, 0, line, 0)]);
    }
    for (const sign of bySign.keys())
      if (!this.#signs.has(sign)) this.#signs.set(sign, new Brush(typeOfSign(sign)));
    for (const [sign, brush] of this.#signs) brush.draw(editor, bySign.get(sign) ?? []);
  }
}

const signKey = (shape: SignShape, color: SignColor): string => `${shape} ${color}`;

function typeOfSign(key: string): vscode.TextEditorDecorationType {
  const [shape, color] = key.split(' ') as [SignShape, SignColor];
  return gutterSign(shape, color);
}

function signOf(quote: Quote, book: Codebook): string {
  if (quote.codings.length === 0) return signKey('uncoded', 'grey');
  if (isCodedDifferently(quote.codings)) return signKey('disputed', 'disputed');
  if (stanceKeysOf(quote.codings).length === 0) return signKey('plain', 'grey');
  const stance = commonStance(quote.codings, book);
  return stance ? signKey(shapeOf(stance), stance.color) : signKey('mixed', 'grey');
}

const colorOf = ({ codings }: Quote, book: Codebook): SignColor =>
  isCodedDifferently(codings) ? 'disputed' : (commonStance(codings, book)?.color ?? 'grey');

/** Every place where a speaker of this source is named. */
function speakerMentions(source: TaggedSource, book: Codebook): Span[] {
  const text = source.text ?? '';
  const keys = new Set(source.quotes.flatMap(quote => quote.speakers));
  const names = [...keys].flatMap(key => {
    const actor = book.actors.get(key);
    return actor ? [actor.name, ...actor.aliases] : [];
  });
  const places = names.flatMap(name => placesOfName(text, name));
  return withoutNested(places);
}

/** "Kirby" inside "John Kirby" needs no line of its own. */
function withoutNested(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter(span => {
    if (span.end <= end) return false;
    end = span.end;
    return true;
  });
}

const tint = (color: SignColor): vscode.TextEditorDecorationType =>
  vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(`crossquote.${color}Background`),
    overviewRulerColor: stanceColor(color),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });

const underline = (style: 'solid' | 'dotted' | 'dashed'): vscode.TextEditorDecorationType =>
  vscode.window.createTextEditorDecorationType({
    borderWidth: '0 0 1px 0',
    borderStyle: style,
    borderColor: stanceColor('grey'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
