import type { Span } from '../model';

/** A stretch of text and what it becomes. */
export interface Splice extends Span {
  readonly text: string;
}

/** Applies splices that do not overlap; those at one place keep their order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of sorted) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

export const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
