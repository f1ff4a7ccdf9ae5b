import { TaggedSource } from '../corpus';
import { digestOf } from '../text';
import type { Change } from '../yaml';
import type { FileEdit } from './edit';
import { placeQuote } from './mending';
import { setDetails } from './quoteEdits';

/**
 * Brings the selectors of a source up to date with its text, in the shared sidecar and in those of coders: the quotes that
 * are found for certain are described anew where they stand. All others are left as they are, also those whose words have
 * changed: what somebody recorded as said is never rewritten without a person's word.
 */
export function updateSelectors({ file, codebook, sourceText, sidecars }: TaggedSource): FileEdit[] {
  return [...sidecars].flatMap(([sidecar, reading]) => {
    const changes = changesFor(new TaggedSource(file, codebook, sourceText, reading));
    return changes.length > 0 ? [{ file: sidecar, changes }] : [];
  });
}

function changesFor(source: TaggedSource): Change[] {
  const { text, reading } = source;
  if (text === undefined || !reading || reading.locked || source.entries.length === 0) return [];
  const moved = source.entries.flatMap(quote => {
    const span = source.spanOf(quote);
    return span && source.newWordsOf(quote) === undefined ? placeQuote(quote, text, span) : [];
  });
  const said = reading.sidecar.source;
  return [...setDetails(said, { ...said, digest: digestOf(text) }), ...moved];
}
