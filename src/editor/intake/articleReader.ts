import type { Reading } from '../../intake';

/** Reads articles out of files of other kinds, where nobody waits for it. */
export interface ArticleReader {
  /** The articles of a file of this name with these bytes, or why there are none. */
  readBytes(name: string, bytes: Uint8Array): Promise<Reading>;
  /** Gives back the memory that reading takes; the next file takes it anew. */
  dispose(): void;
}
