import * as vscode from 'vscode';
import {
  type FoundQuote,
  nameOf,
  type Quote,
  type QuoteKind,
  type Span,
  type TaggedSource,
  type TagTarget,
  tidySpan,
} from '../../core';
import { rangeOf, spanOf } from '../ranges';
import { Refused, type Session } from '../session';
import { wordLocked, wordUnreadable } from '../wording';

/** What a person wants to tag, and what is known of it beforehand. */
export interface Aim {
  readonly editor: vscode.TextEditor;
  readonly source: TaggedSource;
  readonly target: TagTarget;
  readonly words: string;
  readonly ranges: readonly vscode.Range[];
  /** The speaker's name as the engine makes it out. */
  readonly speakerName?: string;
}

/**
 * What the selection means, else what the cursor stands in: a tagged quote, or one that the engine finds. Throws
 * `Refused` where there is neither.
 */
export function aimAt(session: Session, editor: vscode.TextEditor): Aim {
  const { document, selection } = editor;
  const source = session.sourceOf(document);
  if (!source)
    throw new Refused(
      vscode.l10n.t(
        'This file is not a source. Sources are the files that the setting “crossquote.sources” names.',
      ),
    );
  demandTaggable(session, source);
  const aim = selection.isEmpty
    ? underCursor(session, editor, source)
    : selected(session, editor, source, spanOf(document, selection));
  if (!aim)
    throw new Refused(
      vscode.l10n.t('There is no quote here. Select its words, or put the cursor inside quote marks.'),
    );
  return aim;
}

function demandTaggable(session: Session, source: TaggedSource): void {
  const { sourceText, reading, sidecarFile, sidecarText = '' } = source;
  if (sourceText.state === 'unreadable')
    throw new Refused(wordUnreadable(nameOf(source.file), sourceText.why));
  if (reading?.locked) throw new Refused(wordLocked(sidecarFile, sidecarText, reading.locked));
  const book = session.corpus.openCodebook(source.codebook);
  // From one that can be read, though not be written, what is there can be chosen.
  if (book?.reading.locked && !book.reading.root)
    throw new Refused(wordLocked(book.file, book.text, book.reading.locked));
  if (source.text?.trim() === '')
    throw new Refused(vscode.l10n.t('This source is empty: there is nothing to quote.'));
}

function underCursor(session: Session, editor: vscode.TextEditor, source: TaggedSource): Aim | undefined {
  const offset = editor.document.offsetAt(editor.selection.active);
  const tagged = source.quoteAt(offset);
  if (tagged) return aimAtQuote(editor, source, tagged);
  const found = innermost(untagged(session, editor.document, source), offset);
  return found && aimAtFound(session, editor, source, found);
}

function selected(
  session: Session,
  editor: vscode.TextEditor,
  source: TaggedSource,
  selection: Span,
): Aim | undefined {
  const text = editor.document.getText();
  const span = tidySpan(text, selection);
  if (span.start === span.end) return undefined;
  const tagged = source.quotes.find(quote => same(source.spanOf(quote), span));
  if (tagged) return aimAtQuote(editor, source, tagged);
  const found = session.found(editor.document);
  const exactly = found.find(quote => same(quote, span));
  if (exactly) return aimAtFound(session, editor, source, exactly);
  const around = found.find(quote => quote.start < span.end && span.start < quote.end);
  const kind: QuoteKind = around ? (around.kind === 'direct' ? 'mixed' : around.kind) : 'indirect';
  return made(editor, source, { parts: [{ ...span, kind }] }, [span], around);
}

export function aimAtQuote(editor: vscode.TextEditor, source: TaggedSource, quote: Quote): Aim {
  const quotes = source.partsOf(quote);
  const spans = quotes.flatMap(part => source.spanOf(part) ?? []);
  return made(editor, source, { quotes }, spans, undefined, quote.exact);
}

function aimAtFound(
  session: Session,
  editor: vscode.TextEditor,
  source: TaggedSource,
  found: FoundQuote,
): Aim {
  const parts =
    found.group === undefined
      ? [found]
      : session.found(editor.document).filter(other => other.group === found.group);
  const spans = parts.map(({ start, end, kind }) => ({ start, end, kind }));
  return made(editor, source, { parts: spans }, spans, found);
}

function made(
  editor: vscode.TextEditor,
  source: TaggedSource,
  target: TagTarget,
  spans: readonly Span[],
  found?: FoundQuote,
  words?: string,
): Aim {
  const { document } = editor;
  const speakerName = found?.actor ?? found?.speaker?.text;
  return {
    editor,
    source,
    target,
    words: words ?? spans.map(span => document.getText(rangeOf(document, span))).join(' … '),
    ranges: spans.map(span => rangeOf(document, span)),
    ...(speakerName !== undefined && { speakerName }),
  };
}

/** The quotes that the engine finds and nobody has tagged or dismissed. */
export function untagged(
  session: Session,
  document: vscode.TextDocument,
  source: TaggedSource,
): FoundQuote[] {
  const taken = source.quotes.flatMap(quote => source.spanOf(quote) ?? []);
  const dismissed = source.dismissedSpans;
  const isTaken = (quote: FoundQuote) => [...taken, ...dismissed].some(span => overlaps(span, quote));
  const found = session.found(document);
  const takenGroups = new Set(found.filter(isTaken).flatMap(quote => quote.group ?? []));
  return found.filter(
    quote => !isTaken(quote) && !(quote.group !== undefined && takenGroups.has(quote.group)),
  );
}

function innermost<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

const same = (a: Span | undefined, b: Span) => a?.start === b.start && a.end === b.end;

/** By more than a touch: a tagged fragment inside a longer quote takes the fragment, not the whole. */
function overlaps(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0.5 * Math.min(a.end - a.start, b.end - b.start);
}
