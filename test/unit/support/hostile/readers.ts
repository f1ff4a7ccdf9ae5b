import { anchorQuote, describeQuote } from '../../../../src/core/anchoring';
import { Checker } from '../../../../src/core/checks';
import { guessDetails } from '../../../../src/core/details';
import { addQuote, editFile } from '../../../../src/core/edits';
import { readCodebook, readSidecar, summarize } from '../../../../src/core/format';
import { mergeCodebooks, mergeSidecars } from '../../../../src/core/merge';
import { claimPage, sourcePage } from '../../../../src/core/pages';
import { findQuotes } from '../../../../src/core/quotes';
import { Finder } from '../../../../src/core/search';
import { globs, PackedText } from '../../../../src/core/text';
import { claimsTree } from '../../../../src/core/trees';
import { compareQuotes } from '../../../../src/core/variants';
import { readThoroughly, readYaml } from '../../../../src/core/yaml';
import { readArticles } from '../../../../src/intake';
import { PAGE_MEANS } from '../pageMeans';
import { WHOLE } from '../shape';
import { SIDECAR, someQuote } from '../sidecars';
import { corpusOf, ROOT } from '../workspace';
import { CODEBOOK_VERSIONS, SIDECAR_VERSIONS } from './sides';
import {
  ANY_TEXTS,
  ARTICLES,
  CODEBOOK_TEXTS,
  FRONT_MATTERS,
  type Maker,
  PAGE_TEXTS,
  PATTERNS,
  placesOf,
  YAML_TEXTS,
} from './texts';

/** What reads texts that somebody else wrote. */
export interface Reader {
  readonly title: string;
  readonly texts: Readonly<Record<string, Maker>>;
  /** Reads; what it gives back is kept until the memory that it needs was looked at. */
  read(text: string): unknown;
}

const WORDS = 'We never asked for it';
const ARTICLE = `The council voted on Tuesday to sell the harbour. “${WORDS},” said Tom Reyes.`;
const SELECTOR = describeQuote(ARTICLE, ARTICLE.indexOf(WORDS), ARTICLE.indexOf(WORDS) + WORDS.length);

