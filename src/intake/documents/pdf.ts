import { getDocumentProxy } from 'unpdf';
import { Refusal } from '../refusal';
import type { Line } from '../text';
import { pageParagraphs } from './pdfParagraphs';
import { withoutRunningHeads } from './runningHeads';

/** A line of print, measured in points from the lower left corner of its page. */
export interface PrintedLine {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly bottom: number;
  /** Of the type. */
  readonly size: number;
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** On a page of fewer letters there is no text, but a picture with a stamp on it. */
const LETTERS_A_PAGE = 20;
/** A new line stands lower or higher by this part of the type's size at least. */
const SAME_LINE = 0.4;

/** The paragraphs of a PDF with a text layer, each with the page on which it begins. */
export async function pdfLines(bytes: Uint8Array): Promise<Line[]> {
  const pages = await printedPages(bytes);
  const letters = pages.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (letters < LETTERS_A_PAGE * pages.length) throw new Refusal('no-text-layer');
  return pageParagraphs(withoutRunningHeads(pages));
}

async function printedPages(bytes: Uint8Array): Promise<PrintedLine[][]> {
  try {
    // The library keeps the bytes it is given for itself.
    const document = await getDocumentProxy(bytes.slice(), { isEvalSupported: false, verbosity: 0 });
    const pages: PrintedLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items.filter(item => 'str' in item) as Item[], number));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    if ((error as Error).name === 'PasswordException') throw new Refusal('password');
    throw new Refusal('damaged', (error as Error).message);
  }
}

/** The lines of a page in the order in which it is printed, which is that of its columns. */
function linesOf(items: readonly Item[], page: number): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const { str, transform, width } of items) {
    if (str === '') continue;
    const [left, bottom, size] = [transform[4]!, transform[5]!, Math.hypot(transform[2]!, transform[3]!)];
    const last = lines.at(-1);
    const goesOn =
      last && Math.abs(last.bottom - bottom) < SAME_LINE * last.size && left > last.right - last.size;
    if (!goesOn) {
      if (str.trim() !== '') lines.push({ text: str, page, left, right: left + width, bottom, size });
      continue;
    }
    // A gap as wide as a column's is one: what follows belongs to another line.
    const gap = left - last.right;
    if (gap > 3 * last.size) {
      if (str.trim() !== '') lines.push({ text: str, page, left, right: left + width, bottom, size });
      continue;
    }
    const space = gap > 0.15 * last.size && !/\s$/.test(last.text) && !/^\s/.test(str) ? ' ' : '';
    lines[lines.length - 1] = {
      ...last,
      text: last.text + space + str,
      right: Math.max(last.right, left + width),
      size: Math.max(last.size, size),
    };
  }
  return lines
    .map(line => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}
