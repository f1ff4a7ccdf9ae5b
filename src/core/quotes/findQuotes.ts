import type { FoundQuote, KnownActor } from '../model';
import { blankFrontMatter } from '../text';
import { finderFor, guessLanguage } from './languages';

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
 * words in marks inside reported speech are quotes of their own besides. Offsets are UTF-16 units of the text as given.
 * Never throws; a text without quotes gives none.
 */
export function findQuotes(text: string, options: FindQuotesOptions = {}): FoundQuote[] {
  const finder = finderFor(options.language ?? guessLanguage(text));
  return finder.findQuotes(blankFrontMatter(text), options.actors ?? []);
}
