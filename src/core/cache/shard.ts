import { concatBytes } from '@noble/hashes/utils.js';
import { type FileId, readSidecar, ValidSidecar, type WrittenSummary, writtenSummary } from '../format';
import { jsonInAscii, PackedText } from '../text';

/** A sidecar as it was read, and by which stamp its file is told to be the same still. */
export interface CachedSidecar {
  readonly reading: ValidSidecar;
  readonly stamp: string;
}

/** Cached sidecars by their files: as many as are read and written in one go. */
export type CacheShard = ReadonlyMap<FileId, CachedSidecar>;

/** Changes whenever what is written here gets another shape. */
const SHAPE = 7;

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
  const parts: Uint8Array[] = [];
  for (const [file, { reading, stamp }] of shard) {
    const { bytes: summary } = PackedText.of(writtenSummary(reading.sidecar));
    const { bytes: text } = reading.content;
    entries.push([file, stamp, summary.length, text.length]);
    parts.push(summary, text);
  }
  const content = concatBytes(...parts);
  const head: Head = { shape: SHAPE, writer, checksum: checksumOf(content), entries };
  return concatBytes(PackedText.of(`${jsonInAscii(head)}\n`).bytes, content);
}

/** Undefined where it is not certain that this writer wrote all of it: a cache that is in doubt is none. */
export function readShard(written: PackedText, writer: string): CacheShard | undefined {
  try {
    const { bytes } = written;
    let at = bytes.indexOf(LF) + 1;
    const head: Head = JSON.parse(written.part(0, at).text);
    if (head.shape !== SHAPE || head.writer !== writer) return undefined;
    if (head.checksum !== checksumOf(bytes.subarray(at))) return undefined;
    const shard = new Map<FileId, CachedSidecar>();
    for (const [file, stamp, bytesOfSummary, bytesOfText] of head.entries) {
      const summary = written.part(at, at + bytesOfSummary).text as WrittenSummary;
      at += bytesOfSummary;
      const reading = readSidecar(written.part(at, at + bytesOfText), undefined, summary);
      at += bytesOfText;
      if (!(reading instanceof ValidSidecar)) return undefined;
      shard.set(file, { reading, stamp });
    }
    return at === bytes.length ? shard : undefined;
  } catch {
    return undefined;
  }
}

const LF = 10;

/** A prime far from the powers of two, which spreads each word over all that follow. */
const SPREAD = 0x9e3779b1;

/** Of all bytes, in words of four; what changes in one word always changes it. */
function checksumOf(bytes: Uint8Array): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length & ~3;
  let sum = bytes.length;
  for (let at = 0; at < end; at += 4) sum = spread(sum ^ words.getUint32(at));
  for (let at = end; at < bytes.length; at++) sum = spread(sum ^ bytes[at]!);
  return sum >>> 0;
}

function spread(sum: number): number {
  const product = Math.imul(sum, SPREAD);
  return product ^ (product >>> 15);
}

/** The number of the shard of so many in which a file's sidecar is. */
export function shardOf(file: FileId, count: number): number {
  let hash = 0;
  for (let i = 0; i < file.length; i++) hash = (Math.imul(hash, 31) + file.charCodeAt(i)) | 0;
  return (hash >>> 0) % count;
}
