import { type CachedSidecar, type CacheShard, readShard, shardOf, writeShard } from '../../core/cache';
import type { FileId } from '../../core/format';
import type { Stamp } from '../../core/store';
import type { PackedText } from '../../core/text';
import type { CacheStorage, Clock, Log } from '../ports';
import { Debouncer } from '../scheduling';

/** Into so many files it is divided: one is read and written in a moment, and a change writes one. */
const SHARDS = 256;
/** How many are asked for while one is looked at. */
const LOADED_AHEAD = 16;
/** After a change so much quiet is waited for. */
const SAVE_MS = 3000;
/** A file that was changed so shortly before it was read may be changed again without another stamp. */
const SETTLED_MS = 2000;

const SHARD_NAME = /^(\d+)\.shard$/;

/**
 * What sidecars said when they were read last. It is never the truth: an entry counts while its file's stamp is the same,
 * and whatever cannot be read of it only has the sidecars read again.
 */
export class SidecarCache {
  readonly #shards = Array.from({ length: SHARDS }, () => new Map<FileId, CachedSidecar>());
  readonly #changed = new Set<number>();
  readonly #saving: Debouncer;

  constructor(
    private readonly storage: CacheStorage,
    private readonly clock: Clock,
    private readonly log: Log | undefined,
  ) {
    this.#saving = new Debouncer(() => void this.save(), SAVE_MS, clock);
  }

  dispose(): void {
    this.#saving.dispose();
  }

  /** Reads what was kept, all that can be read of it, piece by piece. */
  async *load(): AsyncIterable<CacheShard> {
    const waiting = await this.#written();
    const loading: Promise<PackedText | undefined>[] = [];
    while (waiting.length + loading.length > 0) {
      while (loading.length < LOADED_AHEAD && waiting.length > 0) loading.push(this.#load(waiting.pop()!));
      const text = await loading.shift();
      const read = text && readShard(text, this.storage.writer);
      for (const [file, cached] of read ?? []) this.#shardOf(file).set(file, cached);
      if (read) yield read;
    }
  }

  get(sidecar: FileId): CachedSidecar | undefined {
    return this.#shardOf(sidecar).get(sidecar);
  }

  /** Keeps what a sidecar said; forgets it where there is nothing to keep. */
  put(sidecar: FileId, cached: CachedSidecar | undefined): void {
    const shard = this.#shardOf(sidecar);
    if (cached === shard.get(sidecar)) return;
    if (cached) shard.set(sidecar, cached);
    else shard.delete(sidecar);
    this.#changed.add(this.#shards.indexOf(shard));
    this.#saving.schedule();
  }

  /** Writes what has changed. */
  async save(): Promise<void> {
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const shard of changed)
      try {
        await this.storage.write(nameOf(shard), writeShard(this.#shards[shard]!, this.storage.writer));
      } catch (error) {
        this.log?.error('writing the cache', error);
        return;
      }
  }

  /** Whether a stamp that was taken just before a file was read will tell when the file changes. */
  isTelling(stamp: Stamp | undefined): stamp is Stamp {
    return stamp !== undefined && this.clock.now() - stamp.changed > SETTLED_MS;
  }

  async #written(): Promise<number[]> {
    const names = await this.storage.list().catch(() => []);
    return names
      .flatMap(name => SHARD_NAME.exec(name)?.[1] ?? [])
      .map(Number)
      .filter(shard => shard < SHARDS);
  }

  #load = (shard: number): Promise<PackedText | undefined> =>
    this.storage.load(nameOf(shard)).catch(() => undefined);

  #shardOf = (sidecar: FileId): Map<FileId, CachedSidecar> => this.#shards[shardOf(sidecar, SHARDS)]!;
}

const nameOf = (shard: number): string => `${shard}.shard`;
