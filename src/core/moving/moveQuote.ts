import { describeQuote } from '../anchoring';
import { type Corpus, type QuoteRef, type TaggedSource, writeOut } from '../corpus';
import { detailsOnFirstTag, type Edit, type FileEdit } from '../edits';
import { type FileId, idOfQuote, idsOf, partsOfLink, relativePath } from '../format';
import { hasId, type Quote, type Span } from '../model';
import { type Change, isPlainMap, nodeAt, type Plain, type PlainMap, plainOf } from '../yaml';
import { LINKS, pathAfter } from './relink';

/** Where a quote goes: its words in another source. */
export interface NewPlace {
  /** Its text must have been read. */
  readonly source: TaggedSource;
  readonly span: Span;
}

/**
 * Moves a quote into the sidecar of another source, with all that is said of it; links to it and from it lead where they
 * led. It is no longer a part of its quotation. Undefined where one of the sidecars cannot be written, or one of the sources
 * is coded blind: all coders have the same quotes, and what one of them says of them stays hidden.
 */
export function moveQuote(corpus: Corpus, { source, quote }: QuoteRef, to: NewPlace): Edit | undefined {
  const from = plainOf(nodeAt(source.reading?.root, ['quotes', { id: quote.id }]));
  const text = to.source.text;
  if (source.sight?.blind || to.source.sight?.blind) return undefined;
  if (!isPlainMap(from) || source.reading?.locked || to.source.reading?.locked || text === undefined)
    return undefined;
  const taken = idsOf(to.source.entries);
  const placed = { ...unplaced(from), ...describeQuote(text, to.span.start, to.span.end) };
  const id = taken.has(quote.id) ? idOfQuote(placed, taken) : quote.id;
  const moved = { ...placed, id, ...linksOf(from, source.file, to.source.file) };
  const links = linksTo(corpus, { source, quote }, { file: to.source.file, id });
  const added: Change = { at: ['quotes', { id }], from: undefined, to: moved };
  return {
    action: 'move-quote',
    subject: writeOut({ source, quote }).text,
    files: merged([
      { file: to.source.sidecarFile, changes: [...detailsOnFirstTag(to.source, text), added] },
      ...links,
      { file: source.sidecarFile, changes: [{ at: ['quotes', { id: quote.id }], from, to: undefined }] },
    ]),
  };
}

/** An entry without what it has in one text alone. */
const unplaced = ({ group: _, occurrences: __, ...entry }: PlainMap): PlainMap => entry;

/** An entry's own links, as they are seen from another folder. */
const linksOf = (entry: PlainMap, before: FileId, now: FileId): PlainMap =>
  Object.fromEntries(
    LINKS.flatMap(key => {
      const list = entry[key];
      return Array.isArray(list) ? [[key, list.map(link => relinked(link, before, now))] as const] : [];
    }),
  );

function relinked(link: Plain, before: FileId, now: FileId): Plain {
  const parts = typeof link === 'string' ? partsOfLink(link) : undefined;
  return parts ? `${pathAfter([], parts.path, before, now)}#${parts.id}` : link;
}

interface QuoteAddress {
  readonly file: FileId;
  readonly id: string;
}

/** The links of others to a quote, led to where it goes. Its own go with it. */
function linksTo(corpus: Corpus, before: QuoteRef, now: QuoteAddress): FileEdit[] {
  return [...corpus.sources()].flatMap(source =>
    [...source.sidecars].flatMap(([sidecar, { sidecar: said, locked }]) => {
      if (locked) return [];
      const others = said.quotes.filter(
        ({ id }) => source.file !== before.source.file || id !== before.quote.id,
      );
      const changes = others.flatMap(quote => changesOf(quote, source, before, now));
      return changes.length > 0 ? [{ file: sidecar, changes }] : [];
    }),
  );
}

const changesOf = (quote: Quote, source: TaggedSource, before: QuoteRef, now: QuoteAddress): Change[] =>
  LINKS.flatMap(key =>
    quote[key].flatMap(link => {
      const parts = partsOfLink(link);
      if (!parts || !hasId(before.quote, parts.id)) return [];
      if (source.fileAt(parts.path) !== before.source.file) return [];
      const at = ['quotes', { id: quote.id }, key];
      const led = `${relativePath(source.file, now.file)}#${now.id}`;
      return [
        { at: [...at, [led]], from: undefined, to: led },
        { at: [...at, [link]], from: link, to: undefined },
      ];
    }),
  );

/** The changes of each file together. */
function merged(edits: readonly FileEdit[]): FileEdit[] {
  const changes = new Map<FileId, readonly Change[]>();
  for (const edit of edits) changes.set(edit.file, [...(changes.get(edit.file) ?? []), ...edit.changes]);
  return [...changes].map(([file, list]) => ({ file, changes: list }));
}
