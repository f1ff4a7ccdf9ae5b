import * as vscode from 'vscode';
import { type Codebook, type Coding, type Corpus, firstParts, type QuoteRef } from '../../core';
import { COMMANDS } from '../ids';
import { stanceSign } from '../stances';
import { clip, wordKind } from '../wording';
import type { FindQuotesArgument } from './findQuotes';
import { commandLink, escaped } from './markdown';
import { actorName, claimText, speakerNames, standingOf, titleOf } from './naming';

/** How many quotes of other sources a hover shows, over all its claims. */
const MOST_OTHERS = 8;
const FEWEST_PER_CLAIM = 2;
const LONGEST_WORDS = 80;
const LONGEST_TITLE = 40;

/** Who says it and how, on which claims with which stance, and what other sources have on the same claims. */
export function quoteBlocks(corpus: Corpus, reference: QuoteRef, here: FindQuotesArgument): string[] {
  const { source, quote } = reference;
  const book = corpus.codebook(source.codebook);
  const claims = [...new Set(quote.codings.map(({ claim }) => claim))];
  const most = Math.max(FEWEST_PER_CLAIM, Math.floor(MOST_OTHERS / Math.max(1, claims.length)));
  return [
    speakersLine(book, reference),
    ...(quote.note ? [`*${escaped(quote.note)}*`] : []),
    ...claims.flatMap(claim => [
      '---',
      claimBlock(book, reference, claim),
      othersBlock(corpus, reference, claim, most, here),
    ]),
    ...(claims.length === 0 ? [vscode.l10n.t('Not coded on any claim yet.')] : []),
  ];
}

function speakersLine(book: Codebook, { quote }: QuoteRef): string {
  const speakers = quote.speakers.map(key => {
    const standing = standingOf(book, book.actors.get(key));
    const name = `**${escaped(actorName(book, key))}**`;
    return standing === '' ? name : `${name} (${escaped(standing)})`;
  });
  const manner = [
    wordKind(quote.kind),
    quote.via === undefined ? '' : vscode.l10n.t('via {0}', actorName(book, quote.via)),
    quote.said === undefined ? '' : vscode.l10n.t('said {0}', quote.said),
  ].filter(Boolean);
  const who = speakers.length > 0 ? speakers.join(' + ') : vscode.l10n.t('No speaker named yet');
  return `${who}\\\n${manner.map(escaped).join(' · ')}`;
}

function claimBlock(book: Codebook, { source, quote }: QuoteRef, claim: string): string {
  const argument = { codebook: source.codebook, kind: 'claim', key: claim };
  const title = `**${commandLink(escaped(claimText(book, claim)), COMMANDS.revealEntry, argument)}**`;
  const codings = quote.codings.filter(coding => coding.claim === claim);
  return [title, ...codings.map(coding => codingLine(book, coding))].join('\\\n');
}

function codingLine(book: Codebook, coding: Coding): string {
  const details = [
    coding.coder,
    coding.changed ? vscode.l10n.t('position changed') : undefined,
    coding.note,
  ].filter(detail => detail !== undefined);
  return [stanceWords(book, coding.stance), ...details.map(escaped)].join(' · ');
}

function othersBlock(
  corpus: Corpus,
  { source }: QuoteRef,
  claim: string,
  most: number,
  here: FindQuotesArgument,
): string {
  const book = corpus.codebook(source.codebook);
  const others = firstParts(corpus.quotesOnClaim(source.codebook, claim)).filter(
    other => other.source.file !== source.file,
  );
  if (others.length === 0) return `*${escaped(vscode.l10n.t('No other source on this claim yet.'))}*`;
  // A line for “1 more” would take the room of the one.
  const shown = others.length === most + 1 ? others : others.slice(0, most);
  const more = others.length - shown.length;
  const lines = shown.map(other => otherLine(book, other, claim));
  if (more > 0)
    lines.push(commandLink(escaped(vscode.l10n.t('… and {0} more', more)), COMMANDS.findQuotes, here));
  return lines.map(line => `- ${line}`).join('\n');
}

function otherLine(book: Codebook, other: QuoteRef, claim: string): string {
  const { source, quote } = other;
  const stances = new Set(quote.codings.filter(coding => coding.claim === claim).map(({ stance }) => stance));
  const words = escaped(`“${clip(quote.exact, LONGEST_WORDS)}”`);
  const link = commandLink(words, COMMANDS.openQuote, { file: source.file, id: quote.id });
  const who = escaped(speakerNames(book, other));
  const where = [escaped(clip(titleOf(source), LONGEST_TITLE)), escaped(source.details.published ?? '')]
    .filter(Boolean)
    .join(', ');
  return `${[...stances].map(stance => stanceWords(book, stance)).join(' / ')} · ${who}: ${link} — *${where}*`;
}

const stanceWords = (book: Codebook, stance: string): string =>
  `${stanceSign(book.stances.get(stance))} ${escaped(stance)}`;
