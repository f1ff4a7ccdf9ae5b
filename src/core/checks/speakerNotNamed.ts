import type { Actor } from '../model';
import { placesOfName } from '../text';
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
    const text = folded(`${source.text} ${source.details.publisher ?? ''}`);
    return [...speakers].flatMap(key => {
      const actor = actors.get(key);
      if (!actor || actor.unnamed || isNamed(actor, text)) return [];
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

/** By name, by an alias, or by the last word of the name; whatever the case, the accents and the line ends. */
function isNamed({ name, aliases }: Actor, text: string): boolean {
  const lastName = name.includes(' ') ? folded(name).split(' ').at(-1)! : '';
  const names = [...[name, ...aliases].map(folded), ...(lastName.length < SHORTEST_NAME ? [] : [lastName])];
  return names.some(one => placesOfName(text, one.replace(/^the /, '')).length > 0);
}

const folded = (words: string): string =>
  words.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('\u2019', "'").replace(/\s+/g, ' ').toLowerCase();
