import type { TaggedSource } from '../corpus';
import { digestOf } from '../text';
import type { FileEdit } from './edit';
import { placeQuote } from './mending';
import { setDetails } from './quoteEdits';

/**
 * Brings the selectors of a source up to date with its text: the quotes that are found for certain are described anew
 * where they stand. All others are left as they are, also those whose words have changed: what somebody recorded as said
 * is never rewritten without a person's word. Undefined when nothing differs.
 */
export function updateSelectors(source: TaggedSource): FileEdit | undefined {
  const { text, reading } = source;
  if (text === undefined || !reading || reading.locked || source.quotes.length === 0) return undefined;
  const moved = source.quotes.flatMap(quote => {
    const span = source.spanOf(quote);
    return span && source.newWordsOf(quote) === undefined ? placeQuote(quote, text, span) : [];
  });
  const said = reading.sidecar.source;
  const changes = [...setDetails(said, { ...said, digest: digestOf(text) }), ...moved];
  return changes.length > 0 ? { file: source.sidecarFile, changes } : undefined;
}
