import type { Listed, LoadedFile, Stamp } from '../../../src/core/store';
import { assertText, MemoryStore } from '../../../src/core/store';
import {
  FakeClock,
  MemoryCacheStorage,
  MemoryDocuments,
  MemoryLog,
  MemorySettings,
  MemoryWatcher,
  type NameRules,
  openWorkspace,
  type Ports,
  type ReadOptions,
  Spellings,
  type Workspace,
} from '../../../src/workspace';
import { FoldedFiles } from '../support/foldedFiles';
import { ROOT } from '../support/workspace';

export { ROOT };

/** Files by their paths below the workspace folder. */
export type Files = Readonly<Record<string, string>>;

/** A store that counts, and keeps whoever reads a file waiting until that is let go. */
export class SlowStore extends MemoryStore {
  /** The paths that were loaded, in their order. */
  readonly loaded: string[] = [];
  /** How many files were being loaded at the same time. */
  mostAtOnce = 0;
  #loading = 0;
  readonly #gates = new Map<string, { readonly open: Promise<void>; readonly begun: () => void }>();

  /** From now on, the next reading of a file waits. */
  hold(path: string): { readonly begun: Promise<void>; readonly letGo: () => void } {
    let letGo = () => {};
    let begin = () => {};
    const open = new Promise<void>(resolve => {
      letGo = resolve;
    });
    const begun = new Promise<void>(resolve => {
      begin = resolve;
    });
    this.#gates.set(ROOT + path, { open, begun: begin });
    return { begun, letGo };
  }

  override async load(file: string): Promise<LoadedFile | undefined> {
    this.loaded.push(file.slice(ROOT.length));
    this.#loading += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#loading);
    const spoiled = this.#spoiled.get(file);
    if (spoiled) assertText(file, spoiled);
    const loaded = await super.load(file);
    const gate = this.#gates.get(file);
    this.#gates.delete(file);
    gate?.begun();
    await gate?.open;
    this.#loading -= 1;
    return loaded;
  }

  override list(folder: string): Promise<readonly Listed[]> {
    const { files } = this;
    return super.list(files instanceof FoldedFiles ? files.folder(folder) : folder);
  }

  /** Like those of a disk, stamps are short. */
  override async stamp(file: string): Promise<Stamp | undefined> {
    const stamp = await super.stamp(file);
    return stamp && { key: `${stamp.key.length} ${this.#versions.get(file) ?? 0}`, changed: 0 };
  }

  readonly #versions = new Map<string, number>();
  readonly #spoiled = new Map<string, Uint8Array>();

  /** Gives a file bytes that are no text in UTF-8. */
  spoil(path: string, bytes: Uint8Array): void {
    this.write(path, new TextDecoder().decode(bytes));
    this.#spoiled.set(ROOT + path, bytes);
  }

  write(path: string, text: string | undefined): void {
    const file = ROOT + path;
    this.#spoiled.delete(file);
    this.#versions.set(file, (this.#versions.get(file) ?? 0) + 1);
    if (text === undefined) this.files.delete(file);
    else this.files.set(file, text);
  }
}

/** What stands around a workspace in tests, to be played on. */
export class Host {
  readonly store: SlowStore;
  readonly clock = new FakeClock();
  readonly watcher = new MemoryWatcher();
  readonly documents = new MemoryDocuments();
  readonly settings = new MemorySettings();
  readonly log = new MemoryLog();
  cache = new MemoryCacheStorage('1.0 here');

  readonly spellings: Spellings | undefined;

  /**
   * @param age how long ago the files were written, in milliseconds
   * @param rules which names the disk takes for one; where left out, each stands for itself
   */
  constructor(files: Files = {}, age = 60_000, rules?: NameRules) {
    this.store = new SlowStore(rules && new FoldedFiles(rules));
    this.spellings = rules && new Spellings(rules);
    for (const [path, text] of Object.entries(files)) this.store.write(path, text);
    this.clock.advance(age);
  }

  get ports(): Ports {
    const { store, clock, watcher, documents, settings, log, cache, spellings } = this;
    return { store, clock, watcher, documents, settings, log, cache, ...(spellings && { spellings }) };
  }

  open(options?: ReadOptions, roots: readonly string[] = [ROOT]): Workspace {
    return openWorkspace(this.ports, roots, options);
  }

  /** Changes a file as another program does, and has it taken in. */
  async change(path: string, text: string | undefined): Promise<void> {
    const isNew = !this.store.files.has(ROOT + path);
    this.store.write(path, text);
    this.watcher.tell(text === undefined ? 'deleted' : isNew ? 'created' : 'changed', ROOT + path);
    await this.settle();
  }

  /** Lets time pass until all has been done that was waiting for quiet. */
  async settle(): Promise<void> {
    for (let i = 0; i < 20; i++) {
      this.clock.advance(500);
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      await new Promise(resolve => setImmediate(resolve));
    }
  }
}

export const pathOf = (file: string): string => decodeURIComponent(file.slice(ROOT.length));

/** The paths of the sources of a workspace, in the order of the alphabet. */
export const sourcesOf = ({ corpus }: Workspace): string[] =>
  [...corpus.sources()].map(({ file }) => pathOf(file)).sort();

/** The words of the quotes that the shared sidecar of a source has. */
export const wordsIn = ({ corpus }: Workspace, path: string): string[] | undefined =>
  corpus.source(ROOT + path)?.quotes.map(({ exact }) => exact);
