import { type FileId, recalledReading, type SidecarReading } from '../format';
import type { Sidecar } from '../model';

/** A sidecar as it was read, and by which stamp its file is told to be the same still. */
export interface CachedSidecar {
  readonly reading: SidecarReading;
  readonly stamp: string;
}

/** Cached sidecars by their files: as many as are read and written in one go. */
export type CacheShard = ReadonlyMap<FileId, CachedSidecar>;

/** Changes whenever what is written here, or a sidecar as the core reads it, gets another shape. */
const SHAPE = 2;

/** @param writer who writes, so that nobody else takes it for their own */
export const writeShard = (shard: CacheShard, writer: string): string =>
  JSON.stringify({
    shape: SHAPE,
    writer,
    entries: [...shard].map(([file, { reading, stamp }]) => [file, stamp, reading.text, reading.sidecar]),
  });

/** Undefined where it is not certain that this writer wrote all of it: a cache that is in doubt is none. */
export function readShard(text: string, writer: string): CacheShard | undefined {
  try {
    const found = JSON.parse(text);
    const isOwn = found.shape === SHAPE && found.writer === writer && Array.isArray(found.entries);
    return isOwn ? new Map(found.entries.map(entryOf)) : undefined;
  } catch {
    return undefined;
  }
}

const entryOf = ([file, stamp, text, sidecar]: [FileId, string, string, Sidecar]): [
  FileId,
  CachedSidecar,
] => [file, { reading: recalledReading(text, sidecar), stamp }];

/** The number of the shard of so many in which a file's sidecar is. */
export function shardOf(file: FileId, count: number): number {
  let hash = 0;
  for (let i = 0; i < file.length; i++) hash = (Math.imul(hash, 31) + file.charCodeAt(i)) | 0;
  return (hash >>> 0) % count;
}
