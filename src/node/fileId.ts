import path, { type PlatformPath } from 'node:path';
import { type FileId, resolvePath } from '../core/format';

/**
 * The address of a file as VS Code would write it, so that links in sidecars lead to it.
 * @param system how paths are written: `path.win32`, `path.posix`; as on this machine, where it is left out
 */
export function fileIdOf(name: string, { resolve, sep }: PlatformPath = path): FileId {
  const full = resolve(name).split(sep).join('/');
  const [, server, below] = SHARE.exec(full) ?? [];
  return server !== undefined && below !== undefined
    ? resolvePath(`file://${encodeURIComponent(server.toLowerCase())}/`, below)!
    : resolvePath(
        'file:///',
        full.replace(DRIVE, drive => drive.toLowerCase()),
      )!;
}

/** What a server of Windows shares: `//server/share/…`. */
const SHARE = /^\/\/([^/]+)\/(.*)$/;
const DRIVE = /^[A-Z]:/;
