import type { Quote, Span } from '../model';
import { findMarked, splitParagraphs } from './layout';

/**
 * The parts of a stored quote that its source has in quote marks, in order, without the marks: the only words that may be
 * shown in marks under somebody's name. Told by the words and what stands around them: what is called direct and has no
 * marks there has none. Of a block quote, which needs none, all of it; of what the outlet itself says nothing.
 */
export function verbatimOf({
  exact,
  prefix,
  suffix,
  kind,
}: Pick<Quote, 'exact' | 'prefix' | 'suffix' | 'kind'>): readonly string[] {
  if (kind === 'authorial') return [];
  const text = prefix + exact + suffix;
  const span: Span = { start: prefix.length, end: prefix.length + exact.length };
  const paragraphs = splitParagraphs(text);
  const marked = paragraphs.flatMap((paragraph, i) => findMarked(text, paragraph, paragraphs[i + 1]?.start));
  const parts = marked.flatMap(({ inner }) => {
    const [start, end] = [Math.max(inner.start, span.start), Math.min(inner.end, span.end)];
    return end > start ? [text.slice(start, end).trim()] : [];
  });
  return parts.length === 0 && kind === 'block' ? [exact] : parts.filter(part => part !== '');
}
