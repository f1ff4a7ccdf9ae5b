import type { Article, Copy, IncomingFile, Reading } from '../../intake';

/** Reads articles out of files of other kinds, where nobody waits for it. */
export interface ArticleReader {
  /** The articles of a file, or why there are none. */
  readFile(file: IncomingFile): Promise<Reading>;
  /**
   * Which of some articles are copies of an earlier one, or of one in a folder, which is named by its path on disk.
   * @param origins paths of the files that the articles come out of: they may lie in the folder, and are not compared
   */
  copies(articles: readonly Article[], folder: string, origins: readonly string[]): Promise<readonly Copy[]>;
  /** Gives back the memory that reading takes; the next file takes it anew. */
  dispose(): void;
}
