import * as vscode from 'vscode';
import {
  type Direction,
  firstParts,
  neighborOnClaim,
  opposingQuotes,
  type QuoteRef,
} from '../../core/corpus';
import { claimText } from '../../core/model';
import { clip } from '../../wording';
import { claimOf, quoteOf, runAction } from '../commands';
import { COMMANDS } from '../ids';
import { Refused, type Session } from '../session';
import { mention } from '../telling';
import { showQuote } from './showQuote';

/** From a quote to the others on its claim, across sources, in the order of publication. */
export function registerOnClaim(session: Session): vscode.Disposable {
  const register = (command: string, jump: (from: Start) => Promise<void>) =>
    vscode.commands.registerCommand(command, (argument: unknown) =>
      runAction(session, () => jump(startOf(session, argument))),
    );
  return vscode.Disposable.from(
    register(COMMANDS.nextOnClaim, from => goToNeighbor(session, from, 'next')),
    register(COMMANDS.previousOnClaim, from => goToNeighbor(session, from, 'previous')),
    register(COMMANDS.goToOpposing, from => goToOpposing(session, from)),
  );
}

/** The quote that a jump leaves, and the claim along which it goes. */
interface Start extends QuoteRef {
  readonly claim: string | undefined;
}

/** What a row stands for, on the claim that it stands under; else what the cursor is in, on the claim that was followed. */
function startOf(session: Session, argument: unknown): Start {
  const from = quoteOf(session, argument) ?? underCursor(session);
  const claim = claimOf(argument) ?? session.trail.claimOf(from) ?? from.quote.codings[0]?.claim;
  return { ...from, claim };
}

function underCursor(session: Session): QuoteRef {
  const place = session.activeSource();
  if (!place?.quote) throw new Refused(vscode.l10n.t('The cursor is in no tagged quote.'));
  return { source: place.source, quote: place.quote };
}

async function goToNeighbor(session: Session, from: Start, direction: Direction): Promise<void> {
  const { corpus } = session;
  const { claim } = from;
  if (claim === undefined) throw new Refused(vscode.l10n.t('This quote is on no claim yet. Tag it first.'));
  const next = neighborOnClaim(corpus, from, claim, direction);
  const text = claimText(corpus.codebook(from.source.codebook), claim);
  if (!next) throw new Refused(vscode.l10n.t('No other quote is on the claim “{0}”.', clip(text)));
  await jump(session, next, claim);
}

async function goToOpposing(session: Session, from: Start): Promise<void> {
  const found = opposingQuotes(session.corpus, from);
  if (found.length === 0) throw new Refused(vscode.l10n.t('No quote opposes this one.'));
  const isHere = ({ source, quote }: QuoteRef) =>
    source.file === from.source.file && quote.start > from.quote.start;
  const to = found.find(isHere) ?? found[0]!;
  const claims = to.quote.codings.map(({ claim }) => claim);
  await jump(session, to, claims.find(claim => claim === from.claim) ?? claims[0]!);
}

/** Shows a quote on a claim, and says then which of all on the claim it is. */
async function jump(session: Session, to: QuoteRef, claim: string): Promise<void> {
  const { corpus, trail } = session;
  const all = firstParts(corpus.quotesOnClaim(to.source.codebook, claim));
  const number =
    all.findIndex(({ quote, source }) => quote.id === to.quote.id && source.file === to.source.file) + 1;
  const text = claimText(corpus.codebook(to.source.codebook), claim);
  await trail.step(to, claim, () => showQuote(session, to));
  mention(vscode.l10n.t('{0} of {1} on “{2}”', number, all.length, clip(text)), 5000);
}
