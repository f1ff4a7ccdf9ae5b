import type { Corpus } from '../corpus';
import { type FileId, NAMED_IN_VIEW } from '../format';
import type { EntryKind } from '../model';
import { type Change, isPlainMap, plainOf, valueAt } from '../yaml';
import { change } from './changes';

/** Lets saved views that filter by an entry filter by another one, each once; a filter by nothing would be none. */
export function replaceInViews(
  corpus: Corpus,
  codebook: FileId,
  { kind, key }: { readonly kind: EntryKind; readonly key: string },
  by: string,
): Change[] {
  const { views, names } = viewsIn(corpus, codebook);
  return names.flatMap(view =>
    Object.entries(NAMED_IN_VIEW).flatMap(([list, named]) => {
      const at = ['views', view, list];
      const keys = named === kind ? valueAt(views, [view, list]) : undefined;
      if (keys === key) return [change(at, key, by)];
      if (!Array.isArray(keys) || !keys.includes(key)) return [];
      return [change([...at, [key]], key, keys.includes(by) ? undefined : by)];
    }),
  );
}

/** The names of the saved views that filter by an entry. */
export function viewsNaming(
  corpus: Corpus,
  codebook: FileId,
  { kind, key }: { readonly kind: EntryKind; readonly key: string },
): string[] {
  const { views, names } = viewsIn(corpus, codebook);
  return names.filter(view =>
    Object.entries(NAMED_IN_VIEW).some(
      ([list, named]) => named === kind && [valueAt(views, [view, list])].flat().includes(key),
    ),
  );
}

function viewsIn(corpus: Corpus, codebook: FileId) {
  const views = valueAt(plainOf(corpus.openCodebook(codebook)?.reading.root), ['views']);
  return { views, names: isPlainMap(views) ? Object.keys(views) : [] };
}
