import { addTo } from '../collections';
import {
  type Suggestion,
  type SuggestionRef,
  type SuggestOptions,
  suggestionsIn,
  type TaggedSource,
} from '../corpus';
import type { Codebook } from '../model';
import { choicesFor } from '../search';

/** Suggestions by who speaks: by the keys of actors, and by the names of those whom the codebook does not have. */
export interface SuggestedBySpeaker {
  readonly known: ReadonlyMap<string, readonly SuggestionRef[]>;
  readonly unknown: ReadonlyMap<string, readonly SuggestionRef[]>;
}

/** Who speaks in the suggestions of sources. Each speaker has the same list as long as it holds the same. */
export function suggestedBySpeaker(
  sources: readonly TaggedSource[],
  suggest: SuggestOptions | undefined,
  book: Codebook,
): SuggestedBySpeaker {
  const known = new Map<string, SuggestionRef[]>();
  const unknown = new Map<string, SuggestionRef[]>();
  for (const source of sources)
    for (const { reference, key, name } of speakersIn(source, suggestionsIn(source, suggest), book))
      if (key === undefined) addTo(unknown, name, reference);
      else addTo(known, key, reference);
  const before = latest.get(book);
  const now = { known: withListsOf(before?.known, known), unknown: withListsOf(before?.unknown, unknown) };
  latest.set(book, now);
  return now;
}

/** One of the speakers of a suggestion: an actor of the codebook by its key, else as the text names them. */
type Speaking = { readonly reference: SuggestionRef } & (
  | { readonly key: string; readonly name?: undefined }
  | { readonly key?: undefined; readonly name: string }
);

const speaking = new WeakMap<
  readonly Suggestion[],
  { readonly book: Codebook; readonly speakers: readonly Speaking[] }
>();

/** Looked up once for a source as it is: after a search of thousands, a tag changes one of them. */
function speakersIn(
  source: TaggedSource,
  suggestions: readonly Suggestion[],
  book: Codebook,
): readonly Speaking[] {
  const known = speaking.get(suggestions);
  if (known?.book === book) return known.speakers;
  const speakers = suggestions.flatMap((suggestion): Speaking[] => {
    const reference = { source, suggestion };
    const choices = suggestion.speaker === undefined ? [] : choicesFor(book, suggestion.speaker);
    return choices.map(choice =>
      'key' in choice ? { reference, key: choice.key } : { reference, name: choice.create },
    );
  });
  speaking.set(suggestions, { book, speakers });
  return speakers;
}

const latest = new WeakMap<Codebook, SuggestedBySpeaker>();

/** Takes the lists of before where they hold the same: whoever shows them sees by the list whether there is something new. */
const withListsOf = (
  before: ReadonlyMap<string, readonly SuggestionRef[]> | undefined,
  now: ReadonlyMap<string, readonly SuggestionRef[]>,
): ReadonlyMap<string, readonly SuggestionRef[]> =>
  new Map(
    Array.from(now, ([speaker, references]) => {
      const known = before?.get(speaker);
      return [speaker, known && areSame(known, references) ? known : references];
    }),
  );

const areSame = (a: readonly SuggestionRef[], b: readonly SuggestionRef[]): boolean =>
  a.length === b.length && a.every((reference, i) => reference === b[i]);
