import type { QuoteKind, Span } from '../model';
import type { Token } from './tokens';

/** Direct where all of it stands in marks, mixed where some of it does, indirect where none. */
export function kindOf(text: string, tokens: readonly Token[], span: Span): QuoteKind {
  let marked = 0;
  for (const { mark } of tokens) {
    if (!mark || mark.end <= span.start) continue;
    if (mark.start >= span.end) break;
    marked += Math.min(mark.inner.end, span.end) - Math.max(mark.inner.start, span.start);
  }
  if (marked <= 0) return 'indirect';
  // Marks, spaces and full stops around the quoted words weigh nothing.
  const around = text.slice(span.start, span.end).replace(/[^\p{L}\p{N}]+/gu, '').length;
  return marked >= around * 0.95 ? 'direct' : 'mixed';
}
