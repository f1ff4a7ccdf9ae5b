import type { FoundQuote, KnownActor } from '../model';
import { attribute } from './attribution';
import { parseDocument } from './document';

export interface FindQuotesOptions {
  /** Actors known from the codebook: a speaker whose name fits one of them resolves to that name. */
  readonly actors?: readonly KnownActor[];
}

/** Every quote of a plain text, in order of `start`, with its speaker. */
export function findQuotes(text: string, _options: FindQuotesOptions = {}): FoundQuote[] {
  const document = parseDocument(text);
  const parts = attribute(document);
  const sizes = new Map<number, number>();
  for (const { quotation } of parts) sizes.set(quotation, (sizes.get(quotation) ?? 0) + 1);
  return parts.map(({ start, end, kind, cue, source, quotation }): FoundQuote => {
    const first = source?.sentence.tokens[source.phrase.from];
    const last = source?.sentence.tokens[source.phrase.to - 1];
    const tail = last?.tag === 'comma' || last?.tag === 'dash' ? source!.sentence.tokens[source!.phrase.to - 2] : last;
    return {
      start,
      end,
      kind,
      ...(cue ? { cue } : {}),
      ...(first && tail ? { speaker: { start: first.start, end: tail.end, text: text.slice(first.start, tail.end) } } : {}),
      ...(sizes.get(quotation)! > 1 ? { group: `q${quotation + 1}` } : {}),
    };
  });
}
