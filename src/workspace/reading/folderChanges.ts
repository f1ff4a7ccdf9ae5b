import {
  addressIn,
  type FileId,
  folderOf,
  isCodebook,
  isIgnoredName,
  isSidecar,
  nameOf,
} from '../../core/format';
import type { FileStore } from '../../core/store';
import type { Clock, FileChange } from '../ports';
import { Debouncer } from '../scheduling';

/** What is unpacked, checked out or removed goes by in flocks; it is told of together. */
const FOLDERS_GATHER_MS = 100;

export interface FolderChanges {
  /** Folders that came, each with its final slash. */
  came(folders: ReadonlySet<FileId>): void;
  /** Folders that went, each with its final slash; files too, as nobody can say any more which they were. */
  gone(folders: ReadonlySet<FileId>): void;
}

/**
 * Tells of folders that came or went. Of one that is removed, moved or unpacked a watcher may tell as a whole, and say
 * nothing of the files in it.
 */
export class FolderChangeGatherer {
  readonly #created = new Set<FileId>();
  readonly #deleted = new Set<FileId>();
  readonly #telling: Debouncer;

  constructor(
    private readonly store: FileStore,
    clock: Clock,
    private readonly changes: FolderChanges,
  ) {
    this.#telling = new Debouncer(() => void this.#tell(), FOLDERS_GATHER_MS, clock);
  }

  dispose(): void {
    this.#telling.dispose();
  }

  add({ kind, file }: FileChange): void {
    if (kind === 'changed') return;
    if (kind === 'deleted') this.#deleted.add(`${file}/`);
    else if (mayBeFolder(file)) this.#created.add(file);
    else return;
    this.#telling.schedule();
  }

  async #tell(): Promise<void> {
    if (this.#deleted.size > 0) this.changes.gone(new Set(this.#deleted));
    this.#deleted.clear();
    const created = [...this.#created];
    this.#created.clear();
    const folders = await this.#foldersAmong(created);
    if (folders.size > 0) this.changes.came(folders);
  }

  /** What came in flocks came into few folders: these are listed, and not each file asked for. */
  async #foldersAmong(created: readonly FileId[]): Promise<ReadonlySet<FileId>> {
    const parents = new Set(created.map(folderOf));
    const listed = await Promise.all(Array.from(parents, parent => this.#foldersIn(parent)));
    const folders = new Set(listed.flat());
    return new Set(created.map(file => `${file}/`).filter(folder => folders.has(folder)));
  }

  async #foldersIn(parent: FileId): Promise<FileId[]> {
    const listed = await this.store.list(parent).catch(() => []);
    return listed.flatMap(({ name, kind }) => (kind === 'folder' ? `${addressIn(parent, name)}/` : []));
  }
}

/** Whether what came by this name may be a folder that is searched: with every tag, files come that are none. */
const mayBeFolder = (file: FileId): boolean =>
  !isSidecar(file) && !isCodebook(file) && !isIgnoredName(nameOf(file));
