import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileId } from '../core/format';

/** A file as seen from the working folder, with slashes. */
export const shownPath = (file: FileId): string =>
  path.relative('', fileURLToPath(file)).split(path.sep).join('/');
