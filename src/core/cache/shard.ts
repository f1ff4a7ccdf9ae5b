import { type FileId, SoundReading } from '../format';
import type { Sidecar } from '../model';
import { decoded, encoded } from '../text';

/** A sidecar as it was read, and by which stamp its file is told to be the same still. */
export interface CachedSidecar {
  readonly reading: SoundReading;
  readonly stamp: string;
}

/** Cached sidecars by their files: as many as are read and written in one go. */
export type CacheShard = ReadonlyMap<FileId, CachedSidecar>;

/** Changes whenever what is written here, or a sidecar as the core reads it, gets another shape. */
const SHAPE = 3;

/** The length of the head, in as many bytes. */
const LENGTH_BYTES = 4;

/** What stands before the texts. */
interface Head {
  readonly shape: number;
  readonly writer: string;
  readonly entries: readonly Entry[];
}

type Entry = readonly [file: FileId, stamp: string, bytesOfText: number, sidecar: Sidecar];

/**
 * A shard as bytes: how long its head is, the head, and the texts one after the other, which are used as they are.
 * @param writer who writes, so that nobody else takes it for their own
 */
export function writeShard(shard: CacheShard, writer: string): Uint8Array {
  const texts = [...shard.values()].map(({ reading }) => reading.bytes);
  const entries = [...shard].map(
    ([file, { reading, stamp }], i): Entry => [file, stamp, texts[i]!.length, reading.sidecar],
  );
  const head = encoded(asciiJson({ shape: SHAPE, writer, entries } satisfies Head));
  const bytes = new Uint8Array(texts.reduce((sum, text) => sum + text.length, LENGTH_BYTES + head.length));
  new DataView(bytes.buffer).setUint32(0, head.length);
  bytes.set(head, LENGTH_BYTES);
  let at = LENGTH_BYTES + head.length;
  for (const text of texts) {
    bytes.set(text, at);
    at += text.length;
  }
  return bytes;
}

/** Undefined where it is not certain that this writer wrote all of it: a cache that is in doubt is none. */
export function readShard(bytes: Uint8Array, writer: string): CacheShard | undefined {
  try {
    const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
    const head: Head = JSON.parse(decoded(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length)));
    if (head.shape !== SHAPE || head.writer !== writer) return undefined;
    const shard = new Map<FileId, CachedSidecar>();
    let at = LENGTH_BYTES + length;
    for (const [file, stamp, bytesOfText, sidecar] of head.entries) {
      const text = bytes.subarray(at, at + bytesOfText);
      shard.set(file, { reading: new SoundReading(sidecar, text), stamp });
      at += bytesOfText;
    }
    return at === bytes.length ? shard : undefined;
  } catch {
    return undefined;
  }
}

/** Read in a fraction of the time that other letters take, also in the memory that it needs. */
const asciiJson = (data: unknown): string =>
  JSON.stringify(data).replace(
    /[\u0080-\uffff]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The number of the shard of so many in which a file's sidecar is. */
export function shardOf(file: FileId, count: number): number {
  let hash = 0;
  for (let i = 0; i < file.length; i++) hash = (Math.imul(hash, 31) + file.charCodeAt(i)) | 0;
  return (hash >>> 0) % count;
}