/** What else stands in a folder of which one file is hostile. */
const FOLDER = {
  'codebook.yaml': 'crossquote: 1\nclaims: { sold: { text: It was sold. } }\n',
  'report.txt': ARTICLE,
  'report.txt.quotes.yaml': 'crossquote: 1\nquotes: [{ id: q, exact: word, start: 1 }]\n',
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const intake = (title: string, name: string, head = '', texts = ANY_TEXTS): Reader => ({
  title,
  texts,
  read: text => readArticles({ name, bytes: bytesOf(head + text) }),
});

export const READERS: readonly Reader[] = [
  { title: 'YAML, quickly where it can be', texts: YAML_TEXTS, read: readYaml },
  { title: 'YAML, by the library', texts: YAML_TEXTS, read: readThoroughly },
  {
    title: 'a sidecar',
    texts: YAML_TEXTS,
    read: text => [readSidecar(text), summarize(PackedText.of(text).packed)],
  },
  { title: 'a codebook', texts: CODEBOOK_TEXTS, read: text => readCodebook(text) },
  {
    title: 'an edit of a sidecar',
    texts: YAML_TEXTS,
    read: text => editFile(text, { file: SIDECAR, changes: [addQuote(someQuote({ id: 'added' }))] }),
  },
  {
    title: 'a merge',
    texts: YAML_TEXTS,
    read: text => mergeSidecars(text, `${text}# ours\n`, `${text}dismissed: [{ exact: x, start: 1 }]\n`),
  },
  {
    title: 'a folder, checked, shown and searched',
    texts: YAML_TEXTS,
    read: text => wholeOf({ 'report.txt.quotes.yaml': text }),
  },
  {
    title: 'a folder with a codebook',
    texts: CODEBOOK_TEXTS,
    read: text => wholeOf({ 'codebook.yaml': text }),
  },
  {
    title: 'front matter and details',
    texts: FRONT_MATTERS,
    read: text => guessDetails(text, text.slice(0, 200)),
  },
  { title: 'quotes in English', texts: ARTICLES, read: text => findQuotes(text, { language: 'en' }) },
  { title: 'quotes in German', texts: ARTICLES, read: text => findQuotes(text, { language: 'de' }) },
  {
    title: 'quotes in another language',
    texts: ARTICLES,
    read: text => findQuotes(text, { language: 'fr' }),
  },
  {
    title: 'anchoring',
    texts: ARTICLES,
    read: text => [
      anchorQuote(text, SELECTOR),
      anchorQuote(text, { ...SELECTOR, exact: `${text.slice(0, 60)} ${WORDS}`, start: 7 }),
      anchorQuote(text, { ...describeQuote(text, 2_000, 2_300), start: 7 }),
      anchorQuote(`new ${text} end`, describeQuote(text, 100, Math.min(text.length - 1, 100_000))),
      anchorQuote(text.replaceAll('7', '8'), describeQuote(text, 100, Math.min(text.length - 1, 100_000))),
    ],
  },
  {
    title: 'the places of many quotes',
    texts: placesOf(WORDS),
    read: text =>
      corpusOf({ ...FOLDER, 'report.txt.quotes.yaml': text }).source(`${ROOT}report.txt`)!.anchors,
  },
  { title: 'variants', texts: ARTICLES, read: text => compareQuotes(text, `${text} x`) },
  intake('a text brought in', 'article.txt'),
  intake('Markdown brought in', 'article.md'),
  intake('a page brought in', 'article.html', '<!doctype html><html><body><article><p>', {
    ...ANY_TEXTS,
    ...PAGE_TEXTS,
  }),
  intake('subtitles brought in', 'article.srt', '1\n00:00:01,000 --> 00:00:02,000\n'),
  intake('RTF brought in', 'article.rtf', '{\\rtf1 '),
  intake(
    'a mailed page brought in',
    'article.mht',
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n',
  ),
];

/** Merges of what both sides have changed. */
export const MERGES = [
  ...Object.entries(SIDECAR_VERSIONS).map(([title, make]) => ({ title, make, merge: mergeSidecars })),
  ...Object.entries(CODEBOOK_VERSIONS).map(([title, make]) => ({ title, make, merge: mergeCodebooks })),
].map(({ title, make, merge }) => ({
  title,
  prepare: (size: number) => {
    // What was read last may be kept: of another size, it is another text from its first line on.
    const sized = (text: string) =>
      text.replace('crossquote: 1', `crossquote: 1${text[0] === '{' ? ', ' : '\n'}x: ${size}`);
    const { base, ours, theirs } = make(size);
    const versions = [base, ours, theirs].map(sized) as [string, string, string];
    return () => merge(...versions);
  },
}));

/** A glob's pattern is bounded by itself: the sizes are those of the pattern and of the path. */
export const GLOBS = Object.entries(PATTERNS).map(([title, { pattern, path }]) => ({
  title,
  read: (size: number) => globs([pattern(size)])(path(size)),
}));

/** All that is made of files when somebody opens them: read, checked, searched, shown. */
function wholeOf(files: Readonly<Record<string, string>>): unknown {
  const corpus = corpusOf({ ...FOLDER, ...files });
  const checker = new Checker(corpus);
  while (!checker.check(() => {}));
  checker.dispose();
  const finder = new Finder(corpus);
  finder.refresh();
  const source = corpus.source(`${ROOT}report.txt`)!;
  const [claim] = corpus.codebook(source.codebook).claims.keys();
  return [
    finder.find('wo lee', 100),
    claimsTree(corpus, WHOLE).slice(0, 100),
    sourcePage(corpus, source, PAGE_MEANS),
    claim && claimPage(corpus, source.codebook, claim, PAGE_MEANS),
  ];
}
