import assert from 'node:assert/strict';
import type { FoundQuote, QuoteKind } from '../../../src/core/model';
import { findQuotes } from '../../../src/core/quotes';

/** A text whose markers are taken out, and what they marked: `{speaker} <cue> “[quote]”`. */
interface Prose {
  readonly text: string;
  readonly quotes: readonly string[];
  readonly speaker: string | undefined;
  readonly cue: string | undefined;
}

/** Takes the markers out. Behind `|`, what is before counts as context: quotes in it are not looked at. */
export function readProse(marked: string): Prose & { from: number } {
  const bar = marked.indexOf('|');
  const from = bar < 0 ? 0 : strip(marked.slice(0, bar)).length;
  const told = bar < 0 ? marked : marked.slice(bar + 1);
  const all = (pattern: RegExp): string[] => [...told.matchAll(pattern)].map(match => strip(match[1]!));
  return {
    text: strip(bar < 0 ? marked : marked.slice(0, bar) + told),
    from,
    quotes: all(/\[([^\]]*)\]/g),
    speaker: all(/\{([^}]*)\}/g)[0],
    cue: all(/<([^>]*)>/g)[0],
  };
}

function strip(marked: string): string {
  return marked.replace(/[[\]{}<>]/g, '');
}

/** Asserts that the marked quotes, and no others, are found, with the marked speaker and cue. */
export function assertProse(marked: string, kind?: QuoteKind, language?: string): void {
  const { text, from, quotes, speaker, cue } = readProse(marked);
  const found = findQuotes(text, language ? { language } : {}).filter(quote => quote.start >= from);
  assert.deepEqual(
    found.map(quote => text.slice(quote.start, quote.end)),
    quotes,
    text,
  );
  for (const quote of found) {
    if (speaker !== undefined) assert.equal(quote.speaker?.text, speaker, text);
    if (cue !== undefined) assert.equal(quote.cue && text.slice(quote.cue.start, quote.cue.end), cue, text);
    if (kind) assert.equal(quote.kind, kind, text);
  }
}

/** The quote that holds some words. */
export function quoteOf(text: string, words: string): FoundQuote {
  const at = text.indexOf(words);
  const quote = findQuotes(text).find(({ start, end }) => start <= at && at < end);
  assert.ok(quote, `no quote holds “${words}”`);
  return quote;
}

/** A test for each sentence, named by it. */
export function finds(kind: QuoteKind | undefined, cases: readonly string[], language?: string): void {
  for (const prose of cases) it(prose, () => assertProse(prose, kind, language));
}
