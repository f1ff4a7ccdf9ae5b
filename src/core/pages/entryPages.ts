import { type Corpus, countQuotations, isContested, type OpenCodebook, tallyStances } from '../corpus';
import { type FileId, keysInCodebook } from '../format';
import { actorName, claimText, RELATIONS, standingOf } from '../model';
import { placesIn } from '../text';
import { relatedTo } from '../trees';
import { documentOf, joined, linkTo, shownAs } from './markdown';
import { quoteOnAll, quoteOnClaim, sections } from './quotes';
import type { PageMeans } from './words';

/**
 * A claim as a page of Markdown: its sentence, how it is to be used, its relations to other claims, and every quote on it in
 * the order of publication. Of a key that the codebook does not have, what the sidecars have on it.
 */
export function claimPage(
  corpus: Corpus,
  codebook: FileId | undefined,
  key: string,
  means: PageMeans,
): string {
  const { words } = means;
  const book = corpus.codebook(codebook);
  const claim = book.claims.get(key);
  const quotes = corpus.quotesOnClaim(codebook, key);
  const tally = tallyStances(key, quotes, book);
  const stances = tally.map(
    ({ stance, quotes: taking }) => `${countQuotations(taking)} ${words.stance(book, stance)}`,
  );
  const relations = claim
    ? RELATIONS.flatMap(relation =>
        relatedTo(claim, relation, book).map(
          other => `- ${words.relation(relation, claimLink(corpus, codebook, other, means))}`,
        ),
      )
    : [];
  return documentOf(
    `# ${shownAs(claimText(book, key))}`,
    claim ? undefined : shownAs(words.unknown(key)),
    ...(claim ? words.rules(claim).map(shownAs) : []),
    relations.join('\n'),
    quotes.length > 0
      ? joined(
          shownAs(words.count(quotes)),
          ...stances.map(shownAs),
          isContested(
            tally.map(({ stance }) => stance),
            book,
          )
            ? shownAs(words.contested())
            : undefined,
        )
      : shownAs(words.noQuotes()),
    sections(quotes, reference => quoteOnClaim(book, reference, key, means)),
  );
}

/** An actor as a page of Markdown: what they are, and every quote that they speak or pass on, in the order of publication. */
export function actorPage(
  corpus: Corpus,
  codebook: FileId | undefined,
  key: string,
  means: PageMeans,
): string {
  const { words } = means;
  const book = corpus.codebook(codebook);
  const actor = book.actors.get(key);
  const quotes = corpus.quotesOfActor(codebook, key);
  const standing = standingOf(book, actor);
  return documentOf(
    `# ${shownAs(actorName(book, key))}`,
    actor ? undefined : shownAs(words.unknown(key)),
    standing === '' ? undefined : `*${shownAs(standing)}*`,
    joined(
      actor?.unnamed ? shownAs(words.unnamed()) : undefined,
      actor && actor.aliases.length > 0 ? shownAs(words.aliases(actor.aliases)) : undefined,
    ),
    shownAs(quotes.length > 0 ? words.count(quotes) : words.noQuotes()),
    sections(quotes, reference => quoteOnAll(book, reference, means)),
  );
}

/** A claim's sentence, linked to the line of the codebook that it stands on. */
export function claimLink(
  corpus: Corpus,
  codebook: FileId | undefined,
  key: string,
  { links }: PageMeans,
): string {
  const open = corpus.openCodebook(codebook);
  const line = open && linesOfClaims(open).get(key);
  const sentence = shownAs(claimText(corpus.codebook(codebook), key));
  return open && line !== undefined ? linkTo(sentence, links(open.file, line)) : sentence;
}

const linesIn = new WeakMap<OpenCodebook, ReadonlyMap<string, number>>();

/** The lines on which the claims of a codebook stand, from 1 on. Found once: a page may name all of them. */
function linesOfClaims(open: OpenCodebook): ReadonlyMap<string, number> {
  const known = linesIn.get(open);
  if (known) return known;
  const placeOf = placesIn(open.text);
  const keys = open.reading.root ? keysInCodebook(open.reading.root) : [];
  const lines = new Map<string, number>();
  for (const { names, key, defines, start } of keys)
    if (defines && names === 'claim' && !lines.has(key)) lines.set(key, placeOf(start).line + 1);
  linesIn.set(open, lines);
  return lines;
}
