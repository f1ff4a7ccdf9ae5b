import { statfs } from 'node:fs/promises';
import path from 'node:path';
import type { FileId } from '../../core/format';
import { StoreError, type StoreFailure } from '../../core/store';

export const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;

/** What the system's codes mean for somebody who reads or writes a file. */
const FAILURES: Readonly<Record<string, StoreFailure>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  EBUSY: 'busy',
  ENOSPC: 'disk-full',
  EDQUOT: 'quota',
  EFBIG: 'file-too-large',
  ENAMETOOLONG: 'name-too-long',
};

export function storeError(file: FileId, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(FAILURES[codeOf(error) ?? ''] ?? 'unavailable', file, (error as Error).message);
}

/** The same for a file that was to be written: the system has one word for a disk without room and one without numbers. */
export async function writeError(file: FileId, name: string, error: unknown): Promise<StoreError> {
  const told = storeError(file, error);
  if (told.failure !== 'disk-full') return told;
  const disk = await statfs(path.dirname(name)).catch(() => undefined);
  const hasNoNumbers = disk !== undefined && disk.files > 0 && disk.ffree === 0;
  return hasNoNumbers ? new StoreError('no-more-files', file, told.message) : told;
}
