import type { FileStore } from '../core/store';
import type { Reading } from '../intake';
import type { SidecarLoader } from '../workspace';

/** What there is where files are on a local disk and other programs can be run beside VS Code; nothing of it in a browser. */
export interface Desktop {
  readonly store: FileStore & SidecarLoader;
  /** The program that runs the extension: VS Code's own, or Node on a remote machine. */
  readonly executable: string;
  readonly articles: ArticleReader;
}

/** Reads articles out of files of other kinds, where nobody waits for it. */
export interface ArticleReader {
  /** The articles of a file of this name with these bytes, or why there are none. */
  readBytes(name: string, bytes: Uint8Array): Promise<Reading>;
  /** Gives back the memory that reading takes; the next file takes it anew. */
  dispose(): void;
}
