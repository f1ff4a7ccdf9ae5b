import type { FoundQuote, KnownActor, Span } from '../model';
import { blankFrontMatter } from '../text';
import { ActorResolver, clusterNames } from './actors';
import { attribute } from './attribution';
import { find } from './engine';
import { parseDocument, type Source } from './grammar';
import { guessLanguage, isEnglish, languageNamed } from './languages';

/** What `findQuotes` may know besides the text. */
export interface FindQuotesOptions {
  /** Actors known from the codebook: a speaker whose name or alias is theirs resolves to their name. */
  readonly actors?: readonly KnownActor[];
  /** The language of the text, as BCP 47 has it ("en", "de"); guessed from its words where absent. */
  readonly language?: string | undefined;
}

/**
 * Every quote of a plain text, in order of `start`: direct, mixed, indirect and block, each with its speaker where the
 * text tells one. Of a language that is not known, only words in marks are found; `knowsReportedSpeech` tells. In German,
 * words in marks inside reported speech are quotes of their own besides. Offsets are UTF-16 units of the text as given. Never throws; a text without quotes gives none.
 */
export function findQuotes(text: string, options: FindQuotesOptions = {}): FoundQuote[] {
  const language = options.language ?? guessLanguage(text);
  const article = blankFrontMatter(text);
  if (!isEnglish(language)) return find(article, languageNamed(language), options.actors ?? []);
  // Quote marks and paragraphs, words and their parts of speech, phrases and verbs with their subjects.
  const document = parseDocument(article);
  // Verbs, nouns and turns that may report speech, weighed; and whose the words in marks are that none of them claims.
  const parts = attribute(document);
  // Names with their short forms, and which of them "he" and "the minister" are.
  const resolver = new ActorResolver(document, clusterNames(document), options.actors ?? []);
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
