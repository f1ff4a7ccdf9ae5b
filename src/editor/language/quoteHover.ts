import * as vscode from 'vscode';
import type { QuoteRef } from '../../core/corpus';
import type { FileId } from '../../core/format';
import { actorName, type Codebook, type Coding, claimText, isCodedDifferently } from '../../core/model';
import { mayAskGit } from '../commits';
import { escaped } from '../host';
import { COMMANDS } from '../ids';
import { DISPUTED_SIGN, wordKind } from '../presentation';
import type { Session } from '../session';
import { commandLink } from './commandLinks';
import { wordCrossReferences } from './crossReferences';
import { actorLine } from './entryHover';
import type { FindQuotesArgument } from './findQuotes';
import { stanceName } from './naming';
import { otherSources } from './otherSources';

/** How many quotes of other sources a hover shows, over all its claims. */
const MOST_OTHERS = 8;
const FEWEST_PER_CLAIM = 2;

/** Who says it and how, on which claims with which stance, and what other sources have on the same claims. */
export function quoteBlocks(session: Session, reference: QuoteRef, here: FindQuotesArgument): string[] {
  const { corpus } = session;
  const { source, quote } = reference;
  const book = corpus.codebook(source.codebook);
  const claims = [...new Set(quote.codings.map(({ claim }) => claim))];
  const most = Math.max(FEWEST_PER_CLAIM, Math.floor(MOST_OTHERS / Math.max(1, claims.length)));
  return [
    speakersLine(book, reference),
    ...(quote.note ? [`*${escaped(quote.note)}*`] : []),
    ...claims.flatMap(claim => [
      '---',
      claimBlock(session, book, reference, claim),
      ...otherSources(corpus, reference, claim, most, here),
    ]),
    ...(claims.length === 0 ? [escaped(vscode.l10n.t('Not coded on any claim yet.'))] : []),
  ];
}

function speakersLine(book: Codebook, { quote }: QuoteRef): string {
  const speakers = quote.speakers.map(key => actorLine(book, key));
  const manner = [
    wordKind(quote.kind),
    quote.via === undefined ? '' : vscode.l10n.t('via {0}', actorName(book, quote.via)),
    quote.said === undefined ? '' : vscode.l10n.t('said {0}', quote.said),
  ].filter(Boolean);
  const who = speakers.length > 0 ? speakers.join(' + ') : escaped(vscode.l10n.t('No speaker named yet'));
  return `${who}\\\n${manner.map(escaped).join(' · ')}`;
}

function claimBlock(session: Session, book: Codebook, reference: QuoteRef, claim: string): string {
  const { source, quote } = reference;
  const argument = { codebook: source.codebook, kind: 'claim', key: claim };
  const title = `**${commandLink(escaped(claimText(book, claim)), COMMANDS.revealEntry, argument)}**`;
  const codings = quote.codings.filter(coding => coding.claim === claim);
  const others = wordCrossReferences(session, reference, claim);
  return [
    title,
    ...(isCodedDifferently(codings) ? [disputedLine(source.file)] : []),
    ...codings.map(coding => codingLine(book, coding)),
    ...(others === '' ? [] : [commandLink(escaped(others), COMMANDS.openClaimPage, argument)]),
  ].join('\\\n');
}

/** That coders differ, and the way to when they came to it. */
function disputedLine(file: FileId): string {
  const line = `**${escaped(`${DISPUTED_SIGN} ${vscode.l10n.t('Coders differ')}`)}**`;
  if (!mayAskGit()) return line;
  return `${line} · ${commandLink(escaped(vscode.l10n.t('Commits')), COMMANDS.showCommits, { file })}`;
}

function codingLine(book: Codebook, coding: Coding): string {
  const details = [
    coding.coder,
    coding.at?.slice(0, 10),
    coding.changed ? vscode.l10n.t('position changed') : undefined,
    coding.note,
  ].filter(detail => detail !== undefined);
  return [escaped(stanceName(book, coding.stance)), ...details.map(escaped)].join(' · ');
}
