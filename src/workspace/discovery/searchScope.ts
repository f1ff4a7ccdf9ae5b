import { type FileId, folderOf, isAppleDouble, isIgnoredName, nameOf, relativePath } from '../../core/format';
import type { Codebook } from '../../core/model';
import { globs, type PathTest } from '../../core/text';
import type { Settings } from '../ports';

/** What is a source where nobody says otherwise. */
const STANDARD_SOURCES: readonly string[] = ['**/*.[tT][xX][tT]'];

/** What the scope needs to know of codebooks and workspace folders. */
export interface Codebooks {
  /** Of workspace folders in each other, the innermost that a file is in; undefined where it is in none. */
  rootOf(file: FileId): FileId | undefined;
  codebookOf(file: FileId): FileId | undefined;
  codebook(file: FileId | undefined): Codebook;
}

/** In which folders files are searched, what is left out there and what is a source: as the settings are when it is made. */
export class SearchScope {
  readonly #settings: Pick<Settings, 'sources'> | undefined;
  readonly #excluded: ReadonlyMap<FileId, PathTest>;
  /** Tests are made once for the same patterns: they are asked for by every folder. */
  readonly #tests = new Map<string, PathTest>();

  /** @param roots the workspace folders, each with its final slash */
  constructor(
    readonly roots: readonly FileId[],
    private readonly codebooks: Codebooks,
    settings?: Settings,
  ) {
    this.#settings = settings && { sources: settings.sources };
    this.#excluded = new Map(roots.map(root => [root, globs(settings?.excluded(root) ?? [])]));
  }

  /** As `Corpus.rootOf`. */
  rootOf(file: FileId): FileId | undefined {
    return this.codebooks.rootOf(file);
  }

  /** Whether a path, seen from a workspace folder, is left out there. */
  isExcluded(root: FileId, path: string): boolean {
    return this.#excluded.get(root)?.(path) ?? false;
  }

  /** Whether the search does not come to a file or folder of the workspace. */
  leavesOut(file: FileId): boolean {
    const root = this.rootOf(file);
    if (root === undefined) return false;
    const names = relativePath(root, file).split('/');
    return (
      names.slice(0, -1).some(isIgnoredName) ||
      names.some((_, i) => this.isExcluded(root, names.slice(0, i + 1).join('/')))
    );
  }

  /**
   * Whether a name in a folder is that of a source: as a person has set it, else as the codebook of the folder says, else
   * as every text file is. It does not tell of Markdown that is one because a codebook covers it.
   */
  sourcesIn(folder: FileId): (name: string) => boolean {
    const codebook = this.codebooks.codebookOf(folder);
    const agreed = this.codebooks.codebook(codebook).sources;
    const own = this.#settings?.sources;
    const isSource =
      own || !agreed || codebook === undefined
        ? this.#testIn(folder, this.rootOf(folder) ?? folder, own ?? STANDARD_SOURCES)
        : this.#testIn(folder, folderOf(codebook), agreed);
    const isDraft = this.#draftsIn(folder);
    return name => isSource(name) && !isDraft(name) && !isAppleDouble(name);
  }

  /** Whether a file is a source by its name. */
  isSource(file: FileId): boolean {
    return this.sourcesIn(folderOf(file))(nameOf(file));
  }

  /** Whether a file is a text of one's own. */
  isDraft(file: FileId): boolean {
    return this.#draftsIn(folderOf(file))(nameOf(file));
  }

  #draftsIn(folder: FileId): (name: string) => boolean {
    const codebook = this.codebooks.codebookOf(folder);
    const { drafts } = this.codebooks.codebook(codebook);
    return codebook === undefined ? () => false : this.#testIn(folder, folderOf(codebook), drafts);
  }

  /** Tests names in a folder against patterns that are seen from another one. */
  #testIn(folder: FileId, base: FileId, patterns: readonly string[]): (name: string) => boolean {
    const key = patterns.join('\n');
    const test = this.#tests.get(key) ?? globs(patterns);
    this.#tests.set(key, test);
    const path = relativePath(base, folder);
    return name => test(path + name);
  }
}
