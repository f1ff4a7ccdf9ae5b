import type { Corpus, Lens, TaggedSource } from '../corpus';
import { type FileId, hasDecisions, isSidecar, sidecarOf, slugOf, slugOfCoder, sourceOf } from '../format';
import type { Coding, Quote, Round, Sidecar } from '../model';
import { blindRoundOn, hasSource, isCoderOf } from './applying';
import { timeOf } from './states';
import { isBy, type SourceWork, withWords, workOn } from './work';

/**
 * What a person may see of sources: what coders have in sidecars of their own together with the shared one, or under a
 * blind round one's own work alone.
 * @param viewer the name of who looks on, as it is now; undefined where nobody is known
 */
export const lensFor =
  (viewer: () => string | undefined): Lens =>
  (source, { rounds }) => {
    const blind = blindRoundOn(rounds.values(), round => hasSource(round, source));
    const isPlain = source.coders.size === 0 && !(source.reading && hasDecisions(source.reading.sidecar));
    if (!blind && isPlain) return undefined;
    const name = viewer();
    return {
      sidecar: seenBy(workOn(source), name, blind),
      blind,
      ...(blind && name !== undefined && isCoderOf(blind, name) && { own: ownSidecar(source, name) }),
    };
  };

/** The file for a coder's own work on a source: the one that is there, however its name is written, or a new one. */
export function ownSidecar({ file, coders }: TaggedSource, coder: string): FileId {
  const slug = slugOfCoder(coder);
  return [...coders.keys()].find(sidecar => slugOf(sidecar) === slug) ?? sidecarOf(file, slug);
}

/** Whether a sidecar may hold what others do in a blind round: it is kept up with all else, and its words are not shown. */
export function isKeptFromSight(corpus: Corpus, file: FileId): boolean {
  const sight = isSidecar(file) ? corpus.source(sourceOf(file))?.sight : undefined;
  return sight?.blind !== undefined && file !== sight.own;
}

/** The files of a source that a person may look into: the article and its sidecars, in a blind round one's own one alone. */
export const filesInSight = (corpus: Corpus, { file, sidecarFile, coders }: TaggedSource): FileId[] =>
  [file, sidecarFile, ...[...coders.keys()].sort()].filter(each => !isKeptFromSight(corpus, each));

/**
 * What a person may see of a source, as one sidecar.
 *
 * Under a blind round, that is the viewer's own work and nothing that others did: with `given` units it stands on the
 * quotes of the shared sidecar, whose codings, notes, values, links and decisions are left out; with `free` ones the
 * quotes of the shared sidecar are left out too. Otherwise it is everybody's: each coding with its coder, a quote that
 * several have marked once for each way in which they marked it, and of what was decided the decision alone.
 *
 * @param viewer the name of who looks on; undefined where nobody is known
 * @param blind the blind round that has the source now, if there is one
 */
export function seenBy(work: SourceWork, viewer: string | undefined, blind: Round | undefined): Sidecar {
  return blind
    ? ownWork(work, viewer === undefined ? undefined : slugOfCoder(viewer), blind)
    : everybodysWork(work);
}

function ownWork({ shared, own }: SourceWork, viewer: string | undefined, { units }: Round): Sidecar {
  const mine = viewer === undefined ? undefined : own.get(viewer);
  const isMine = (coding: Coding) => viewer !== undefined && isBy(coding, viewer);
  const given = units === 'given' ? shared.quotes.map(quote => withoutCodings(quote, isMine)) : [];
  return {
    source: { ...shared.source, ...mine?.source },
    quotes: withQuotes(given, mine?.quotes ?? [], 'own'),
    dismissed: mine?.dismissed ?? [],
    proposed: [],
  };
}

/** A quote as it was given: where it stands and who speaks; of its codings those that are one's own. */
export function withoutCodings(quote: Quote, isMine: (coding: Coding) => boolean = () => false): Quote {
  const { id, exact, prefix, suffix, start, end, occurrences, kind, speakers, via, said, group, formerly } =
    quote;
  const { for: represented } = quote;
  return {
    ...{ id, exact, prefix, suffix, start, end, kind, speakers },
    ...(occurrences !== undefined && { occurrences }),
    ...(represented !== undefined && { for: represented }),
    ...(via !== undefined && { via }),
    ...(said !== undefined && { said }),
    ...(group !== undefined && { group }),
    ...(formerly !== undefined && { formerly }),
    codings: quote.codings.filter(isMine),
    variants: [],
    notVariants: [],
  };
}

/**
 * A coder's quotes in the places of those they are, with the codings that those have besides.
 * @param counting whose word counts on anything else
 */
function withQuotes(given: readonly Quote[], mine: readonly Quote[], counting: 'own' | 'given'): Quote[] {
  const own = new Map(mine.map(quote => [quote.id, quote]));
  const kept = given.map(quote => {
    const found = [quote.id, ...(quote.formerly ?? [])].find(id => own.has(id));
    if (found === undefined) return quote;
    const copy = own.get(found)!;
    own.delete(found);
    const [most, least] = counting === 'own' ? [copy, quote] : [quote, copy];
    const speakers = most.speakers.length > 0 ? most.speakers : least.speakers;
    return {
      ...withWords(least),
      ...withWords(most),
      id: quote.id,
      speakers,
      codings: joined(most.codings, least.codings),
    };
  });
  return [...kept, ...own.values()].sort((a, b) => a.start - b.start);
}

/**
 * The codings of both; of two by one coder on one claim the one that was made later, else the first: after a round
 * coders may think again, and what they have in sidecars of their own stays as it was.
 */
function joined(first: readonly Coding[], second: readonly Coding[]): Coding[] {
  const joined = [...first];
  for (const coding of second) {
    const at = joined.findIndex(other => isSameWork(other, coding));
    if (at < 0) joined.push(coding);
    else if (timeOf(coding.at) > timeOf(joined[at]!.at)) joined[at] = coding;
  }
  return joined;
}

const isSameWork = (a: Coding, b: Coding): boolean =>
  a.claim === b.claim && slugOfCoder(a.coder ?? '') === slugOfCoder(b.coder ?? '');

function everybodysWork({ shared, own }: SourceWork): Sidecar {
  const decided = new Set(
    shared.quotes.flatMap(({ decided: decision }) => Object.values(decision?.from ?? {})),
  );
  let quotes: Quote[] = [...shared.quotes];
  for (const [slug, { coder = slug, quotes: some }] of [...own].sort(([a], [b]) => (a < b ? -1 : 1)))
    quotes = withQuotes(
      quotes,
      some
        .filter(({ id }) => !decided.has(id))
        .map(quote => ({
          ...withWords(quote),
          codings: quote.codings.map(coding => ({ ...coding, coder: coding.coder ?? coder })),
        })),
      'given',
    );
  const { source, dismissed, proposed } = shared;
  return {
    ...{ source, dismissed, proposed },
    quotes: quotes
      .filter(({ quote }) => quote !== 'no')
      .map(quote =>
        quote.decided
          ? { ...withWords(quote), codings: quote.codings.filter(({ coder }) => coder === undefined) }
          : quote,
      ),
  };
}
