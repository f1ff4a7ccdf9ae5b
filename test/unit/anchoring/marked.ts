import { anchorQuote, describeQuote } from '../../../src/core/anchoring';
import type { AnchorAnswer, QuoteSelector } from '../../../src/core/model';

/** A text with a span between ⟦ and ⟧, as prose shows it. */
export interface Marked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function marked(prose: string): Marked {
  const start = prose.indexOf('⟦');
  const end = prose.indexOf('⟧') - 1;
  return { text: prose.replace(/[⟦⟧]/g, ''), start, end };
}

export function describeMarked(prose: string): QuoteSelector {
  const { text, start, end } = marked(prose);
  return describeQuote(text, start, end);
}

/** The answer as prose: the text with the span between ⟦ and ⟧ (⟦? when uncertain), or the reason of the orphan. */
export function shown(text: string, answer: AnchorAnswer): string {
  if ('orphan' in answer) return answer.orphan;
  const { start, end, uncertain } = answer;
  return `${text.slice(0, start)}${uncertain ? '⟦?' : '⟦'}${text.slice(start, end)}⟧${text.slice(end)}`;
}

/** What becomes of the span marked in one text in another. */
export function followed(before: string, after: string): string {
  return shown(after, anchorQuote(after, describeMarked(before)));
}
