import type { FoundActor, FoundQuote, KnownActor } from '../../model';

/** What is found in the texts of a language. Front matter is blanked out before. */
export interface LanguageFinder {
  /** Every quote, in order of `start`; speakers that the codebook knows go by its names. */
  findQuotes(text: string, actors: readonly KnownActor[]): FoundQuote[];
  /** Whom a text names, in the order of their first mention. */
  findActors(text: string): FoundActor[];
}
