import { firstParts, type QuoteRef, type TaggedSource, writeOut } from '../corpus';
import { actorName, type Codebook, type Coding, claimText, standingOf } from '../model';
import { placesIn } from '../text';
import { titleOf } from '../trees';
import { bold, documentOf, joined, linkTo, shownAs } from './markdown';
import type { PageMeans } from './words';

/** Quotes under the titles of their sources, in the order in which they are given; undefined where there are none. */
export function sections(
  quotes: readonly QuoteRef[],
  write: (reference: QuoteRef) => string,
): string | undefined {
  const bySource = new Map<TaggedSource, string[]>();
  for (const reference of firstParts(quotes)) {
    const written = bySource.get(reference.source) ?? [heading(reference.source)];
    bySource.set(reference.source, written);
    written.push(write(reference));
  }
  return bySource.size === 0 ? undefined : [...bySource.values()].flat().join('\n\n');
}

function heading(source: TaggedSource): string {
  const { published, publisher } = source.details;
  return `## ${joined(...[published, publisher, titleOf(source)].map(part => shownAs(part ?? '')))}`;
}

/** Who says it, with which stance on one claim, and where; below it the words. */
export function quoteOnClaim(book: Codebook, reference: QuoteRef, claim: string, means: PageMeans): string {
  const codings = reference.quote.codings.filter(coding => coding.claim === claim);
  const stances = [...new Set(codings.map(({ stance }) => stance))];
  const taken = stances.map(stance => {
    const coders = codings.flatMap(coding => (coding.stance === stance ? (coding.coder ?? []) : []));
    // Who coded it matters where coders differ.
    const by = stances.length > 1 && coders.length > 0 ? ` (${coders.join(', ')})` : '';
    return shownAs(means.words.stance(book, stance) + by);
  });
  return quoteWith(book, reference, taken.join(' / '), besides(codings, means), means);
}

/** Who says it and where; below it the words, and each claim with the stance that it takes. */
export function quoteOnAll(book: Codebook, reference: QuoteRef, means: PageMeans): string {
  const { words } = means;
  const { codings } = reference.quote;
  const lines = [
    ...new Map(codings.map(coding => [`${coding.claim} ${coding.stance}`, coding])).values(),
  ].map(
    coding =>
      `- ${shownAs(words.stance(book, coding.stance))}: ${joined(
        shownAs(claimText(book, coding.claim)),
        ...besides([coding], means),
      )}`,
  );
  return quoteWith(
    book,
    reference,
    '',
    lines.length > 0 ? [lines.join('\n')] : [shownAs(words.uncoded())],
    means,
  );
}

function quoteWith(
  book: Codebook,
  reference: QuoteRef,
  stance: string,
  below: readonly string[],
  means: PageMeans,
): string {
  const { words } = means;
  const { source, quote } = reference;
  const { text, isReported } = writeOut(reference);
  const notes = source.partsOf(quote).flatMap(({ note }) => (note ? shownAs(words.note(note)) : []));
  const by = quote.speakers.map(key => speaker(book, key)).join(' + ');
  const line = joined(
    stance,
    by === '' ? shownAs(words.nobody()) : by,
    quote.via === undefined ? '' : shownAs(words.via(actorName(book, quote.via))),
    quote.said === undefined ? '' : shownAs(words.said(quote.said)),
    isReported ? shownAs(words.reported()) : '',
    place(reference, means),
  );
  return documentOf(line, `> ${shownAs(text)}`, ...below, ...notes).trimEnd();
}

function speaker(book: Codebook, key: string): string {
  const standing = standingOf(book, book.actors.get(key));
  return standing === ''
    ? bold(actorName(book, key))
    : `${bold(actorName(book, key))} (${shownAs(standing)})`;
}

/** The line of a source on which a quote begins; its sidecar where it is not certain that the source has it. */
function place({ source, quote }: QuoteRef, { words, links }: PageMeans): string {
  const span = source.spanOf(quote);
  if (!span || source.text === undefined) return linkTo(shownAs(words.astray()), links(source.sidecarFile));
  const line = placesIn(source.text)(span.start).line + 1;
  return linkTo(shownAs(words.line(line)), links(source.file, line));
}

function besides(codings: readonly Coding[], { words }: PageMeans): string[] {
  return [
    ...(codings.some(({ changed }) => changed) ? [shownAs(words.changed())] : []),
    ...codings.flatMap(({ note }) => (note ? shownAs(words.note(note)) : [])),
  ];
}
