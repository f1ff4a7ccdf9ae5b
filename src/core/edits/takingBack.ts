import { isCodebook, SELECTOR_KEYS } from '../format';
import { EMPTY_CODEBOOK, type EntryKind } from '../model';
import { type Change, fieldOf, isEquivalent, isPlainMap } from '../yaml';
import type { FileEdit } from './edit';

const SECTIONS: ReadonlyMap<unknown, EntryKind> = new Map([
  ['actors', 'actor'],
  ['claims', 'claim'],
  ['stances', 'stance'],
]);

const SELECTOR: ReadonlySet<unknown> = new Set(SELECTOR_KEYS);

/** An edit of a codebook without the removals of entries that are needed. */
export function keepingEntries(
  edit: FileEdit,
  isNeeded: (names: EntryKind, key: string) => boolean,
): FileEdit {
  if (edit.rename || !isCodebook(edit.file)) return edit;
  const changes = edit.changes.filter(({ at, to }) => {
    const names = SECTIONS.get(at[0]);
    const [, key] = at;
    if (names === undefined || at.length !== 2 || to !== undefined || typeof key !== 'string') return true;
    // A codebook without stances has the standard ones.
    const isThereAnyway = names === 'stance' && EMPTY_CODEBOOK.stances.has(key);
    return isThereAnyway || !isNeeded(names, key);
  });
  if (changes.length === edit.changes.length) return edit;
  // To the byte, the file would go back to what it was without the entry.
  const { rewrite: _, ...others } = edit;
  return { ...others, changes };
}

/**
 * An edit as it reads after upkeep of the same file: quotes that it left there, or found, have their new places.
 * @param side what the edit says of the file as it is now: `to` of one that is done, `from` of one that was taken back
 */
export function afterUpkeep(edit: FileEdit, upkeep: FileEdit, side: 'from' | 'to'): FileEdit {
  if (edit.rename || edit.file !== upkeep.file) return edit;
  return { ...edit, changes: edit.changes.map(change => moved(change, upkeep.changes, side)) };
}

function moved(change: Change, upkeep: readonly Change[], side: 'from' | 'to'): Change {
  const quote = change[side];
  if (change.at[0] !== 'quotes' || change.at.length !== 2 || !isPlainMap(quote)) return change;
  const fields = upkeep.flatMap(({ at: [section, step, field, ...below], from, to }) => {
    const isOfQuote = section === 'quotes' && isPlainMap(step) && step.id === quote.id;
    const isOfPlace = typeof field === 'string' && below.length === 0 && SELECTOR.has(field);
    return isOfQuote && isOfPlace && isEquivalent(fieldOf(quote, field), from, {}) ? [[field, to]] : [];
  });
  return fields.length === 0 ? change : { ...change, [side]: { ...quote, ...Object.fromEntries(fields) } };
}
