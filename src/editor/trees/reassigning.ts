import * as vscode from 'vscode';
import { type QuoteRef, writeOut } from '../../core/corpus';
import { codingsToMove, type Destination, type Reassignment, reassign } from '../../core/edits';
import type { FileId } from '../../core/format';
import { type Coding, claimText } from '../../core/model';
import { clip, clipQuote } from '../../wording';
import { confirm, quoteOf } from '../commands';
import { wordDone, wordQuotations } from '../presentation';
import { Refused, type Session } from '../session';
import { anyCoderName, askStance, coderName, now } from '../tagging';

/** A claim in the trees, or a stance on it. */
export interface DropTarget extends Destination {
  readonly codebook: FileId | undefined;
}

/** A quote that was taken from a row. */
export interface DraggedQuote {
  readonly file: FileId;
  readonly id: string;
  /** Where it stood; absent where it stood under no claim. */
  readonly from?: Destination;
}

/** Assigns quotes to the claim, or the claim and stance, that they were dropped on. */
export async function reassignQuotes(
  session: Session,
  dragged: readonly DraggedQuote[],
  to: DropTarget,
): Promise<void> {
  const first = dragged.map(one => quoteOf(session, one)).find(reference => reference !== undefined);
  const coder = await (first ? coderName(session, first.source) : anyCoderName());
  if (coder === undefined) return;
  const quotes = dragged.flatMap(one => {
    const reference = quoteOf(session, one);
    return reference ? [{ ...reference, moving: codingsMeant(reference, one.from, coder) }] : [];
  });
  for (const { source, quote } of quotes)
    if (source.codebook !== to.codebook)
      throw new Refused(
        vscode.l10n.t(
          'This quote has another codebook than that claim: {0}',
          clipQuote(writeOut({ source, quote }).text),
        ),
      );
  const complete = await withCodings(session, quotes, to, coder);
  if (!complete) return;
  const edit = reassign(complete, to);
  if (edit.files.length === 0) return;
  const kept = await session.apply(edit);
  const told =
    quotes.length === 1
      ? wordDone(edit.action, edit.subject)
      : vscode.l10n.t('{0} moved to “{1}”', wordQuotations(quotes.length), claimWords(session, to));
  confirm(told, kept);
}

function codingsMeant(reference: QuoteRef, from: Destination | undefined, coder: string): readonly Coding[] {
  const moving = codingsToMove(reference.quote, from, coder);
  if (moving !== 'several-claims') return moving;
  throw new Refused(
    vscode.l10n.t(
      'This quote is on several claims. Drag it from the claim that it is to leave: {0}',
      clipQuote(writeOut(reference).text),
    ),
  );
}

/** Quotes that the coder has not coded there need a stance; undefined when the person gives up. */
async function withCodings(
  session: Session,
  quotes: readonly (QuoteRef & { moving: readonly Coding[] })[],
  to: DropTarget,
  coder: string,
): Promise<readonly Reassignment[] | undefined> {
  if (quotes.every(({ moving }) => moving.length > 0)) return quotes;
  const stance = to.stance ?? (await pickStance(session, to));
  if (stance === undefined) return undefined;
  const anew = { stance, coder, at: now() };
  return quotes.map(quote => (quote.moving.length > 0 ? quote : { ...quote, anew }));
}

async function pickStance(session: Session, to: DropTarget): Promise<string | undefined> {
  const answer = await askStance(
    session.corpus.codebook(to.codebook),
    vscode.l10n.t('Which stance on “{0}”?', claimWords(session, to)),
  );
  return typeof answer === 'object' ? answer.value : undefined;
}

const claimWords = ({ corpus }: Session, { codebook, claim }: DropTarget): string =>
  clip(claimText(corpus.codebook(codebook), claim));
