import {
  type Corpus,
  type QuoteRef,
  type SuggestionRef,
  suggestionsFoundIn,
  type TaggedSource,
} from '../corpus';
import { actorName, type QuoteKind } from '../model';
import { actorNamed } from '../search';

/** Something that somebody is quoted to have said, all parts of a quotation together: tagged, or found and not tagged. */
export interface Statement {
  readonly reference: QuoteRef | SuggestionRef;
  readonly exact: string;
  readonly kind: QuoteKind;
}

/** The statements of a source: its tagged quotations, and those that have been found in its text so far. */
export const statementsIn = (source: TaggedSource): Statement[] => [
  ...taggedIn(source),
  ...suggestionsFoundIn(source).map(suggestion => suggestedAs({ source, suggestion })),
];

function taggedIn(source: TaggedSource): Statement[] {
  const seen = new Set<string>();
  return source.quotes.flatMap(quote => {
    if (quote.group !== undefined && seen.has(quote.group)) return [];
    if (quote.group !== undefined) seen.add(quote.group);
    return quotedAs({ source, quote });
  });
}

/** The statement that a quote is, or is part of. */
export const statementOf = (reference: QuoteRef | SuggestionRef): Statement =>
  'quote' in reference ? quotedAs(reference) : suggestedAs(reference);

function quotedAs({ source, quote }: QuoteRef): Statement {
  const parts = source.partsOf(quote);
  const [first = quote] = parts;
  return {
    reference: { source, quote: first },
    exact: joined(parts.map(({ exact }) => exact)),
    kind: first.kind,
  };
}

function suggestedAs(reference: SuggestionRef): Statement {
  const { parts } = reference.suggestion;
  const text = reference.source.text ?? '';
  const words = parts.map(({ start, end }) => text.slice(start, end));
  return { reference, exact: joined(words), kind: parts[0]!.kind };
}

/** What stands between the parts ("he said") is no omission. */
const joined = (parts: readonly string[]): string => parts.join(' ');

/** The names of those who make a statement; none where nobody is named. */
export function speakersOf(corpus: Corpus, { reference }: Statement): string[] {
  const book = corpus.codebook(reference.source.codebook);
  if ('quote' in reference) return reference.quote.speakers.map(key => actorName(book, key));
  const { speaker } = reference.suggestion;
  return speaker === undefined ? [] : [actorNamed(book, speaker)?.name ?? speaker];
}

/** Whether two statements may be one person's: one names nobody, or both name somebody by the same name. */
export function mayBeOneSpeakers(corpus: Corpus, a: Statement, b: Statement): boolean {
  const [namesA, namesB] = [speakersOf(corpus, a), speakersOf(corpus, b)];
  if (namesA.length === 0 || namesB.length === 0) return true;
  return namesA.some(name => namesB.some(other => isSameName(name, other)));
}

/** "Kirby" may be John Kirby; "Robert Kirby" is not. */
export function isSameName(a: string, b: string): boolean {
  const [wordsA, wordsB] = [a, b].map(name => name.toLowerCase().split(/\s+/)) as [string[], string[]];
  if (wordsA.join(' ') === wordsB.join(' ')) return true;
  return (wordsA.length === 1 || wordsB.length === 1) && wordsA.at(-1) === wordsB.at(-1);
}
