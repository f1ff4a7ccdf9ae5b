import type { IntakePattern } from '../core/model';
import type { Article } from './article';
import {
  europressePageArticles,
  factivaArticles,
  factivaPageArticles,
  factivaXmlArticles,
  nexisArticles,
  proquestArticles,
} from './databases';
import { docxLines, odtLines, pdfLines, rtfLines } from './documents';
import { type Kind, kindOf } from './kind';
import { LARGEST_INTAKE } from './limits';
import { ownSplit, type SplitText } from './ownPattern';
import { Refusal, type RefusalCode } from './refusal';
import {
  decode,
  documentArticle,
  isSubtitles,
  type Line,
  markdownArticle,
  paragraphsOf,
  subtitlesArticle,
} from './text';
import { blocksOf, readMhtml, readPage, webArticle } from './web';

/** A file as a person brings it. */
export interface IncomingFile {
  /** Without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The address that it was saved from, where somebody knows; counts for web pages. */
  readonly url?: string;
  /** How the team has files of its own taken apart: its codebook's `intake`. */
  readonly patterns?: readonly IntakePattern[];
}

/** What came out of a file: its articles, one or more, or why there are none. */
export type Reading = ArticlesRead | { readonly refused: RefusalCode; readonly detail: string };

export interface ArticlesRead {
  readonly articles: readonly Article[];
  /** The encoding of its text, where it was guessed: a person had better look. */
  readonly guessed?: string;
}

/**
 * Reads the articles out of a file: a web page (HTML, MHTML), a document (PDF, DOCX, ODT, RTF, Markdown), a transcript
 * (SRT, VTT), a text in any encoding, or a download of many articles from Nexis, Factiva, Europresse or ProQuest. What
 * kind it is, its bytes tell. A pattern of the team's own that is for the file goes before what databases write.
 * Nothing is fetched, nothing in the file is executed. A file that gives no article is told with its reason; nothing is
 * thrown for what is in a file.
 */
export async function readArticles(file: IncomingFile): Promise<Reading> {
  try {
    if (file.bytes.length > LARGEST_INTAKE) throw new Refusal('too-large');
    if (file.bytes.length === 0) throw new Refusal('empty');
    const taken = await READERS[kindOf(file.name, file.bytes)](
      file,
      ownSplit(file.patterns ?? [], file.name),
    );
    if (taken.articles.length === 0) throw new Refusal('no-article');
    return taken;
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code, detail: error.message };
    // A library that stumbles over a file says so by throwing whatever it likes.
    return { refused: 'damaged', detail: error instanceof Error ? error.message : String(error) };
  }
}

type Reader = (file: IncomingFile, split: SplitText | undefined) => ArticlesRead | Promise<ArticlesRead>;

const refusing =
  (code: RefusalCode): Reader =>
  () => {
    throw new Refusal(code);
  };

const READERS: Readonly<Record<Kind, Reader>> = {
  pdf: async ({ bytes }, split) => ofDocument(await pdfLines(bytes), split),
  docx: ({ bytes }, split) => ofDocument(docxLines(bytes), split),
  odt: ({ bytes }, split) => ofDocument(odtLines(bytes), split),
  rtf: ({ bytes }, split) => ofDocument(rtfLines(bytes), split),
  async mhtml({ bytes, url }, split) {
    const kept = await readMhtml(bytes);
    return { articles: ofPage(kept.html, url ?? kept.url, split) };
  },
  html({ bytes, url }, split) {
    const { text, encoding, isGuess } = decode(bytes, declaredIn(bytes));
    return { articles: ofPage(text, url ?? savedFrom(text), split), ...(isGuess && { guessed: encoding }) };
  },
  xml({ bytes }, split) {
    const articles = factivaXmlArticles(bytes) ?? split?.(decode(bytes).text);
    if (!articles) throw new Refusal('no-article');
    return { articles };
  },
  markdown: ({ bytes }, split) => ofText(bytes, text => split?.(text) ?? [markdownArticle(text)]),
  subtitles: ({ bytes }, split) => ofText(bytes, text => split?.(text) ?? [subtitlesArticle(text)]),
  text: ({ bytes }, split) =>
    ofText(bytes, text => {
      const own = split?.(text);
      if (own) return own;
      if (isSubtitles(text)) return [subtitlesArticle(text)];
      return (
        proquestArticles(text) ??
        nexisArticles(text.split(/(?:\r\n|\r|\n|\f)[ \t]*(?:\r\n|\r|\n|\f)/), true) ??
        factivaArticles(text.split(/\r\n|\r|\n/)) ?? [
          documentArticle(paragraphsOf(text).map(paragraph => ({ text: paragraph }))),
        ]
      );
    }),
  'old-word': refusing('old-word'),
  'locked-office': refusing('password'),
  'other-archive': refusing('other-archive'),
  damaged: refusing('damaged'),
};

function ofText(bytes: Uint8Array, read: (text: string) => readonly Article[]): ArticlesRead {
  const { text, encoding, isGuess } = decode(bytes);
  return { articles: read(text), ...(isGuess && { guessed: encoding }) };
}

/** The articles of a document: of a download all, else the one that it is. */
function ofDocument(lines: readonly Line[], split: SplitText | undefined): ArticlesRead {
  const texts = lines.map(({ text }) => text);
  const articles = split?.(texts.join('\n')) ?? nexisArticles(texts, false) ?? factivaArticles(texts);
  if (articles) return { articles };
  const paragraphs = lines.flatMap(({ text, ...looks }) =>
    text.split('\n').map(line => ({ ...looks, text: line.trim() })),
  );
  return { articles: [documentArticle(paragraphs)] };
}

function ofPage(text: string, url: string | undefined, split: SplitText | undefined): readonly Article[] {
  const read = readPage(text);
  const { page } = read;
  const blocks = () => blocksOf(page.body, 'stay').map(block => block.text);
  return (
    split?.(blocks().join('\n')) ??
    factivaPageArticles(page) ??
    europressePageArticles(page) ??
    nexisArticles(blocks(), false) ?? [webArticle(read, url)]
  );
}

const DECLARED_IN = 4096;

/** The encoding that a page declares in its head. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_IN));
  return (
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding=["']([\w-]+)/.exec(head)?.[1]
  );
}

/** The address that browsers write into pages which they save. */
const savedFrom = (text: string): string | undefined =>
  /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+?)\s*-->/.exec(text.slice(0, DECLARED_IN))?.[1] ??
  /<!--\s*Page saved with SingleFile\s+url:\s*(https?:\/\/\S+)/.exec(text.slice(0, DECLARED_IN))?.[1];
