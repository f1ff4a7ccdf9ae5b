import type { FoundQuote, KnownActor } from '../../model';
import { attribute } from './attribute';
import type { Language } from './language';
import { Resolver } from './resolve';
import { segment } from './segment';

/** Every quote of a text in a language, in order of `start`; speakers that the codebook knows go by its names. */
export function find(text: string, language: Language, actors: readonly KnownActor[]): FoundQuote[] {
  const document = segment(text, language);
  const parts = attribute(document);
  const resolver = new Resolver(document, actors);
  const sizes = new Map<number, number>();
  for (const { quotation } of parts) sizes.set(quotation, (sizes.get(quotation) ?? 0) + 1);
  return parts.map(({ start, end, kind, verbatim, cue, source, quotation }): FoundQuote => {
    const actor = source && resolver.resolve(source.standsFor ?? source);
    const { tokens } = source?.sentence ?? { tokens: [] };
    const from = source ? tokens[source.phrase.from]!.start : 0;
    const to = source ? tokens[source.phrase.to - 1]!.end : 0;
    return {
      start,
      end,
      kind,
      verbatim,
      ...(cue ? { cue } : {}),
      ...(source ? { speaker: { start: from, end: to, text: text.slice(from, to) } } : {}),
      ...(actor ? { actor } : {}),
      ...(sizes.get(quotation)! > 1 ? { group: `q${quotation + 1}` } : {}),
    };
  });
}
