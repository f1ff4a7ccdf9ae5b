import * as vscode from 'vscode';
import { type CachedSidecar, type CacheShard, readShard, shardOf, writeShard } from '../../core/cache';
import type { FileId } from '../../core/format';
import type { FileStore, Stamp } from '../../core/store';
import type { PackedText } from '../../core/text';
import type { Log } from '../host';
import { Soon } from '../soon';

/** Into so many files it is divided: one is read and written in a moment, and a change writes one. */
const SHARDS = 256;
/** How many are asked for while one is looked at. */
const LOADED_AHEAD = 16;
/** After a change so much quiet is waited for. */
const SAVE_MS = 3000;
/** A file that was changed so shortly before it was read may be changed again without another stamp. */
const SETTLED_MS = 2000;

/**
 * What sidecars said when they were read last, in the extension's own storage. It is never the truth: an entry counts
 * while its file's stamp is the same, and whatever cannot be read of it only has the sidecars read again.
 */
export class SidecarCache implements vscode.Disposable {
  readonly #shards = Array.from({ length: SHARDS }, () => new Map<FileId, CachedSidecar>());
  readonly #changed = new Set<number>();
  readonly #soon = new Soon(() => this.save(), SAVE_MS);

  constructor(
    private readonly store: FileStore,
    private readonly folder: vscode.Uri,
    /** Who writes: another version or machine may mean something else by the same words. */
    private readonly writer: string,
    private readonly log: Log,
  ) {}

  dispose(): void {
    this.#soon.dispose();
  }

  /** Reads what was kept, all that can be read of it, piece by piece. */
  async *load(): AsyncIterable<CacheShard> {
    const waiting = await this.#written();
    const loading: Promise<PackedText | undefined>[] = [];
    while (waiting.length + loading.length > 0) {
      while (loading.length < LOADED_AHEAD && waiting.length > 0) loading.push(this.#load(waiting.pop()!));
      const text = await loading.shift();
      const read = text && readShard(text, this.writer);
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
    this.#soon.ask();
  }

  /** Writes what has changed. */
  async save(): Promise<void> {
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const shard of changed)
      try {
        const bytes = writeShard(this.#shards[shard]!, this.writer);
        await vscode.workspace.fs.writeFile(this.#fileOf(shard), bytes);
      } catch (error) {
        this.log.error('writing the cache', error);
        return;
      }
  }

  async #written(): Promise<number[]> {
    const files = await this.store.list(this.folder.toString());
    return files.map(({ name }) => Number.parseInt(name, 10)).filter(shard => shard < SHARDS);
  }

  async #load(shard: number): Promise<PackedText | undefined> {
    try {
      return (await this.store.load(this.#fileOf(shard).toString()))?.text;
    } catch {
      return undefined;
    }
  }

  #fileOf = (shard: number): vscode.Uri => vscode.Uri.joinPath(this.folder, `${shard}.shard`);

  #shardOf = (sidecar: FileId): Map<FileId, CachedSidecar> => this.#shards[shardOf(sidecar, SHARDS)]!;
}

/** Whether a stamp that was taken just before a file was read will tell when the file changes. */
export const isTelling = (stamp: Stamp | undefined): stamp is Stamp =>
  stamp !== undefined && Date.now() - stamp.changed > SETTLED_MS;
