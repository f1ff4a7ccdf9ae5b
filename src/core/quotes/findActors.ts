import type { FoundActor } from '../model';
import type { FindQuotesOptions } from './findQuotes';
import { finderFor, guessLanguage } from './languages';

/**
 * The people and organisations that a text names, in the order of their first mention, with the roles and affiliations
 * that it gives them. A capitalised name of which the text says nothing more (a place, a law) is left out, and of other
 * languages than English every organisation.
 * @param options.language as BCP 47 has it; guessed from the words where absent
 */
export function findActors(text: string, options: Pick<FindQuotesOptions, 'language'> = {}): FoundActor[] {
  return finderFor(options.language ?? guessLanguage(text)).findActors(text);
}
