import { Emitter } from '../../core/corpus';
import type { FileId } from '../../core/format';
import type { Levels } from '../../core/model';
import { PackedText } from '../../core/text';
import type { CacheStorage, FileChange, Log, Settings, Watcher } from '../ports';

/** A watcher that tells what it is told. */
export class MemoryWatcher implements Watcher {
  readonly #changes = new Emitter<FileChange>();
  readonly onDidChange = this.#changes.listen;
  /** The folders outside the workspace that somebody wants watched. */
  readonly watched = new Set<FileId>();

  watchFolder(folder: FileId): void {
    this.watched.add(folder);
  }

  tell(kind: FileChange['kind'], ...files: readonly FileId[]): void {
    for (const file of files) this.#changes.emit({ kind, file });
  }
}

/** What a person has set, to be set by whoever has it. */
export class MemorySettings implements Settings {
  sources: readonly string[] | undefined;
  checks: Levels = {};
  exclude: readonly string[] = [];
  #coder: string | undefined;
  #language: string | undefined;
  readonly #changes = new Emitter<void>();
  readonly #coderChanges = new Emitter<void>();
  readonly onDidChange = this.#changes.listen;
  readonly #languageChanges = new Emitter<void>();
  readonly onDidChangeCoder = this.#coderChanges.listen;
  readonly onDidChangeLanguage = this.#languageChanges.listen;

  constructor(set: Partial<Pick<MemorySettings, 'sources' | 'checks' | 'coder' | 'exclude'>> = {}) {
    Object.assign(this, set);
  }

  get coder(): string | undefined {
    return this.#coder;
  }

  /** Has somebody else code, and tells. */
  set coder(name: string | undefined) {
    this.#coder = name;
    this.#coderChanges.emit();
  }

  /** Sets the language of all files, and tells. */
  set language(language: string | undefined) {
    this.#language = language;
    this.#languageChanges.emit();
  }

  languageOf(): string | undefined {
    return this.#language;
  }

  excluded(): readonly string[] {
    return this.exclude;
  }

  /** Sets something else, and tells. */
  change(set: Partial<Pick<MemorySettings, 'sources' | 'checks' | 'coder' | 'exclude'>>): void {
    Object.assign(this, set);
    this.#changes.emit();
  }
}

/** Keeps what it is told. */
export class MemoryLog implements Log {
  readonly infos: string[] = [];
  readonly errors: string[] = [];

  info(message: string): void {
    this.infos.push(message);
  }

  error(doing: string, error: unknown): void {
    this.errors.push(`${doing}: ${error}`);
  }
}

/** A cache that goes with its process. */
export class MemoryCacheStorage implements CacheStorage {
  readonly files = new Map<string, Uint8Array>();

  constructor(readonly writer: string) {}

  async list(): Promise<readonly string[]> {
    return [...this.files.keys()];
  }

  async load(name: string): Promise<PackedText | undefined> {
    const bytes = this.files.get(name);
    return bytes && PackedText.ofBytes(bytes);
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    this.files.set(name, bytes);
  }
}
