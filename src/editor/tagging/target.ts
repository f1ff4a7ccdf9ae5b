import * as vscode from 'vscode';
import {
  quotesFoundIn,
  type Suggestion,
  suggestionAt,
  type TaggedSource,
  writeOut,
  writeOutPlaces,
} from '../../core/corpus';
import type { Part, TagTarget } from '../../core/edits';
import { isReport, nameOf } from '../../core/format';
import type { Choice, FoundQuote, Quote, QuoteKind, Span } from '../../core/model';
import { choicesFor, withShortNames } from '../../core/search';
import { tidySpan } from '../../core/text';
import { wordLocked, wordUnreadable } from '../../wording';
import { withAllFound } from '../commands';
import { idOf, rangeOf, settings, spanOf } from '../host';
import { Failed, Refused, type Session } from '../session';

/** What a person wants to tag, and what is known of it beforehand. */
export interface Aim {
  readonly editor: vscode.TextEditor;
  readonly source: TaggedSource;
  readonly target: TagTarget;
  readonly words: string;
  /** The same as they are shown: in marks where the source has marks. */
  readonly written: string;
  readonly ranges: readonly vscode.Range[];
  /** The speakers of a quote that is tagged, else as the engine makes them out; none where nobody knows. */
  readonly guess: readonly Choice[];
}

/**
 * What the selection means, else what the cursor stands in: a tagged quote, or one that the engine finds. Throws
 * `Refused` where there is neither.
 */
export async function aimAt(session: Session, editor: vscode.TextEditor): Promise<Aim> {
  const { document, selection } = editor;
  const source = await taggableSource(session, document);
  const aim = selection.isEmpty
    ? await underCursor(session, editor, source)
    : selected(session, editor, source, spanOf(document, selection));
  if (!aim)
    throw new Refused(
      vscode.l10n.t('There is no quote here. Select its words, or put the cursor inside quote marks.'),
    );
  return aim;
}

/**
 * A document's source as of now; throws `Refused` with the reason where nothing can be tagged in it. What is tagged
 * already is looked up on disk: another program may have written there just now.
 */
export async function taggableSource(session: Session, document: vscode.TextDocument): Promise<TaggedSource> {
  if (session.sourceOf(document)) await session.reader.rereadTags(idOf(document.uri));
  const source = session.sourceOf(document);
  if (!source)
    throw new Refused(
      isReport(document.getText())
        ? vscode.l10n.t('This file is no source but a report, as “crossquote: report” at its head says.')
        : vscode.l10n.t(
            'This file is not a source. Sources are the files that the setting “crossquote.sources” names.',
          ),
    );
  const { sourceText, reading, sidecarFile, sidecarText = '' } = source;
  if (sourceText.state === 'unreadable')
    throw new Failed(wordUnreadable(nameOf(source.file), sourceText.why));
  if (reading?.locked) throw new Failed(wordLocked(sidecarFile, sidecarText, reading.locked));
  const book = session.corpus.openCodebook(source.codebook);
  // From one that can be read, though not be written, what is there can be chosen.
  if (book?.reading.locked && !book.reading.root)
    throw new Failed(wordLocked(book.file, book.text, book.reading.locked));
  if (source.text?.trim() === '')
    throw new Refused(vscode.l10n.t('This source is empty: there is nothing to quote.'));
  return source;
}

async function underCursor(
  session: Session,
  editor: vscode.TextEditor,
  source: TaggedSource,
): Promise<Aim | undefined> {
  const offset = editor.document.offsetAt(editor.selection.active);
  const tagged = source.quoteAt(offset);
  if (tagged) return aimAtQuote(editor, source, tagged);
  const searched = await withAllFound(session, source);
  const suggestion = suggestionAt(searched, offset, settings);
  return suggestion && aimAtSuggestion(session, editor, searched, suggestion);
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
  const found = quotesFoundIn(source);
  const exactly = found.find(quote => same(quote, span));
  const around = exactly ?? found.find(quote => quote.start < span.end && span.start < quote.end);
  // Who selects the words of one part means that part, whatever the engine takes to belong to it.
  const part = { ...span, kind: exactly?.kind ?? kindWithin(around) };
  return aimAtParts(editor, source, [part], guessed(session, source, around?.actor));
}

/** A piece of direct speech is a fragment of it; what the engine finds nothing in is taken for reported. */
const kindWithin = (around: FoundQuote | undefined): QuoteKind =>
  around?.kind === 'direct' ? 'mixed' : (around?.kind ?? 'indirect');

function aimAtQuote(editor: vscode.TextEditor, source: TaggedSource, quote: Quote): Aim {
  const quotes = source.partsOf(quote);
  const { document } = editor;
  const ranges = quotes.flatMap(part => source.spanOf(part) ?? []).map(span => rangeOf(document, span));
  const guess = quote.speakers.map(key => ({ key }));
  const written = writeOut({ source, quote }).text;
  return { editor, source, target: { quotes }, words: quote.exact, written, ranges, guess };
}

export const aimAtSuggestion = (
  session: Session,
  editor: vscode.TextEditor,
  source: TaggedSource,
  { parts, speaker }: Suggestion,
): Aim => aimAtParts(editor, source, parts, guessed(session, source, speaker));

function guessed({ corpus }: Session, source: TaggedSource, name: string | undefined) {
  const book = corpus.codebook(source.codebook);
  return name === undefined ? [] : withShortNames(source, book, choicesFor(book, name));
}

function aimAtParts(
  editor: vscode.TextEditor,
  source: TaggedSource,
  parts: readonly Part[],
  guess: readonly Choice[],
): Aim {
  const { document } = editor;
  const ranges = parts.map(span => rangeOf(document, span));
  const words = ranges.map(range => document.getText(range)).join(' … ');
  const written = writeOutPlaces(source, parts).text;
  return { editor, source, target: { parts }, words, written, ranges, guess };
}

const same = (a: Span | undefined, b: Span) => a?.start === b.start && a.end === b.end;
