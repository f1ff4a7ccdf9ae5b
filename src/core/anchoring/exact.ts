import type { QuoteSelector } from '../model';
import type { AnchorText } from './anchorText';

/**
 * Whether the exact words stand at a file offset with their whole context around them, unchanged. A side that was not
 * noted, at the head or the end of a text as a rule, leaves it to the other.
 */
export function standsAt(
  text: AnchorText,
  { exact, prefix, suffix }: QuoteSelector,
  fileOffset: number,
): boolean {
  if (exact === '' || prefix + suffix === '') return false;
  const { folded } = text;
  const start = text.fromFile(fileOffset);
  return (
    folded.startsWith(exact, start) &&
    folded.startsWith(suffix, start + exact.length) &&
    start >= prefix.length &&
    folded.startsWith(prefix, start - prefix.length)
  );
}
