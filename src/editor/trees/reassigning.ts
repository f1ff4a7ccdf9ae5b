import * as vscode from 'vscode';
import {
  type Coding,
  claimText,
  type Destination,
  type FileId,
  type Quote,
  type QuoteRef,
  type Reassignment,
  reassign,
} from '../../core';
import { confirm } from '../run';
import { Refused, type Session } from '../session';
import { settings } from '../settings';
import { askStance, coderName, now } from '../tagging';
import { quoteOf } from '../targets';
import { clip, wordDone, wordQuotations } from '../wording';

const { t } = vscode.l10n;

/** A claim in the trees, or a stance on it. */
export interface Place extends Destination {
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
  to: Place,
): Promise<void> {
  const quotes = dragged.flatMap(one => {
    const reference = quoteOf(session, one);
    return reference ? [{ ...reference, moving: codingsMeant(reference.quote, one.from) }] : [];
  });
  for (const { source, quote } of quotes)
    if (source.codebook !== to.codebook)
      throw new Refused(t('“{0}” has another codebook than that claim.', clip(quote.exact)));
  const complete = await withCodings(session, quotes, to);
  if (!complete) return;
  const edit = reassign(complete, to);
  if (edit.files.length === 0) return;
  const kept = await session.apply(edit);
  const told =
    quotes.length === 1
      ? wordDone(edit.action, edit.subject)
      : t('{0} moved to “{1}”', wordQuotations(quotes.length), claimWords(session, to));
  confirm(told, kept);
}

/**
 * The codings that a person means who drags a quote from where it stood: there, their own; where they have none,
 * everybody's. A quote that stood under no claim must leave no doubt which it is to leave.
 */
function codingsMeant(quote: Quote, from: Destination | undefined): readonly Coding[] {
  const there = quote.codings.filter(
    ({ claim, stance }) =>
      !from || (claim === from.claim && (from.stance === undefined || stance === from.stance)),
  );
  if (new Set(there.map(({ claim }) => claim)).size > 1)
    throw new Refused(
      t('“{0}” is on several claims. Drag it from the claim that it is to leave.', clip(quote.exact)),
    );
  const own = there.filter(({ coder }) => coder !== undefined && coder === settings.coder);
  return own.length > 0 ? own : there;
}

/** Quotes that are not coded yet need a stance and a coder; undefined when the person gives up. */
async function withCodings(
  session: Session,
  quotes: readonly (QuoteRef & { moving: readonly Coding[] })[],
  to: Place,
): Promise<readonly Reassignment[] | undefined> {
  if (quotes.every(({ moving }) => moving.length > 0)) return quotes;
  const stance = to.stance ?? (await pickStance(session, to));
  const coder = stance && (await coderName());
  if (!stance || !coder) return undefined;
  const anew = { stance, coder, at: now() };
  return quotes.map(quote => (quote.moving.length > 0 ? quote : { ...quote, anew }));
}

async function pickStance(session: Session, to: Place): Promise<string | undefined> {
  const answer = await askStance(
    session.corpus.codebook(to.codebook),
    t('Which stance on “{0}”?', claimWords(session, to)),
  );
  return typeof answer === 'object' ? answer.value : undefined;
}

const claimWords = ({ corpus }: Session, { codebook, claim }: Place): string =>
  clip(claimText(corpus.codebook(codebook), claim));
