import { describeQuote } from '../anchoring';
import { groupBy } from '../collections';
import { isFoundIn, type SuggestionRef, type TaggedSource, writeOut } from '../corpus';
import type { Quote, Span } from '../model';
import type { Change } from '../yaml';
import type { Edit, FileEdit } from './edit';
import { addDismissal, removeQuote } from './quoteEdits';

/** Says of suggestions that they are no quotes, for good. `coder`: who says so, where that is known. */
export const dismissSuggestions = (references: readonly SuggestionRef[], coder: string): FileEdit[] =>
  Array.from(
    groupBy(references, ({ source }) => source),
    ([source, own]) => ({
      file: source.sidecarFile,
      changes: dismissals(
        source,
        own.flatMap(({ suggestion }) => suggestion.parts),
        coder,
      ),
    }),
  );

/** Takes a tagged quotation away, with all its parts, and says of it that it is no quote, for good. */
export const dismissQuote = (source: TaggedSource, quote: Quote, coder: string): Edit =>
  removal('dismiss', source, quote, coder, () => true);

/** Takes a tagged quotation away, with all its parts. What would be suggested in its place again is dismissed. */
export const deleteQuote = (source: TaggedSource, quote: Quote, coder: string): Edit =>
  removal('delete-quote', source, quote, coder, span => isFoundIn(source, span));

function removal(
  action: 'dismiss' | 'delete-quote',
  source: TaggedSource,
  quote: Quote,
  coder: string,
  isDismissed: (span: Span) => boolean,
): Edit {
  const parts = source.partsOf(quote);
  const spans = parts.flatMap(part => source.spanOf(part) ?? []).filter(isDismissed);
  const changes = [...parts.map(removeQuote), ...dismissals(source, spans, coder)];
  return {
    action,
    subject: writeOut({ source, quote }).text,
    files: [{ file: source.sidecarFile, changes }],
  };
}

const dismissals = (source: TaggedSource, spans: readonly Span[], coder: string): Change[] =>
  spans.map(({ start, end }) =>
    addDismissal({ ...describeQuote(source.text ?? '', start, end), ...(coder && { coder }) }),
  );
