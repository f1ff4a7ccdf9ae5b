import { byPublication, type Corpus, firstParts, type TaggedSource } from '../corpus';
import { nameOf } from '../format';
import { titleOf } from '../trees';
import { documentOf, joined, linkTo, shownAs } from './markdown';
import { quoteOnAll } from './quotes';
import type { PageMeans } from './words';

/** A source as a page of Markdown: what is known of the article, and its quotes in the order of the text. */
export function sourcePage(corpus: Corpus, source: TaggedSource, means: PageMeans): string {
  const { words, links } = means;
  const { publisher, published, url } = source.details;
  const book = corpus.codebook(source.codebook);
  const quotes = source.quotes.map(quote => ({ source, quote })).sort(byPublication);
  return documentOf(
    `# ${shownAs(titleOf(source))}`,
    joined(
      shownAs(publisher ?? ''),
      shownAs(published ?? ''),
      linkTo(shownAs(nameOf(source.file)), links(source.file)),
      url && WEB_ADDRESS.test(url) ? `<${url}>` : shownAs(url ?? ''),
    ),
    shownAs(quotes.length > 0 ? words.count(quotes) : words.noQuotes()),
    ...firstParts(quotes).map(reference => quoteOnAll(book, reference, means)),
  );
}

/** Others are shown and lead nowhere. */
const WEB_ADDRESS = /^https?:\/\/[^\s<>]+$/;
