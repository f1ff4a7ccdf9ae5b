import type { QuoteSelector } from '../model';
import type { AnchorText } from './anchorText';

/**
 * Whether the exact words stand at a file offset with their whole context around them, unchanged. A side that was not
 * noted, at the head or the end of a text as a rule, leaves it to the other; without either, the words must be all of the
 * text.
 */
export function standsAt(
  text: AnchorText,
  { exact, prefix, suffix }: QuoteSelector,
  fileOffset: number,
): boolean {
  const { folded } = text;
  if (exact === '' || (prefix + suffix === '' && exact.length !== folded.length)) return false;
  const start = text.fromFile(fileOffset);
  return (
    folded.startsWith(exact, start) &&
    folded.startsWith(suffix, start + exact.length) &&
    start >= prefix.length &&
    folded.startsWith(prefix, start - prefix.length)
  );
}
