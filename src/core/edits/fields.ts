import { SELECTOR, SELECTOR_KEYS } from '../format';
import { type Change, fieldOf, isPlainMap, type Path, type Plain, type PlainMap } from '../yaml';

/** What a record says of a field; of its selector, all the keys that describe a span. */
export function valueOfField(record: PlainMap, field: string): Plain | undefined {
  if (field !== SELECTOR) return fieldOf(record, field);
  const described = SELECTOR_KEYS.filter(key => Object.hasOwn(record, key));
  return described.length === 0
    ? undefined
    : Object.fromEntries(described.map(key => [key, fieldOf(record, key)]));
}

/** Gives a field of the record at a place another value. */
export function setField(at: Path, record: PlainMap, field: string, value: Plain | undefined): Change[] {
  if (field !== SELECTOR)
    return [{ at: [...at, field], from: fieldOf(record, field), to: value ?? undefined }];
  const selector = isPlainMap(value) ? value : {};
  return SELECTOR_KEYS.map(key => ({
    at: [...at, key],
    from: fieldOf(record, key),
    to: fieldOf(selector, key),
  }));
}
