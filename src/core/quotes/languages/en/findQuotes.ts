import type { FoundQuote, KnownActor, Span } from '../../../model';
import { ActorResolver, clusterNames } from './actors';
import { attribute } from './attribution';
import { parseDocument, type Source } from './grammar';

/** Every quote of an English text, in order of `start`; speakers that the codebook knows go by its names. */
export function findQuotes(text: string, actors: readonly KnownActor[]): FoundQuote[] {
  // Quote marks and paragraphs, words and their parts of speech, phrases and verbs with their subjects.
  const document = parseDocument(text);
  // Verbs, nouns and turns that may report speech, weighed; and whose the words in marks are that none of them claims.
  const parts = attribute(document);
  // Names with their short forms, and which of them "he" and "the minister" are.
  const resolver = new ActorResolver(document, clusterNames(document), actors);
  const sizes = new Map<number, number>();
  for (const { quotation } of parts) sizes.set(quotation, (sizes.get(quotation) ?? 0) + 1);
  return parts.map(({ start, end, kind, verbatim, topic, cue, source, quotation }): FoundQuote => {
    const actor = source && resolver.resolve(source);
    return {
      start,
      end,
      kind,
      verbatim,
      ...(topic ? { topic } : {}),
      ...(cue ? { cue } : {}),
      ...(source ? { speaker: speakerOf(text, source) } : {}),
      ...(actor ? { actor } : {}),
      ...(sizes.get(quotation)! > 1 ? { group: `q${quotation + 1}` } : {}),
    };
  });
}

/** The words that name the speaker, without the comma or dash that ends an apposition. */
function speakerOf(text: string, { sentence, phrase }: Source): Span & { text: string } {
  const { tokens } = sentence;
  const { start } = tokens[phrase.from]!;
  let last = tokens[phrase.to - 1]!;
  if (last.tag === 'comma' || last.tag === 'dash') last = tokens[phrase.to - 2]!;
  return { start, end: last.end, text: text.slice(start, last.end) };
}
