import { type FileId, readSidecar, SoundReading } from '../format';
import { cut, type Packed, PackedText, unpack } from '../text';

/** A sidecar as it was read, and by which stamp its file is told to be the same still. */
export interface CachedSidecar {
  readonly reading: SoundReading;
  readonly stamp: string;
}

/** Cached sidecars by their files: as many as are read and written in one go. */
export type CacheShard = ReadonlyMap<FileId, CachedSidecar>;

/** Changes whenever what is written here gets another shape. */
const SHAPE = 4;

/** What stands in the first line. */
interface Head {
  readonly shape: number;
  readonly writer: string;
  readonly entries: readonly Entry[];
}

type Entry = readonly [file: FileId, stamp: string, bytesOfText: number];

/**
 * A shard as bytes: a line that says what is in it, and the texts one after the other. They are read anew each time: that
 * takes less than reading what they say from anywhere else.
 * @param writer who writes, so that nobody else takes it for their own
 */
export function writeShard(shard: CacheShard, writer: string): Uint8Array {
  const entries = Array.from(
    shard,
    ([file, { reading, stamp }]): Entry => [file, stamp, reading.packed.length],
  );
  const head = PackedText.of(`${JSON.stringify({ shape: SHAPE, writer, entries } satisfies Head)}\n`);
  const texts = [head, ...Array.from(shard.values(), ({ reading }) => reading)];
  const packed = texts.map(text => text.packed).join('');
  const bytes = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
  return bytes;
}

/** Undefined where it is not certain that this writer wrote all of it: a cache that is in doubt is none. */
export function readShard(packed: Packed, writer: string): CacheShard | undefined {
  try {
    let at = packed.indexOf('\n') + 1;
    const head: Head = JSON.parse(unpack(packed.slice(0, at)));
    if (head.shape !== SHAPE || head.writer !== writer) return undefined;
    const shard = new Map<FileId, CachedSidecar>();
    for (const [file, stamp, bytesOfText] of head.entries) {
      const reading = readSidecar(new PackedText(cut(packed, at, at + bytesOfText)));
      if (!(reading instanceof SoundReading)) return undefined;
      shard.set(file, { reading, stamp });
      at += bytesOfText;
    }
    return at === packed.length ? shard : undefined;
  } catch {
    return undefined;
  }
}

/** The number of the shard of so many in which a file's sidecar is. */
export function shardOf(file: FileId, count: number): number {
  let hash = 0;
  for (let i = 0; i < file.length; i++) hash = (Math.imul(hash, 31) + file.charCodeAt(i)) | 0;
  return (hash >>> 0) % count;
}
