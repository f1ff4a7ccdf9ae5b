import { type Change, isPlainMap, type Path, type Plain } from '../yaml';
import { change } from './changes';

/**
 * Gives an entry what only another one has: a field, an item of a list, a value by its name. What both have, each
 * otherwise, stays as the entry has it.
 */
export const takeOverFields = <Field extends string>(
  at: Path,
  gone: { readonly [field in Field]?: Plain | undefined },
  stays: { readonly [field in Field]?: Plain | undefined },
  fields: readonly Field[],
): Change[] => fields.flatMap(field => takeOverField([...at, field], gone[field], stays[field]));

function takeOverField(at: Path, gone: Plain | undefined, stays: Plain | undefined): Change[] {
  if (gone === undefined) return [];
  if (stays === undefined) return [change(at, undefined, gone)];
  if (Array.isArray(gone) && Array.isArray(stays))
    return gone.filter(item => !stays.includes(item)).map(item => change([...at, [item]], undefined, item));
  if (!isPlainMap(gone) || !isPlainMap(stays)) return [];
  return Object.entries(gone)
    .filter(([name]) => !Object.hasOwn(stays, name))
    .map(([name, value]) => change([...at, name], undefined, value));
}
