import assert from 'node:assert/strict';
import { GLOBS, MERGES, READERS } from './readers';
import { SLICED } from './sliced';

/** A reader with a text of its kind, a merge or a pattern of paths, by their titles, at a size in UTF-16 units. */
export type Work =
  | { readonly does: 'read'; readonly title: string; readonly text: string; readonly size: number }
  | { readonly does: 'merge' | 'match'; readonly title: string; readonly size: number };

/** What is done in slices, by its title, with so many quotes. */
export interface SlicedWork {
  readonly does: 'slices';
  readonly title: string;
  readonly quotes: number;
  /** So many steps are few: which slice takes them need not be told. */
  readonly few: number;
}

/** Makes all that is needed at once, and gives the slices. */
export const begun = ({ title, quotes }: SlicedWork): Generator<void, unknown> =>
  titled(SLICED, title).begin(quotes);

/** Makes the texts at once, and gives what works on them. */
export function prepared(work: Work): () => unknown {
  const { title, size } = work;
  if (work.does === 'read') {
    const reader = titled(READERS, title);
    const text = reader.texts[work.text]!(size);
    return () => reader.read(text);
  }
  if (work.does === 'match') return () => titled(GLOBS, title).read(size);
  const merge = titled(MERGES, title).prepare(size);
  return () => assert('text' in merge());
}

function titled<Entry extends { readonly title: string }>(entries: readonly Entry[], title: string): Entry {
  return entries.find(entry => entry.title === title)!;
}
