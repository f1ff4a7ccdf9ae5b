import type { QuoteKind, Span } from '../../../../model';
import { isWordCode } from '../../../layout';
import type { Token } from '../words';

/** Direct where all of it stands in marks, mixed where some of it does, indirect where none. */
export function kindOf(text: string, tokens: readonly Token[], span: Span): QuoteKind {
  let marked = 0;
  for (const { mark } of tokens) {
    if (!mark || mark.end <= span.start) continue;
    if (mark.start >= span.end) break;
    marked += countLetters(text, Math.max(mark.inner.start, span.start), Math.min(mark.inner.end, span.end));
  }
  if (marked === 0) return 'indirect';
  return marked === countLetters(text, span.start, span.end) ? 'direct' : 'mixed';
}

function countLetters(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (isWordCode(text.charCodeAt(i))) count++;
  return count;
}

/** The parts of a span that stand in marks, in order, without the marks. */
export function verbatimIn(tokens: readonly Token[], span: Span): Span[] {
  const found: Span[] = [];
  for (const { mark } of tokens) {
    if (!mark || mark.end <= span.start) continue;
    if (mark.start >= span.end) break;
    const start = Math.max(mark.inner.start, span.start);
    const end = Math.min(mark.inner.end, span.end);
    if (end > start) found.push({ start, end });
  }
  return found;
}
