import { CONFLICTS, DELETED, type FieldConflict } from '../format';
import type { Change, Plain } from '../yaml';
import { setField } from './fields';

/** Settles what a merge could not decide: the field takes one of the values, and the note of them all goes. */
export function settleConflict(conflict: FieldConflict, value: Plain): Change[] {
  const { at, record, field, values } = conflict;
  if (field === DELETED && value === true) return [{ at, from: record, to: undefined }];
  const settled: Change = { at: [...at, CONFLICTS, field], from: values, to: undefined };
  return field === DELETED ? [settled] : [...setField(at, record, field, value), settled];
}
