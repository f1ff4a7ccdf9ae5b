import { stat } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { type FileId, folderOf, relativePath } from '../core/format';
import type { Codebook, Levels } from '../core/model';
import type { StoreError } from '../core/store';
import { globs } from '../core/text';
import { fileIdOf, NodeStore } from '../node';
import { openWorkspace, type Ports, type Settings, spellingsOn, type Workspace } from '../workspace';
import { shownPath } from './paths';

/** What somebody has given on the command line; it goes before what codebooks say. */
export interface OpenOptions {
  /** Patterns of the sources, seen from the working folder; undefined where none were given. */
  readonly sources?: readonly string[] | undefined;
  readonly levels?: Levels;
  /** Who looks: what others do in a blind round is not shown. */
  readonly coder?: string | undefined;
}

/** A workspace of which everything has been read. */
export interface Opened {
  readonly workspace: Workspace;
  /** Why something that was asked for is not in it, a line each, for people. */
  readonly failures: readonly string[];
}

/**
 * Opens the articles at some paths with their sidecars and codebooks, as the editor does, and reads all of it: folders with
 * all below them, and files, which are sources whatever they are called. A codebook counts for what is below it, up to the
 * working folder; outside of that, up to the folder that was named. Whoever calls it disposes of the workspace.
 */
export async function openPaths(paths: readonly string[], given: OpenOptions = {}): Promise<Opened> {
  const failures: string[] = [];
  const folders: FileId[] = [];
  const files: FileId[] = [];
  const roots = new Set<FileId>();
  for (const name of paths) {
    const found = await stat(name).catch(() => undefined);
    if (!found) {
      failures.push(l10n.t('{0}: there is no such file or folder', name));
      continue;
    }
    if (found.isDirectory()) folders.push(folderIdOf(name));
    else files.push(fileIdOf(name));
    roots.add(folderIdOf(rootOf(found.isDirectory() ? name : path.dirname(name))));
  }
  const workspace = openWorkspace({ ...disk(), settings: settingsOf(given) }, [...roots], {
    folders,
    files,
    allTexts: true,
  });
  await workspace.textsRead;
  return { workspace, failures: [...failures, ...workspace.failures.flatMap(wordFailure)] };
}

/** The articles in a folder and all below it, in the order of the alphabet; none of their texts is read. */
export async function sourcesIn(folder: string): Promise<FileId[]> {
  const root = folderIdOf(rootOf(folder));
  const { store, ...ports } = disk();
  const workspace = openWorkspace({ store, ...ports }, [root], { folders: [folderIdOf(folder)] });
  await workspace.ready;
  const sources = [...workspace.corpus.sources()].map(({ file }) => file);
  workspace.dispose();
  // A sidecar may have lost its source.
  const isThere = await Promise.all(sources.map(async file => (await store.stamp(file)) !== undefined));
  return sources.filter((_, i) => isThere[i]).sort();
}

/** What a team has agreed on for the articles of a folder, which need not be there yet. */
export async function codebookOf(folder: string): Promise<Codebook> {
  const article = `${folderIdOf(folder)}article.txt`;
  const workspace = openWorkspace({ ...disk(), settings: settingsOf({}) }, [folderIdOf(rootOf(folder))], {
    folders: [],
    files: [article],
  });
  await workspace.ready;
  const { corpus } = workspace;
  workspace.dispose();
  return corpus.codebook(corpus.codebookOf(article));
}

/**
 * Opens articles that something is to be counted in. Where patterns are given, only what fits one is counted, and files that
 * were named themselves: what is tagged is an article whatever patterns say, but nobody has asked for it then.
 */
export async function openToCount(
  paths: readonly string[],
  sources: readonly string[] | undefined,
): Promise<Opened> {
  const opened = await openPaths(paths, { sources });
  const { corpus } = opened.workspace;
  opened.workspace.dispose();
  if (!sources) return opened;
  const fits = globs(sources);
  const named = new Set(paths.map(name => opened.workspace.idOf(fileIdOf(name))));
  for (const { file } of [...corpus.sources()])
    if (!named.has(file) && !fits(relativePath(corpus.rootOf(file) ?? folderOf(file), file)))
      corpus.forget(file);
  return opened;
}

/** The files of this machine. */
function disk(): Pick<Ports, 'store' | 'spellings'> {
  const spellings = spellingsOn(process.platform);
  return { store: new NodeStore(), ...(spellings && { spellings }) };
}

const settingsOf = ({ sources, levels = {}, coder }: OpenOptions): Settings => ({
  sources,
  coder,
  checks: levels,
  excluded: () => [],
  onDidChange: () => () => undefined,
});

const folderIdOf = (name: string): FileId => fileIdOf(name).replace(/\/?$/, '/');

/** The working folder where it has a folder in it, as a workspace folder has; else the folder itself. */
function rootOf(folder: string): string {
  const [first] = path.relative('', folder).split(path.sep);
  return first === '..' || path.isAbsolute(path.relative('', folder)) ? folder : '';
}

/** What is no text is a problem of the file, and told as that. */
function wordFailure({ failure, file, message }: StoreError): string[] {
  if (failure !== 'no-permission' && failure !== 'unavailable') return [];
  const shown = shownPath(file);
  return [
    file.endsWith('/')
      ? l10n.t('{0}: the folder may not be read', shown)
      : l10n.t('{0}: cannot be read: {1}', shown, message),
  ];
}
