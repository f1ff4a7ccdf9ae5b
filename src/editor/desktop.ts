import type { FileStore } from '../core/store';

/** What there is where files are on a local disk and other programs can be run beside VS Code; nothing of it in a browser. */
export interface Desktop {
  readonly store: FileStore;
  /** The program that runs the extension: VS Code's own, or Node on a remote machine. */
  readonly executable: string;
}
