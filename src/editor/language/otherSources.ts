import * as vscode from 'vscode';
import { type Corpus, firstParts, type QuoteRef, type TaggedSource } from '../../core/corpus';
import type { Codebook } from '../../core/model';
import { titleOf } from '../../core/trees';
import { clip } from '../../wording';
import { escaped } from '../host';
import { COMMANDS } from '../ids';
import { wordQuote } from '../presentation';
import { commandLink } from './commandLinks';
import type { FindQuotesArgument } from './findQuotes';
import { speakerNames, stanceName } from './naming';

const LONGEST_WORDS = 80;
const LONGEST_TITLE = 80;

/** What other sources than a quote's own have on a claim, source by source in the order of publication: `most` quotes of all. */
export function otherSources(
  corpus: Corpus,
  { source }: QuoteRef,
  claim: string,
  most: number,
  here: FindQuotesArgument,
): string[] {
  const book = corpus.codebook(source.codebook);
  const others = firstParts(corpus.quotesOnClaim(source.codebook, claim)).filter(
    other => other.source.file !== source.file,
  );
  if (others.length === 0) return [`*${escaped(vscode.l10n.t('No other source on this claim yet.'))}*`];
  // A line for “1 more” would take the room of the one.
  const shown = others.length === most + 1 ? others : others.slice(0, most);
  const blocks = [...bySource(shown)].map(([other, quotes]) =>
    [sourceLine(other), ...quotes.map(quote => `- ${quoteLine(book, quote, claim)}`)].join('\n'),
  );
  const more = vscode.l10n.t('… and {0} more', others.length - shown.length);
  return shown.length === others.length
    ? blocks
    : [...blocks, commandLink(escaped(more), COMMANDS.findQuotes, here)];
}

function bySource(quotes: readonly QuoteRef[]): Map<TaggedSource, QuoteRef[]> {
  const groups = new Map<TaggedSource, QuoteRef[]>();
  for (const reference of quotes)
    groups.set(reference.source, [...(groups.get(reference.source) ?? []), reference]);
  return groups;
}

function sourceLine(source: TaggedSource): string {
  const { published } = source.details;
  const title = `*${escaped(clip(titleOf(source), LONGEST_TITLE))}*`;
  return published === undefined ? title : `${title} · ${escaped(published)}`;
}

function quoteLine(book: Codebook, reference: QuoteRef, claim: string): string {
  const { source, quote } = reference;
  const stances = new Set(quote.codings.filter(coding => coding.claim === claim).map(({ stance }) => stance));
  const stance = [...stances].map(key => stanceName(book, key)).join(' / ');
  const words = escaped(wordQuote(reference, LONGEST_WORDS));
  const link = commandLink(words, COMMANDS.openQuote, { file: source.file, id: quote.id });
  return `${escaped(stance)} · ${escaped(speakerNames(book, reference))}: ${link}`;
}
