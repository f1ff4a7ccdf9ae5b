/**
 * A text out of a file as Markdown that shows its very characters, on one line. Only what would mean something else is
 * escaped: a page is read as it stands, too.
 */
export const shownAs = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<&#~$|]/g, '\\$&');

/** A link; `label` is Markdown. A bracket or a space would end the address. */
export const linkTo = (label: string, target: string): string =>
  `[${label}](${target.replace(/\s/g, encodeURIComponent).replaceAll('(', '%28').replaceAll(')', '%29')})`;

export const bold = (text: string): string => `**${shownAs(text)}**`;

/** Parts of a line, those that there are. */
export const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter(part => part !== undefined && part !== '').join(' · ');

/** Paragraphs, those that there are, as a document. */
export const documentOf = (...paragraphs: readonly (string | undefined)[]): string =>
  `${paragraphs.filter(Boolean).join('\n\n')}\n`;
