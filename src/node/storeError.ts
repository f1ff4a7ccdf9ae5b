import type { FileId } from '../core/format';
import { StoreError } from '../core/store';

export const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;

export function storeError(file: FileId, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const denied = ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '');
  return new StoreError(denied ? 'no-permission' : 'unavailable', file, (error as Error).message);
}
