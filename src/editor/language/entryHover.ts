import * as vscode from 'vscode';
import {
  countQuotations,
  type EntryAddress,
  isContested,
  type QuoteRef,
  tallyStances,
} from '../../core/corpus';
import { actorName, type Codebook, standingOf } from '../../core/model';
import { escaped } from '../host';
import { COMMANDS } from '../ids';
import { wordRules } from '../presentation';
import type { Session } from '../session';
import { commandLink } from './commandLinks';
import type { FindQuotesArgument } from './findQuotes';
import { stanceName, wordCount } from './naming';
import { quotesOf } from './references';
import type { EntrySubject } from './subjects';

/** What the codebook says of an actor, a claim or a stance, and how many quotes there are; nothing of an unknown key. */
export function entryBlocks(session: Session, subject: EntrySubject, here: FindQuotesArgument): string[] {
  const book = session.corpus.codebook(subject.codebook);
  const said = whatIsSaid(book, subject);
  if (said.length === 0) return [];
  const quotes = quotesOf(session, subject);
  if (quotes.length === 0) return [...said, escaped(vscode.l10n.t('No quotes yet.'))];
  const count = commandLink(escaped(wordCount(quotes)), COMMANDS.findQuotes, here);
  const stances = subject.kind === 'claim' ? wordTally(book, subject.key, quotes) : '';
  return [...said, [count, stances].filter(Boolean).join(': '), ...pageLink(subject)];
}

/** A stance has no page. */
function pageLink({ kind, codebook, key }: EntrySubject): string[] {
  if (kind === 'stance') return [];
  const command = kind === 'claim' ? COMMANDS.openClaimPage : COMMANDS.openActorPage;
  const label = vscode.l10n.t('all quotes on a page');
  return [commandLink(escaped(label), command, { codebook, kind, key } satisfies EntryAddress)];
}

function whatIsSaid(book: Codebook, { kind, key }: EntrySubject): string[] {
  switch (kind) {
    case 'actor':
      return actorLines(book, key);
    case 'claim': {
      const claim = book.claims.get(key);
      return claim ? [`**${escaped(claim.text)}**`, ...wordRules(claim).map(escaped)] : [];
    }
    case 'stance': {
      const stance = book.stances.get(key);
      if (!stance) return [];
      const polarity = vscode.l10n.t('polarity {0}', stance.polarity);
      const name = `**${escaped(stanceName(book, key))}** · ${escaped(polarity)}`;
      return [name, ...wordRules(stance).map(escaped)];
    }
  }
}

function actorLines(book: Codebook, key: string): string[] {
  const actor = book.actors.get(key);
  if (!actor) return [];
  const aliases = vscode.l10n.t('Also: {0}', actor.aliases.join(', '));
  return [actorLine(book, key), ...(actor.aliases.length > 0 ? [escaped(aliases)] : [])];
}

/** An actor's name and what they are; an unknown key stands for itself. */
export function actorLine(book: Codebook, key: string): string {
  const name = `**${escaped(actorName(book, key))}**`;
  const standing = standingOf(book, book.actors.get(key));
  return standing === '' ? name : `${name} (${escaped(standing)})`;
}

/** "▲ supports 3 · ▼ opposes 1 · contested". */
function wordTally(book: Codebook, claim: string, quotes: readonly QuoteRef[]): string {
  const tally = tallyStances(claim, quotes, book);
  const counts = tally.map(
    ({ stance, quotes }) => `${escaped(stanceName(book, stance))} ${countQuotations(quotes)}`,
  );
  const contested = isContested(
    tally.map(({ stance }) => stance),
    book,
  )
    ? ` · **${escaped(vscode.l10n.t('contested'))}**`
    : '';
  return counts.join(' · ') + contested;
}
