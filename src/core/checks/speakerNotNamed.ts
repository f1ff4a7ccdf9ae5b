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
  findInSource: (source, { corpus }) => {
    if (source.text === undefined || source.quotes.length === 0) return [];
    const { actors } = corpus.codebook(source.codebook);
    const quotes = source.quotes.filter(({ kind }) => kind !== 'authorial');
    const speakers = new Set(quotes.flatMap(quote => quote.speakers));
    const people = [...speakers].flatMap(key => actors.get(key) ?? []).filter(({ unnamed }) => !unnamed);
    return notNamedIn(source, people).flatMap(actor => {
      const { key } = actor;
      const quote = quotes.find(one => one.speakers.includes(key))!;
      return {
        code: 'speaker-not-named',
        params: { name: actor.name },
        quote: quote.id,
        inSidecar: ['quotes', { id: quote.id }, 'speakers', [key]],
        inText: source.spanOf(quote),
      };
    });
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

function notNamedIn({ sourceText, text = '', details }: TaggedSource, people: readonly Actor[]): Actor[] {
  const { publisher = '' } = details;
  if (people.length < MANY) return missedIn(text, publisher, people);
  const before = known.get(sourceText);
  const missed = before?.publisher === publisher ? before.missed : new Map<Actor, boolean>();
  known.set(sourceText, { publisher, missed });
  const others = people.filter(actor => !missed.has(actor));
  const missedNow = new Set(missedIn(text, publisher, others));
  for (const actor of others) missed.set(actor, missedNow.has(actor));
  return people.filter(actor => missed.get(actor));
}

function missedIn(text: string, publisher: string, people: readonly Actor[]): Actor[] {
  // Most are named just as the codebook has them: the text need not be folded for them.
  const missed = people.filter(actor => !isNamed(actor, text));
  if (missed.length === 0) return [];
  const whole = folded(`${text} ${publisher}`);
  return missed.filter(actor => !isNamed(foldedActor(actor), whole));
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
