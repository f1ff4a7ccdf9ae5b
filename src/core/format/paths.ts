/** A file's address, a URI as text with its percent escapes: the same string is the same file. */
export type FileId = string;

const SHARED_SUFFIX = '.quotes.yaml';
/** The end of a coder's sidecar, with the slug of the coder's name. */
const CODERS_SUFFIX = /\.quotes\.([^./]+)\.yaml$/;
/** The name of a codebook that Crossquote makes. */
export const CODEBOOK_NAME = 'codebook.yaml';

/**
 * The sidecar of a source: the shared one, or that of one coder.
 * @param slug of the coder's name (`slugOfCoder`)
 */
export const sidecarOf = (source: FileId, slug?: string): FileId =>
  slug === undefined ? source + SHARED_SUFFIX : `${source}.quotes.${escaped(slug)}.yaml`;

/** Whether by its name a file is a sidecar, be it the shared one of its source or a coder's. */
export const isSidecar = (file: FileId): boolean =>
  isSharedSidecar(file) || (CODERS_SUFFIX.test(file) && !isAppleDouble(lastPart(file)));

/** Whether by its name a file is the sidecar that all coders of its source share. */
export const isSharedSidecar = (file: FileId): boolean =>
  file.endsWith(SHARED_SUFFIX) && !isAppleDouble(lastPart(file));

/** The source that a sidecar is for. */
export const sourceOf = (sidecar: FileId): FileId =>
  isSharedSidecar(sidecar) ? sidecar.slice(0, -SHARED_SUFFIX.length) : sidecar.replace(CODERS_SUFFIX, '');

/** Whose sidecar it is, by the slug in its name as `slugOfCoder` has it; undefined of the shared one. */
export function slugOf(sidecar: FileId): string | undefined {
  const [, slug] = (isSharedSidecar(sidecar) ? null : CODERS_SUFFIX.exec(sidecar)) ?? [];
  return slug === undefined ? undefined : unescaped(slug).normalize('NFKC').toLowerCase();
}

/** Whether by its name a file is a codebook. */
export const isCodebook = (file: FileId): boolean => isCodebookName(lastPart(file));

/** Whether a name is that of a codebook, with or without capitals. */
export const isCodebookName = (name: string): boolean =>
  name.length === CODEBOOK_NAME.length && name.toLowerCase() === CODEBOOK_NAME;

/** Whether by its name a file or folder is what other programs keep for themselves. */
export const isIgnoredName = (name: string): boolean =>
  name.startsWith('.') || name === 'node_modules' || name === '__MACOSX';

/** Whether by its name a file is what macOS lays beside another one where a disk or archive has no room for it. */
export const isAppleDouble = (name: string): boolean => name.startsWith('._');

/** Whether a name is that of a Markdown file, which may be a source. */
export const isMarkdown = (name: string): boolean => /\.md$/i.test(name);

/** The folder of a file, with its final slash. */
export const folderOf = (file: FileId): FileId => file.slice(0, file.lastIndexOf('/') + 1);

/** A file's own name, as a person reads it. */
export const nameOf = (file: FileId): string => unescaped(lastPart(file));

const lastPart = (file: FileId): string => file.slice(file.lastIndexOf('/') + 1);

/** The way from one file to another, as people write it: `../other/report.txt`. */
export function relativePath(from: FileId, to: FileId): string {
  const base = folderOf(from).split('/').slice(0, -1);
  const goal = to.split('/');
  let shared = 0;
  while (shared < base.length && shared < goal.length - 1 && base[shared] === goal[shared]) shared += 1;
  return [...base.slice(shared).map(() => '..'), ...goal.slice(shared)].map(unescaped).join('/');
}

/** A link `path#id` to a quote of another source, taken apart; undefined where it is none. */
export function partsOfLink(link: string): { readonly path: string; readonly id: string } | undefined {
  const [, path, id] = /^(.+)#([^#]+)$/.exec(link) ?? [];
  return path && id ? { path, id } : undefined;
}

const HALF_CHARACTER = /\p{Surrogate}/u;

/** The file that a relative path leads to; undefined when it leads above the root or is no path. */
export function resolvePath(from: FileId, path: string): FileId | undefined {
  if (HALF_CHARACTER.test(path)) return undefined;
  const parts = folderOf(from).split('/').slice(0, -1);
  const root = from.indexOf('://') < 0 ? 1 : 3;
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(escaped(part));
    else if (parts.length > root) parts.pop();
    else return undefined;
  }
  return parts.join('/');
}

/** The address of what has a name in a folder; undefined where the name cannot be part of one. */
export const addressIn = (folder: FileId, name: string): FileId | undefined =>
  HALF_CHARACTER.test(name) ? undefined : folder + escaped(name);

/** The same address with letters and their marks in one sign each, as VS Code has them; macOS may give two. */
export const composed = (file: FileId): FileId =>
  BEYOND_ASCII.test(file)
    ? file
        .split('/')
        .map((part, i) => (i < FIRST_NAME ? part : escaped(unescaped(part).normalize('NFC'))))
        .join('/')
    : file;

const BEYOND_ASCII = /%[89a-f]/i;
/** Behind scheme, nothing and server. */
const FIRST_NAME = 3;

/** Escapes a name as VS Code's addresses do: all but letters, digits and `-._~`. */
const escaped = (part: string): string =>
  encodeURIComponent(part).replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
