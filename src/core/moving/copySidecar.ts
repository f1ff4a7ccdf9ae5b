import type { TaggedSource } from '../corpus';
import type { Edit } from '../edits';
import { type FileId, nameOf, partsOfLink, sidecarOf } from '../format';
import { isPlainMap, type Plain, plainOf } from '../yaml';
import { LINKS, pathAfter } from './relink';

/**
 * Gives a copy of a source a copy of its sidecar, with all that is said there but comments. Quotes keep their ids, which
 * come from their words; links lead where they led, those within the source to the copy's own quotes. Undefined where
 * there are no quotes to copy, the sidecar cannot be read, or the source is coded blind: it holds what others did.
 */
export function copySidecar(source: TaggedSource, copy: FileId): Edit | undefined {
  if (source.reading?.locked || source.sight?.blind) return undefined;
  const root = plainOf(source.reading?.root);
  if (!isPlainMap(root) || !Array.isArray(root.quotes) || source.entries.length === 0) return undefined;
  const { crossquote: _, quotes, ...others } = root;
  const sections = { ...others, quotes: copiedQuotes(source, quotes as readonly Plain[], copy) };
  const changes = Object.entries(sections).map(([key, to]) => ({ at: [key], from: undefined, to }));
  return { action: 'copy-quotes', subject: nameOf(copy), files: [{ file: sidecarOf(copy), changes }] };
}

function copiedQuotes(source: TaggedSource, quotes: readonly Plain[], copy: FileId): Plain[] {
  const linked = (link: Plain): Plain => {
    const parts = typeof link === 'string' ? partsOfLink(link) : undefined;
    if (!parts) return link;
    const isOwn = source.fileAt(parts.path) === source.file;
    return isOwn
      ? `${nameOf(copy)}#${parts.id}`
      : `${pathAfter([], parts.path, source.file, copy)}#${parts.id}`;
  };
  return quotes.map(quote => {
    if (!isPlainMap(quote)) return quote;
    const links = LINKS.flatMap(key => {
      const list = quote[key];
      return Array.isArray(list) ? [[key, list.map(linked)] as const] : [];
    });
    return { ...quote, ...Object.fromEntries(links) };
  });
}
