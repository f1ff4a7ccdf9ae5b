import * as vscode from 'vscode';
import {
  byPublication,
  type Doubt,
  doubtAbout,
  doubtfulQuotes,
  type QuoteRef,
  writeOut,
} from '../../core/corpus';
import { type EditAction, placeQuote, removeQuote } from '../../core/edits';
import type { Span } from '../../core/model';
import type { Change } from '../../core/yaml';
import { clip, clipQuote } from '../../wording';
import { confirm, quoteOf } from '../commands';
import { rangeIn, rangeOf } from '../host';
import { openText } from '../navigation';
import { asPath, wordDone, wordDoubt } from '../presentation';
import { Refused, type Session } from '../session';
import { ask, type Option } from '../telling';

/** Asks which of the quotes in doubt to begin with, and about it and those after it, until a person leaves. */
export async function reviewQuotes(session: Session): Promise<void> {
  const quotes = doubtful(session);
  if (quotes.length === 0)
    throw new Refused(vscode.l10n.t('There is nothing to review: every quote stands where its words are.'));
  const first = await askFirst(quotes);
  if (!first) return;
  for (const { source, quote } of quotes.slice(quotes.indexOf(first))) {
    const reference = quoteOf(session, { file: source.file, id: quote.id });
    const doubt = reference && doubtAbout(reference.source, reference.quote);
    if (!reference || !doubt) continue;
    const answer = await askPlace(reference, doubt);
    if (answer === undefined) break;
    if (answer !== 'skip') await settle(session, reference, answer);
  }
  confirm(vscode.l10n.t('Left to review: {0}', doubtful(session).length));
}

/** What becomes of a quote: a place, nothing, or not decided now. */
type Settlement = Span | 'delete' | 'skip';

const doubtful = ({ corpus }: Session): QuoteRef[] =>
  [...corpus.sources()].flatMap(doubtfulQuotes).sort(byPublication);

async function askFirst(quotes: readonly QuoteRef[]): Promise<QuoteRef | undefined> {
  const optionOf = (reference: QuoteRef): Option<QuoteRef> => {
    const { source, quote } = reference;
    const doubt = doubtAbout(source, quote)!;
    return {
      icon: doubt.code === 'changed-words' ? 'info' : 'warning',
      words: clipQuote(writeOut(reference).text),
      detail: vscode.l10n.t('{0}: {1}', asPath(source.file), wordDoubt(doubt)),
      value: reference,
    };
  };
  const answer = await ask<QuoteRef>({
    title: vscode.l10n.t('Quotes to review: {0}', quotes.length),
    placeholder: vscode.l10n.t('Begin with'),
    options: typed => quotes.map(optionOf).filter(hasWords(typed)),
  });
  return answer === 'back' ? undefined : answer?.value;
}

/** Asks for a quote's place, and shows each in the text as the choice moves over it. */
async function askPlace({ source, quote }: QuoteRef, doubt: Doubt): Promise<Settlement | undefined> {
  const text = source.text ?? '';
  const document = await openText(source.file);
  const options: Option<Settlement>[] = [
    ...doubt.places.map(span => ({
      icon: 'location',
      words: clip(text.slice(span.start, span.end)),
      detail: vscode.l10n.t('line {0}', rangeIn(text, span).start.line + 1),
      value: span,
    })),
    { icon: 'debug-step-over', words: vscode.l10n.t('Skip'), value: 'skip' },
    { icon: 'trash', words: vscode.l10n.t('Delete the quote'), value: 'delete' },
  ];
  const show = async (settlement: Settlement) => {
    if (typeof settlement === 'string') return;
    const selection = rangeOf(document, settlement);
    await vscode.window.showTextDocument(document, { selection, preserveFocus: true, preview: true });
  };
  const answer = await ask<Settlement>({
    title: vscode.l10n.t('Where does this stand? {0}', clipQuote(writeOut({ source, quote }).text)),
    placeholder: wordDoubt(doubt),
    options: typed => options.filter(hasWords(typed)),
    look: settlement => void show(settlement),
  });
  return answer === 'back' ? undefined : answer?.value;
}

async function settle(
  session: Session,
  { source, quote }: QuoteRef,
  settlement: Span | 'delete',
): Promise<void> {
  const [action, changes]: [EditAction, readonly Change[]] =
    settlement === 'delete'
      ? ['delete-quote', [removeQuote(quote)]]
      : ['re-span', placeQuote(quote, source.text ?? '', settlement)];
  const subject = writeOut({ source, quote }).text;
  const kept = await session.apply({
    action,
    subject,
    files: [{ file: source.sidecarFile, changes }],
  });
  confirm(wordDone(action, subject), kept);
}

const hasWords =
  (typed: string) =>
  ({ words }: { words: string }): boolean =>
    words.toLowerCase().includes(typed.toLowerCase());
