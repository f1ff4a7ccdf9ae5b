import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as l10n from '@vscode/l10n';
import { Corpus, type SourceText } from '../../core/corpus';
import {
  CODEBOOK_NAME,
  type FileId,
  folderOf,
  isCodebook,
  isCrossquoteFile,
  isSidecar,
  sidecarOf,
  sourceOf,
} from '../../core/format';
import { type FileStore, StoreError } from '../../core/store';
import { withoutByteOrderMark } from '../../core/text';
import { fileIdOf, filesIn } from '../../node';

/** What was read, and what could not be. */
export interface Read {
  readonly corpus: Corpus;
  /** Why something that was asked for is not among it, for people. */
  readonly failures: readonly string[];
}

/** How many files are read side by side. */
const READERS = 16;

/**
 * Reads the sources at some paths with their sidecars and codebooks: of a folder all text files, those in Markdown where
 * they have a sidecar or a codebook covers them. A codebook counts for what is below it, up to the working folder.
 */
export async function readFiles(store: FileStore, paths: readonly string[]): Promise<Read> {
  const corpus = new Corpus();
  const failures: string[] = [];
  const roots = new Set<FileId>();
  const files = new Set<FileId>();
  const named = new Set<FileId>();
  for (const name of paths) {
    const found = await filesIn(name);
    if (!found) {
      failures.push(l10n.t('{0}: there is no such file or folder', name));
      continue;
    }
    for (const folder of found.closed)
      failures.push(l10n.t('{0}: the folder may not be read', path.relative('', folder)));
    for (const file of found.files) files.add(fileIdOf(file));
    const isFile = found.files[0] === path.resolve(name);
    if (isFile) named.add(fileIdOf(name));
    roots.add(`${fileIdOf(rootOf(isFile ? path.dirname(name) : name))}/`);
  }
  const reader = new Reader(store, corpus, failures);
  corpus.setRoots([...roots]);
  await reader.codebooks(files, roots);
  const sources = [...files].flatMap(file => sourceFor(file, corpus, named.has(file)) ?? []);
  await reader.sources(new Set(sources));
  return { corpus, failures };
}

/** The working folder where it has a folder in it, as a workspace folder has; else the folder itself. */
function rootOf(folder: string): string {
  const [first] = path.relative('', folder).split(path.sep);
  return first === '..' || path.isAbsolute(path.relative('', folder)) ? folder : '';
}

/** The source that a file is, or of which it says something. What was named is one, whatever its name. */
function sourceFor(file: FileId, corpus: Corpus, isNamed: boolean): FileId | undefined {
  if (isCodebook(file)) return undefined;
  if (isSidecar(file)) return sourceOf(file);
  if (file.endsWith('.md') && !isNamed) return corpus.codebookOf(file) === undefined ? undefined : file;
  return file.endsWith('.txt') || isNamed ? file : undefined;
}

class Reader {
  constructor(
    private readonly store: FileStore,
    private readonly corpus: Corpus,
    private readonly failures: string[],
  ) {}

  /** The codebooks among files, and those above them. */
  async codebooks(files: ReadonlySet<FileId>, roots: ReadonlySet<FileId>): Promise<void> {
    const folders = new Set<FileId>();
    for (const file of files)
      for (
        let folder = folderOf(file);
        folder !== '' && !folders.has(folder);
        folder = folderOf(folder.slice(0, -1))
      ) {
        folders.add(folder);
        if (roots.has(folder)) break;
      }
    await sideBySide([...folders], async folder => {
      const file = folder + CODEBOOK_NAME;
      const text = await this.#read(file);
      if (text.state === 'unreadable') this.corpus.setUnreadableCodebook(file, text.why);
      else if (text.state === 'read' && isCrossquoteFile(text.text)) this.corpus.setCodebook(file, text.text);
    });
  }

  async sources(files: ReadonlySet<FileId>): Promise<void> {
    await sideBySide([...files], async file => {
      const sidecar = await this.#read(sidecarOf(file));
      const text = await this.#read(file);
      if (text.state === 'missing' && sidecar.state === 'missing') return;
      this.corpus.setSource(file, text);
      if (sidecar.state === 'unreadable') this.corpus.setUnreadableSidecar(sidecarOf(file), sidecar.why);
      else if (sidecar.state === 'read') this.corpus.setSidecar(sidecarOf(file), sidecar.text);
    });
  }

  async #read(file: FileId): Promise<SourceText> {
    try {
      const text = await this.store.read(file);
      return text === undefined ? { state: 'missing' } : { state: 'read', text: withoutByteOrderMark(text) };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      const why = error.failure === 'busy' ? 'unavailable' : error.failure;
      if (why === 'no-permission' || why === 'unavailable')
        this.failures.push(l10n.t('{0}: {1}', path.relative('', fileURLToPath(file)), error.message));
      return { state: 'unreadable', why };
    }
  }
}

async function sideBySide(files: FileId[], read: (file: FileId) => Promise<void>): Promise<void> {
  const reader = async () => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) await read(file);
  };
  await Promise.all(Array.from({ length: READERS }, reader));
}
