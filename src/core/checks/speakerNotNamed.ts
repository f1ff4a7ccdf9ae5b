import type { SourceText, TaggedSource } from '../corpus';
import type { Actor } from '../model';
import { hasName } from '../text';
import type { Check } from './check';

/** A last name of fewer letters is a word of any language. */
const SHORTEST_NAME = 3;

/** A speaker whom the source names nowhere: told once, at the first of their quotes. */
export const speakerNotNamed: Check = {
  code: 'speaker-not-named',
  severity: 'information',
  *findInSource(source, { corpus }) {
    if (source.text === undefined || source.quotes.length === 0) return;
    const { actors } = corpus.codebook(source.codebook);
    const quotes = source.quotes.filter(({ kind }) => kind !== 'authorial');
    const speakers = new Set(quotes.flatMap(quote => quote.speakers));
    const people = [...speakers].flatMap(key => actors.get(key) ?? []).filter(({ unnamed }) => !unnamed);
    for (const { key, name } of yield* notNamedIn(source, people)) {
      const quote = quotes.find(one => one.speakers.includes(key))!;
      yield {
        code: 'speaker-not-named',
        params: { name },
        quote: quote.id,
        inSidecar: ['quotes', { id: quote.id }, 'speakers', [key]],
        inText: source.spanOf(quote),
      };
    }
  },
  fixesForQuote: ({ source, quote }) => [
    { does: 'edit-speakers', quote: { file: source.file, id: quote.id } },
  ],
};

/** Where so many speak, a tag makes one more of them, and it is not looked for the others again. */
const MANY = 50;

/** Who is not named in a text of many speakers, and who is; as long as its publisher is the same. */
interface Known {
  readonly publisher: string;
  readonly missed: Map<Actor, boolean>;
}

const known = new WeakMap<SourceText, Known>();

function* notNamedIn(
  { sourceText, text = '', details }: TaggedSource,
  people: readonly Actor[],
): Generator<undefined, Actor[]> {
  const { publisher = '' } = details;
  if (people.length < MANY) return yield* missedIn(text, publisher, people);
  const before = known.get(sourceText);
  const missed = before?.publisher === publisher ? before.missed : new Map<Actor, boolean>();
  known.set(sourceText, { publisher, missed });
  const others = people.filter(actor => !missed.has(actor));
  const missedNow = new Set(yield* missedIn(text, publisher, others));
  for (const actor of others) missed.set(actor, missedNow.has(actor));
  return people.filter(actor => missed.get(actor));
}

function* missedIn(text: string, publisher: string, people: readonly Actor[]): Generator<undefined, Actor[]> {
  // Most are named just as the codebook has them: the text need not be folded for them.
  const missed = yield* without(people, actor => isNamed(actor, text));
  if (missed.length === 0) return [];
  const pieces: string[] = [];
  for (const piece of piecesOf(`${text} ${publisher}`)) {
    pieces.push(folded(piece));
    yield;
  }
  const whole = pieces.join('');
  return yield* without(missed, actor => isNamed(foldedActor(actor), whole));
}

/** Those of whom something does not hold that takes its time to tell. */
function* without(people: readonly Actor[], holds: (actor: Actor) => boolean): Generator<undefined, Actor[]> {
  const others: Actor[] = [];
  for (const actor of people) {
    if (!holds(actor)) others.push(actor);
    yield;
  }
  return others;
}

/** A piece of a text has so many characters, and may have as many more to the end of a word. */
const PIECE = 1 << 14;
const END_OF_WORD = /(?<=\S)\s/g;
const LOW_HALF = /[\udc00-\udfff]/;

/** A text in pieces that begin with the spaces between two words, or else where no character is cut. */
function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const most = from + 2 * PIECE;
    END_OF_WORD.lastIndex = from + PIECE;
    const end =
      END_OF_WORD.exec(text.slice(0, most))?.index ?? (LOW_HALF.test(text.charAt(most)) ? most + 1 : most);
    yield text.slice(from, end);
    from = end;
  }
}

/** By name, by an alias, or by the last word of the name. */
function isNamed({ name, aliases }: Pick<Actor, 'name' | 'aliases'>, text: string): boolean {
  const lastName = /\s(\S+)$/.exec(name)?.[1] ?? '';
  const names = [name, ...aliases, ...(lastName.length < SHORTEST_NAME ? [] : [lastName])];
  return names.some(one => hasName(text, one.replace(/^the /i, '')));
}

/** Whatever the case, the accents and the line ends. */
const folded = (words: string): string =>
  words.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('\u2019', "'").replace(/\s+/g, ' ').toLowerCase();

const foldedActor = ({ name, aliases }: Actor) => ({ name: folded(name), aliases: aliases.map(folded) });
