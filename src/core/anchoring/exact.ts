import type { QuoteSelector } from '../model';
import type { AnchorText } from './anchorText';

/** Whether the exact words stand at a file offset, and at least one side of their context around them, unchanged. */
export function standsAt(
  text: AnchorText,
  { exact, prefix, suffix }: QuoteSelector,
  fileOffset: number,
): boolean {
  const { folded } = text;
  const start = text.fromFile(fileOffset);
  if (exact === '' || !folded.startsWith(exact, start)) return false;
  const isAtHead = prefix === '' && start === 0;
  const isAtEnd = suffix === '' && start + exact.length === folded.length;
  return (
    isAtHead ||
    isAtEnd ||
    (prefix !== '' && folded.startsWith(prefix, start - prefix.length)) ||
    (suffix !== '' && folded.startsWith(suffix, start + exact.length))
  );
}
