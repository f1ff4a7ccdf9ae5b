import type { Quote, QuoteKind, Span } from '../model';
import { findMarked, splitParagraphs } from './layout';

/** What tells which of a quote's words stand in quote marks. */
type Words = Pick<Quote, 'exact' | 'prefix' | 'suffix' | 'kind'>;

/**
 * The parts of a stored quote that its source has in quote marks, in order, without the marks: the only words that may be
 * shown in marks under somebody's name. Told by the words and what stands around them: what is called direct and has no
 * marks there has none. Of a block quote, which needs none, all of it; of what the outlet itself says nothing.
 */
export const verbatimOf = (quote: Words): readonly string[] =>
  verbatimSpansIn(quote).map(({ start, end }) => quote.exact.slice(start, end));

/** How much of the text before and behind a place tells which of its words stand in marks: as much as a quote keeps. */
const CONTEXT = 64;

/** The same of a place in a text: spans of that text. */
export function verbatimSpansAt(text: string, { start, end }: Span, kind: QuoteKind): readonly Span[] {
  const exact = text.slice(start, end);
  const prefix = text.slice(Math.max(0, start - CONTEXT), start);
  const suffix = text.slice(end, end + CONTEXT);
  return verbatimSpansIn({ exact, prefix, suffix, kind }).map(span => ({
    start: start + span.start,
    end: start + span.end,
  }));
}

/** A quotation's words as they may stand under somebody's name. */
export interface WrittenOut {
  /** Quote marks stand around the words that its source has in marks, and around no others. */
  readonly text: string;
  /** None of them is verbatim: it is to be called reported speech. What an outlet says for itself is not. */
  readonly isReported: boolean;
}

/** Writes a quotation out, its parts in their order. Never puts words in marks that its source does not have in marks. */
export function writtenOut(parts: readonly Words[]): WrittenOut {
  const spans = parts.map(verbatimSpansIn);
  const isAllVerbatim = parts.every(({ exact }, i) => {
    const [span, ...others] = spans[i]!;
    return span && others.length === 0 && exact.slice(span.start, span.end) === exact.trim();
  });
  return {
    text: isAllVerbatim
      ? `“${parts.map(({ exact }) => exact.trim()).join(' … ')}”`
      : parts.map(({ exact }, i) => withMarks(exact, spans[i]!)).join(' … '),
    isReported: spans.flat().length === 0 && parts.some(isSurelyReported),
  };
}

/** Where nothing tells what stood around the words, nobody knows whether marks did. */
const isSurelyReported = ({ prefix, suffix, kind }: Words): boolean =>
  kind === 'indirect' || (kind !== 'authorial' && prefix + suffix !== '');

const MARK_BEFORE = /["“”„«»‹›‘’‚']\s*$/;
const MARK_BEHIND = /^\s*["“”„«»‹›‘’‚']/;

/** Marks of the source that stand in the words stay as they are. */
function withMarks(exact: string, spans: readonly Span[]): string {
  let written = '';
  let at = 0;
  for (const { start, end } of spans) {
    const [before, behind] = [exact.slice(at, start), exact.slice(end)];
    written += before + (MARK_BEFORE.test(before) ? '' : '“') + exact.slice(start, end);
    written += MARK_BEHIND.test(behind) ? '' : '”';
    at = end;
  }
  return written + exact.slice(at);
}

/** In UTF-16 units of the quote's words, without spaces at the ends. */
function verbatimSpansIn({ exact, prefix, suffix, kind }: Words): readonly Span[] {
  if (kind === 'authorial') return [];
  const text = prefix + exact + suffix;
  const paragraphs = splitParagraphs(text);
  const marked = paragraphs.flatMap((paragraph, i) => findMarked(text, paragraph, paragraphs[i + 1]?.start));
  const spans = marked.flatMap(({ inner }) => {
    const start = Math.max(inner.start - prefix.length, 0);
    // What ends before the quote begins is no part of it.
    const end = Math.max(start, Math.min(inner.end - prefix.length, exact.length));
    const words = exact.slice(start, end);
    const first = start + words.length - words.trimStart().length;
    return words.trim() === '' ? [] : [{ start: first, end: first + words.trim().length }];
  });
  return spans.length === 0 && kind === 'block' ? [{ start: 0, end: exact.length }] : joined(spans);
}

/** In order, those that overlap as one: a mark may be taken to open two stretches. */
function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && span.start < last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else found.push(span);
  }
  return found;
}
