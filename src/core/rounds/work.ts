import { anchorQuotes } from '../anchoring';
import { groupBy } from '../collections';
import { describeDifferentTexts, type TaggedSource } from '../corpus';
import { codersFileOf, type FileId, slugOfCoder } from '../format';
import { type Coding, EMPTY_SIDECAR, isCertain, type Quote, type Sidecar } from '../model';
import { FoldedText } from '../text';

/** A source with all that a team has made of it. */
export interface SourceWork {
  readonly file: FileId;
  /** What was given or decided, and the codings of those who code side by side. */
  readonly shared: Sidecar;
  /** The coders' own sidecars, by the slugs of their names. */
  readonly own: ReadonlyMap<string, Sidecar>;
}

/**
 * All that a team has made of a source. Where its sidecars describe different versions of the text, their quotes stand
 * where they are in today's, as far as that was read and they are found for certain. A file of which it is not clear whose
 * work it holds is left out.
 */
export function workOn(source: TaggedSource): SourceWork {
  const { file, text } = source;
  const placed =
    describeDifferentTexts(source) && text !== undefined ? placedIn(text) : (sidecar: Sidecar) => sidecar;
  const own = [...source.coders].flatMap(([sidecarFile, reading]): [string, Sidecar][] => {
    const found = codersFileOf(sidecarFile, reading);
    return found.is === 'sidecar' ? [[found.slug, placed(reading.sidecar)]] : [];
  });
  return { file, shared: placed(source.reading?.sidecar ?? EMPTY_SIDECAR), own: new Map(own) };
}

/** Brings the places of a sidecar's quotes up to date with a text. */
function placedIn(text: string): (sidecar: Sidecar) => Sidecar {
  const folded = new FoldedText(text);
  return sidecar => {
    const places = anchorQuotes(text, sidecar.quotes);
    const quotes = sidecar.quotes.map((quote, i): Quote => {
      const place = places[i]!;
      if (!isCertain(place)) return quote;
      return {
        ...withWords(quote),
        start: folded.toFile(place.start),
        end: folded.toFile(place.end),
      };
    });
    const { coder, source, dismissed, proposed } = sidecar;
    return { ...(coder !== undefined && { coder }), source, quotes, dismissed, proposed };
  };
}

/** A quote that may be copied key by key: one from a file looks its words up only when somebody asks for them. */
export const withWords = (quote: Quote): Quote => {
  const { exact, prefix, suffix } = quote;
  return { ...quote, exact, prefix, suffix };
};

/** The quotes of a sidecar as people count them: the parts of one quotation together, in the order of the file. */
export function quotationsOf({ quotes }: Sidecar): Quote[][] {
  return [...groupBy(quotes, quote => quote.group ?? quote).values()];
}

/** The names of all who have coded a source, by their slugs. */
export function codersOf({ shared, own }: SourceWork): Map<string, string> {
  const coders = new Map<string, string>();
  for (const [slug, { coder }] of own) coders.set(slug, coder ?? slug);
  for (const { codings } of shared.quotes)
    for (const { coder } of codings)
      if (coder !== undefined && !coders.has(slugOfCoder(coder))) coders.set(slugOfCoder(coder), coder);
  return coders;
}

/** Whether a coding is by the coder of a slug; one without a coder was decided, and is nobody's. */
export const isBy = ({ coder }: Coding, slug: string): boolean =>
  coder !== undefined && slugOfCoder(coder) === slug;
