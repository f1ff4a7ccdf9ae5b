import * as vscode from 'vscode';
import {
  type Actor,
  type Codebook,
  countQuotations,
  nameOf,
  type QuoteRef,
  type TaggedSource,
} from '../../core';
import { stanceSign } from '../stances';

/** An actor's name; the key itself where the codebook does not have it. */
export const actorName = (book: Codebook, key: string): string => book.actors.get(key)?.name ?? key;

/** A claim's sentence; the key itself where the codebook does not have it. */
export const claimText = (book: Codebook, key: string): string => book.claims.get(key)?.text ?? key;

/** What an actor is, and of what: "spokesman, Foreign Ministry". Empty where the codebook does not say. */
export function standingOf(book: Codebook, actor: Actor | undefined): string {
  const role = actor?.role ?? '';
  const affiliation = actor?.of === undefined ? '' : actorName(book, actor.of);
  // "prime minister of Israel" says it already.
  return [role, role.includes(affiliation) ? '' : affiliation].filter(Boolean).join(', ');
}

/** "▲ supports": told by a shape and a word. */
export const stanceName = (book: Codebook, key: string): string =>
  `${stanceSign(book.stances.get(key))} ${key}`;

export function speakerNames(book: Codebook, { quote }: QuoteRef): string {
  const names = quote.speakers.map(key => actorName(book, key));
  return names.length > 0 ? names.join(' + ') : vscode.l10n.t('nobody named yet');
}

export const titleOf = (source: TaggedSource): string => source.details.title ?? nameOf(source.file);

/** "12 quotes in 4 sources". */
export function wordCount(quotes: readonly QuoteRef[]): string {
  const quotations = countQuotations(quotes);
  const sources = new Set(quotes.map(({ source }) => source.file)).size;
  const many = quotations === 1 ? vscode.l10n.t('1 quote') : vscode.l10n.t('{0} quotes', quotations);
  return sources === 1
    ? vscode.l10n.t('{0} in 1 source', many)
    : vscode.l10n.t('{0} in {1} sources', many, sources);
}
