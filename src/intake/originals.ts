/** The folder beside articles that keeps the files which they came out of. */
export const ORIGINALS = 'originals';

/** Where originals are kept: on a disk, or in what VS Code has opened. */
export interface OriginalsFolder {
  /** Makes a file of an original; false where there is one of this name, which stays as it is. */
  create(name: string): Promise<boolean>;
  read(name: string): PromiseLike<Uint8Array>;
}

/**
 * Keeps a copy of a file that articles came out of; nothing that is there is written over, and the same bytes are not kept
 * twice. Gives where it is, seen from the articles.
 */
export async function keepOriginal(
  name: string,
  bytes: Uint8Array,
  folder: OriginalsFolder,
): Promise<string> {
  for (let number = 1; ; number++) {
    const kept = numberedName(originalName(name), number);
    if ((await folder.create(kept)) || isSame(bytes, await folder.read(kept))) return `${ORIGINALS}/${kept}`;
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** What would be taken for an article of its own, as a source in text is. */
const LIKE_A_SOURCE = /\.(?:txt|md|markdown)$/i;

/** How a file is called that is kept there. */
const originalName = (name: string): string => (LIKE_A_SOURCE.test(name) ? `${name}.original` : name);

/** A name with a number before its ending, for where another file has the name already: `report-2.txt`; the first has none. */
export function numberedName(name: string, number: number): string {
  if (number === 1) return name;
  const ending = name.lastIndexOf('.');
  return ending > 0 ? `${name.slice(0, ending)}-${number}${name.slice(ending)}` : `${name}-${number}`;
}
