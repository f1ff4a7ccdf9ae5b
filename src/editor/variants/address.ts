import type { QuoteRef, SuggestionRef } from '../../core/corpus';

/** A quote or a suggestion, as a link or an address can hold it. */
export type StatementAddress =
  | { readonly file: string; readonly id: string }
  | { readonly file: string; readonly start: number };

/** A quote with one of its variants. */
export type ComparisonAddress = StatementAddress & { readonly other: StatementAddress };

export const addressOf = (reference: QuoteRef | SuggestionRef): StatementAddress =>
  'quote' in reference
    ? { file: reference.source.file, id: reference.quote.id }
    : { file: reference.source.file, start: reference.suggestion.start };
