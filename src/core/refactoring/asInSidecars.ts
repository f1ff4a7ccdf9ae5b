import type { QuoteRef } from '../corpus';
import type { FileId } from '../format';
import { hasId, type Quote } from '../model';

/**
 * A quotation, all its parts, as each sidecar of its source has it: the shared one, and those of coders who have marked
 * it too.
 */
export function asInSidecars({ source, quote }: QuoteRef): (readonly [FileId, readonly Quote[]])[] {
  const parts = source.partsOf(quote);
  return Array.from(source.sidecars, ([file, { sidecar }]) => [
    file,
    sidecar.quotes.filter(own => parts.some(part => hasId(part, own.id))),
  ]);
}
