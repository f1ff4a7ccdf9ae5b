import * as vscode from 'vscode';
import {
  claimText,
  type Direction,
  firstParts,
  neighbourOnClaim,
  opposingQuotes,
  type QuoteRef,
} from '../../core';
import { COMMANDS } from '../ids';
import { runAction } from '../run';
import { Refused, type Session } from '../session';
import { quoteOf } from '../targets';
import { clip } from '../wording';
import { showQuote } from './showQuote';

/** From a quote to the others on its claim, across sources, in the order of publication. */
export function registerOnClaim(session: Session): vscode.Disposable {
  const jumps = new ClaimJumps(session);
  const register = (command: string, jump: (from: QuoteRef) => Promise<void>) =>
    vscode.commands.registerCommand(command, (argument: unknown) =>
      runAction(session, () => jump(quoteOf(session, argument) ?? underCursor(session))),
    );
  return vscode.Disposable.from(
    register(COMMANDS.nextOnClaim, from => jumps.neighbour(from, 'next')),
    register(COMMANDS.previousOnClaim, from => jumps.neighbour(from, 'previous')),
    register(COMMANDS.goToOpposing, from => jumps.opposing(from)),
  );
}

class ClaimJumps {
  /** The claim being followed: a quote on several claims that was reached by a jump is left on the same one. */
  #following: { readonly claim: string; readonly id: string } | undefined;

  constructor(private readonly session: Session) {}

  async neighbour(from: QuoteRef, direction: Direction): Promise<void> {
    const claim = this.#claimOf(from);
    if (claim === undefined) throw new Refused(vscode.l10n.t('This quote is on no claim yet. Tag it first.'));
    const { corpus } = this.session;
    const next = neighbourOnClaim(corpus, from, claim, direction);
    const text = claimText(corpus.codebook(from.source.codebook), claim);
    if (!next) throw new Refused(vscode.l10n.t('No other quote is on the claim “{0}”.', clip(text)));
    await this.#jump(next, claim);
  }

  async opposing(from: QuoteRef): Promise<void> {
    const found = opposingQuotes(this.session.corpus, from);
    if (found.length === 0) throw new Refused(vscode.l10n.t('No quote opposes this one.'));
    const isHere = ({ source, quote }: QuoteRef) =>
      source.file === from.source.file && quote.start > from.quote.start;
    const to = found.find(isHere) ?? found[0]!;
    const claims = to.quote.codings.map(({ claim }) => claim);
    const own = this.#claimOf(from);
    await this.#jump(to, claims.find(claim => claim === own) ?? claims[0]!);
  }

  /** Shows a quote on a claim, and says which of all on the claim it is. */
  async #jump(to: QuoteRef, claim: string): Promise<void> {
    const { corpus } = this.session;
    this.#following = { claim, id: to.quote.id };
    const all = firstParts(corpus.quotesOnClaim(to.source.codebook, claim));
    const number =
      all.findIndex(({ quote, source }) => quote.id === to.quote.id && source.file === to.source.file) + 1;
    const text = claimText(corpus.codebook(to.source.codebook), claim);
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('{0} of {1} on “{2}”', number, all.length, clip(text)),
      5000,
    );
    await showQuote(this.session, to);
  }

  #claimOf({ quote }: QuoteRef): string | undefined {
    const followed = this.#following;
    const isFollowed =
      followed?.id === quote.id && quote.codings.some(coding => coding.claim === followed.claim);
    return isFollowed ? followed.claim : quote.codings[0]?.claim;
  }
}

function underCursor(session: Session): QuoteRef {
  const place = session.place();
  if (!place?.quote) throw new Refused(vscode.l10n.t('The cursor is in no tagged quote.'));
  return { source: place.source, quote: place.quote };
}
