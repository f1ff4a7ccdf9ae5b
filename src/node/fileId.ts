import path from 'node:path';
import { type FileId, resolvePath } from '../core/format';

/** The address of a file as VS Code would write it, so that links in sidecars lead to it. */
export const fileIdOf = (name: string): FileId =>
  resolvePath('file:///', path.resolve(name).split(path.sep).join('/'))!;
