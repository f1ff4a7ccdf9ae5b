/** The folder beside articles that keeps the files which they came out of. */
export const ORIGINALS = 'originals';

/** What would be taken for an article of its own, as a source in text is. */
const LIKE_A_SOURCE = /\.(?:txt|md|markdown)$/i;

/** How a file is called that is kept there. */
export const originalName = (name: string): string => (LIKE_A_SOURCE.test(name) ? `${name}.original` : name);

/** A name with a number before its ending, for where another file has the name already: `report-2.txt`; the first has none. */
export function numberedName(name: string, number: number): string {
  if (number === 1) return name;
  const ending = name.lastIndexOf('.');
  return ending > 0 ? `${name.slice(0, ending)}-${number}${name.slice(ending)}` : `${name}-${number}`;
}
