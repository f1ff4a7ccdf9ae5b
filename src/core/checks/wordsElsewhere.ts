import { moveQuote } from '../moving';
import { writtenOut } from '../quotes';
import { placesOfQuoted } from '../text';
import { type Check, type Fix, wordsOfQuote } from './check';

/** Among more sources nobody chooses by their names alone. */
const MOST_OFFERED = 3;

/** A quote's words are not in its source, and another source has them. */
export const wordsElsewhere: Check = {
  code: 'words-elsewhere',
  severity: 'warning',
  *findInSource(source, { elsewhere }) {
    for (const quote of elsewhere.lostBy(source)) {
      const [other] = elsewhere.with(quote, source.file);
      yield other && {
        code: 'words-elsewhere',
        params: { words: writtenOut([quote]).text, source: other.file },
        quote: quote.id,
        other: { file: other.file },
        inSidecar: wordsOfQuote(quote.id),
      };
    }
  },
  fixesForQuote: ({ source, quote }, _problem, { corpus, elsewhere }) => {
    const isLost = elsewhere.lostBy(source).includes(quote);
    const others = isLost ? elsewhere.with(quote, source.file).slice(0, MOST_OFFERED) : [];
    return others.flatMap((other): Fix[] => {
      const places = placesOfQuoted(other.text!, quote.exact);
      const [span] = places;
      if (!span) return [];
      // Where the words stand more than once, a person looks first.
      const move =
        places.length === 1 ? moveQuote(corpus, { source, quote }, { source: other, span }) : undefined;
      return [
        ...(move ? [{ does: 'move-quote', to: other.file, edit: move } as const] : []),
        { does: 'go-to-words', file: other.file, span },
      ];
    });
  },
};
