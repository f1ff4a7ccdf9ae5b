/**
 * A text out of a file as Markdown that shows its very characters, on one line. Only what would mean something else is
 * escaped: a page is read as it stands, too.
 */
export const shownAs = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<&#~$|]/g, '\\$&')
    .replace(LIST_OR_QUOTE, '\\$&');

/** By which a line becomes a list, numbered or not, a rule, or a block quote, where they stand at its head. */
const LIST_OR_QUOTE = /^(?:[-+](?= |$)|>|---)|(?<=^\d{1,9})[.)](?= |$)/;

/** A link; `label` is Markdown. A bracket or a space would end the address. */
export const linkTo = (label: string, target: string): string =>
  `[${label}](${target.replace(/\s/g, encodeURIComponent).replaceAll('(', '%28').replaceAll(')', '%29')})`;

/** A link to a heading of the same page, which Markdown knows by its words. */
export const linkToHeading = (label: string, heading: string): string =>
  linkTo(
    label,
    `#${encodeURI(
      heading
        .toLowerCase()
        .trim()
        .replace(/\s+/g, '-')
        .replace(/[^\p{L}\p{N}_-]/gu, ''),
    )}`,
  );

export const bold = (text: string): string => `**${shownAs(text)}**`;

/** Parts of a line, those that there are. */
export const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter(part => part !== undefined && part !== '').join(' · ');

/** Paragraphs, those that there are, as a document. */
export const documentOf = (...paragraphs: readonly (string | undefined)[]): string =>
  `${paragraphs.filter(Boolean).join('\n\n')}\n`;

/** A table in Markdown, numbers on the right. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const shown = (cell: string | number) => (typeof cell === 'number' ? String(cell) : shownAs(cell));
  const rule = heads.map((_, i) => (typeof rows[0]?.[i] === 'number' ? '--:' : '---'));
  // Cells that a short row lacks are empty.
  const cellsOf = (row: readonly (string | number)[]) => heads.map((_, i) => shown(row[i] ?? ''));
  return `${[heads.map(shown), rule, ...rows.map(cellsOf)].map(cells => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/** A page as a part of a longer one: its headings are so much lower. */
export const lowered = (page: string, by: number): string =>
  page.replace(/^(#+) /gm, (_, signs: string) => `${'#'.repeat(Math.min(6, signs.length + by))} `);
