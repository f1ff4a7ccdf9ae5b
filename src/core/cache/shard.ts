import { type FileId, readSidecar, SoundReading, type WrittenSummary, writtenSummary } from '../format';
import { cut, jsonInAscii, type Packed, PackedText } from '../text';

/** A sidecar as it was read, and by which stamp its file is told to be the same still. */
export interface CachedSidecar {
  readonly reading: SoundReading;
  readonly stamp: string;
}

/** Cached sidecars by their files: as many as are read and written in one go. */
export type CacheShard = ReadonlyMap<FileId, CachedSidecar>;

/** Changes whenever what is written here gets another shape. */
const SHAPE = 5;

/** What stands in the first line. */
interface Head {
  readonly shape: number;
  readonly writer: string;
  /** Of all that follows, to tell that it is what was written. */
  readonly checksum: number;
  readonly entries: readonly Entry[];
}

type Entry = readonly [file: FileId, stamp: string, bytesOfSummary: number, bytesOfText: number];

/**
 * A shard as bytes: a line that says what is in it, and then the summary and the text of each sidecar, one after the other.
 * @param writer who writes, so that nobody else takes it for their own
 */
export function writeShard(shard: CacheShard, writer: string): Uint8Array {
  const entries: Entry[] = [];
  const parts: string[] = [];
  for (const [file, { reading, stamp }] of shard) {
    const summary = writtenSummary(reading.sidecar);
    entries.push([file, stamp, summary.length, reading.packed.length]);
    parts.push(summary, reading.packed);
  }
  const content = parts.join('');
  const head: Head = { shape: SHAPE, writer, checksum: checksumOf(content), entries };
  const packed = `${jsonInAscii(head)}\n${content}`;
  const bytes = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
  return bytes;
}

/** Undefined where it is not certain that this writer wrote all of it: a cache that is in doubt is none. */
export function readShard(packed: Packed, writer: string): CacheShard | undefined {
  try {
    let at = packed.indexOf('\n') + 1;
    const head: Head = JSON.parse(packed.slice(0, at));
    if (head.shape !== SHAPE || head.writer !== writer) return undefined;
    if (head.checksum !== checksumOf(packed, at)) return undefined;
    const shard = new Map<FileId, CachedSidecar>();
    for (const [file, stamp, bytesOfSummary, bytesOfText] of head.entries) {
      const summary = packed.slice(at, at + bytesOfSummary) as WrittenSummary;
      at += bytesOfSummary;
      const text = new PackedText(cut(packed, at, at + bytesOfText));
      at += bytesOfText;
      const reading = readSidecar(text, undefined, summary);
      if (!(reading instanceof SoundReading)) return undefined;
      shard.set(file, { reading, stamp });
    }
    return at === packed.length ? shard : undefined;
  } catch {
    return undefined;
  }
}

/** What goes wrong with a file goes wrong by the page. */
const SAMPLE = 16;

/** FNV-1a of every sixteenth letter from an offset on. */
function checksumOf(packed: string, start = 0): number {
  let sum = 0x811c9dc5;
  for (let i = start; i < packed.length; i += SAMPLE) sum = Math.imul(sum ^ packed.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}

/** The number of the shard of so many in which a file's sidecar is. */
export function shardOf(file: FileId, count: number): number {
  let hash = 0;
  for (let i = 0; i < file.length; i++) hash = (Math.imul(hash, 31) + file.charCodeAt(i)) | 0;
  return (hash >>> 0) % count;
}
