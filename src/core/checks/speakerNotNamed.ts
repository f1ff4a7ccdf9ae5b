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
    const named = [...speakers].flatMap(key => actors.get(key) ?? []).filter(({ unnamed }) => !unnamed);
    // Most are named just as the codebook has them: the text need not be folded for them.
    const missed = named.filter(actor => !isNamed(actor, source.text!));
    if (missed.length === 0) return [];
    const text = folded(`${source.text} ${source.details.publisher ?? ''}`);
    return missed.flatMap(actor => {
      if (isNamed(foldedActor(actor), text)) return [];
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
  fixes: ({ source, quote }) => [{ does: 'edit-speakers', quote: { file: source.file, id: quote.id } }],
};

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
