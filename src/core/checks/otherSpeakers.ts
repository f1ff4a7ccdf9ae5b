import { type Corpus, compareSources, type QuoteRef } from '../corpus';
import { linkVariants } from '../edits';
import { actorKeysOf, actorName, hasId } from '../model';
import { isSameName, linkTarget } from '../variants';
import { type Check, type Finding, wordsOfQuote } from './check';

/** Another source has the same words from somebody else; the first such source is told. */
export const otherSpeakers: Check = {
  code: 'other-speakers',
  severity: 'warning',
  *findInSource(source, { corpus, sameWords }) {
    for (const quote of source.quotes) {
      const own = { source, quote };
      const other = sameWords
        .as(own)
        .find(one => isSomebodyElses(corpus, own, one) && !areToldApart(own, one));
      yield other && found(corpus, own, other);
    }
  },
  fixesForQuote: (own, { other }, { corpus }) => {
    const { file, id } = other ?? {};
    const source = corpus.source(file ?? '');
    const quote = id === undefined ? undefined : source?.quote(id);
    if (!other || !source || !quote) return [];
    return [
      { does: 'edit-speakers', quote: { file: own.source.file, id: own.quote.id } },
      { does: 'go-to-other', quote: other },
      { does: 'tell-apart', edit: linkVariants(own, { source, quote }, 'notVariants') },
    ];
  },
};

function found(corpus: Corpus, own: QuoteRef, other: QuoteRef): Finding {
  const { source, quote } = own;
  const finding: Finding = {
    code: 'other-speakers',
    params: {
      words: quote.exact,
      speakers: namesOf(corpus, own),
      otherSpeakers: namesOf(corpus, other),
      source: other.source.file,
    },
    quote: quote.id,
    other: { file: other.source.file, id: other.quote.id },
    inSidecar: wordsOfQuote(quote.id),
    inText: source.spanOf(quote),
  };
  return compareSources(source, other.source) < 0 ? { ...finding, isEcho: true } : finding;
}

const namesOf = (corpus: Corpus, { source, quote }: QuoteRef): string =>
  quote.speakers.map(key => actorName(corpus.codebook(source.codebook), key)).join(', ');

/**
 * Whether nobody may have said both: not the same person, nor somebody whom the other source has pass it on, nor a
 * person and the body that they speak for, nor somebody without a name.
 */
function isSomebodyElses(corpus: Corpus, a: QuoteRef, b: QuoteRef): boolean {
  const [one, other] = [peopleOf(corpus, a), peopleOf(corpus, b)];
  if (one.hasUnnamed || other.hasUnnamed) return false;
  const meet = (names: readonly string[], others: readonly string[]) =>
    names.some(name => others.some(another => isSameName(name, another)));
  return !(meet(one.names, other.names) || meet(one.names, other.bodies) || meet(one.bodies, other.names));
}

function peopleOf(corpus: Corpus, { source, quote }: QuoteRef) {
  const book = corpus.codebook(source.codebook);
  const keys = actorKeysOf(quote);
  const actors = keys.flatMap(key => book.actors.get(key) ?? []);
  return {
    names: keys.map(key => actorName(book, key)),
    bodies: actors.flatMap(({ of }) => (of === undefined ? [] : actorName(book, of))),
    hasUnnamed: actors.some(({ unnamed }) => unnamed),
  };
}

/** A person has said that the two are not one statement. */
const areToldApart = (a: QuoteRef, b: QuoteRef): boolean => denies(a, b) || denies(b, a);

const denies = ({ source, quote }: QuoteRef, other: QuoteRef): boolean =>
  source.partsOf(quote).some(({ notVariants }) =>
    notVariants.some(link => {
      const target = linkTarget(source, link);
      return (
        target?.file === other.source.file &&
        other.source.partsOf(other.quote).some(part => hasId(part, target.id))
      );
    }),
  );
