import type { PrintedLine } from './pdf';

/** Of the lines of a page so many at its head and at its foot may be repeated on every page. */
const AT_EDGE = 3;
/** What stands on this part of the pages, but for numbers, is no part of the text. */
const MOST_PAGES = 0.5;
const PAGE_NUMBER =
  /^(?:[-–—|]\s*)?(?:(?:page|seite|p\.|s\.|página|pagina)\s*)?\d{1,4}(?:\s*(?:\/|of|von|sur|de|di)\s*\d{1,4})?(?:\s*[-–—|])?$/i;

/** Takes away what is printed at the head and foot of pages and belongs to none: titles that repeat, page numbers. */
export function withoutRunningHeads(pages: readonly (readonly PrintedLine[])[]): PrintedLine[][] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgesOf(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isRepeated = (line: PrintedLine) =>
    pages.length > 1 && (counts.get(keyOf(line)) ?? 0) >= Math.max(2, pages.length * MOST_PAGES);
  return pages.map(page => {
    const edges = new Set(edgesOf(page));
    return page.filter(line => !edges.has(line) || !(isRepeated(line) || PAGE_NUMBER.test(line.text)));
  });
}

/** The highest and the lowest lines of a page. */
function edgesOf(page: readonly PrintedLine[]): PrintedLine[] {
  const byHeight = page.toSorted((a, b) => b.bottom - a.bottom);
  return [...byHeight.slice(0, AT_EDGE), ...byHeight.slice(AT_EDGE).slice(-AT_EDGE)];
}

const keyOf = ({ text }: PrintedLine): string => text.toLowerCase().replace(/[\d\s]+/g, '');
