import type { Corpus, Direction, TaggedSource } from '../core/corpus';
import type { FileId } from '../core/format';
import type { CorpusReader } from './reading';
import { TimeSlicer } from './scheduling';

/** The source before or behind another one in the order of publication; undefined where there is none on that side. */
export function neighborOfSource(
  corpus: Corpus,
  file: FileId,
  direction: Direction,
): TaggedSource | undefined {
  const place = corpus.placesInOrder().get(file);
  return place === undefined ? undefined : corpus.sourcesInOrder()[place + (direction === 'next' ? 1 : -1)];
}

/**
 * The next source behind one in which something is left to do, round the end to the start, and that one itself last of all;
 * from the first where none is named. Texts that nobody has read are read on the way, to be looked into.
 */
export async function nextLeft(
  corpus: Corpus,
  reader: Pick<CorpusReader, 'readSearched'>,
  isLeft: (source: TaggedSource) => boolean,
  file?: FileId,
): Promise<TaggedSource | undefined> {
  const files = corpus.sourcesInOrder().map(source => source.file);
  const first = file === undefined ? 0 : files.indexOf(file) + 1;
  const slicer = new TimeSlicer();
  for (const next of [...files.slice(first), ...files.slice(0, first)]) {
    if (corpus.source(next)?.sourceText.state === 'unread') await reader.readSearched([next]);
    const source = corpus.source(next);
    if (source && isLeft(source)) return source;
    await slicer.yieldIfDue();
  }
  return undefined;
}
