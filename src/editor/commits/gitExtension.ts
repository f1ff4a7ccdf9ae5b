import * as vscode from 'vscode';
import type { Commit } from '../../core/git';
import { Refused } from '../session';

/** As much of what VS Code's git extension hands out as is asked of it, in version 1 of its API. */
interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<GitApi['state']>;
  getRepository(uri: vscode.Uri): GitRepository | null;
  /** The address of a file as it was in a commit. */
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

interface GitRepository {
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<GitCommit[]>;
  /** Fails where a commit has no such file. */
  getObjectDetails(ref: string, path: string): Promise<unknown>;
}

interface GitCommit {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly authorName?: string;
  /** When it was made; a rebase leaves that as it was. */
  readonly authorDate?: Date;
}

/** So many commits of one file are asked for. */
const MOST_COMMITS = 100;

const gitExtension = () =>
  vscode.extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git');

/** Whether VS Code's git extension may be asked: git can be made to run programs by what a folder has in it. */
export const mayAskGit = (): boolean => vscode.workspace.isTrusted && gitExtension() !== undefined;

/**
 * The repository of a file, through VS Code's own git extension; nothing else here has git started.
 * @throws Refused with the reason where there is none to be asked
 */
export async function repositoryOf(file: vscode.Uri): Promise<GitHistory> {
  if (!vscode.workspace.isTrusted)
    throw new Refused(
      vscode.l10n.t(
        'Commits are shown where the workspace is trusted: git runs what a repository tells it to.',
      ),
    );
  const extension = gitExtension();
  if (!extension)
    throw new Refused(
      vscode.l10n.t(
        'Commits are shown by VS Code’s git extension, which is not there: use VS Code on the desktop or remotely.',
      ),
    );
  const git = await extension.activate();
  if (!git.enabled)
    throw new Refused(vscode.l10n.t('Git is switched off in VS Code: see the setting “git.enabled”.'));
  const api = git.getAPI(1);
  await initialized(api);
  const repository = api.getRepository(file);
  if (!repository)
    throw new Refused(
      vscode.l10n.t(
        'VS Code knows of no git repository here. The view “Source Control” tells which ones it knows.',
      ),
    );
  return new GitHistory(api, repository);
}

/** Until it has looked for repositories. */
const initialized = (api: GitApi): Promise<void> =>
  new Promise(resolve => {
    if (api.state === 'initialized') return resolve();
    const listening = api.onDidChangeState(state => {
      if (state !== 'initialized') return;
      listening.dispose();
      resolve();
    });
  });

/** What was committed to a repository. */
export class GitHistory {
  constructor(
    private readonly api: GitApi,
    private readonly repository: GitRepository,
  ) {}

  /** The commits that changed a file under its name of today, the latest first. */
  async commitsOf(file: vscode.Uri): Promise<Commit[]> {
    const commits = await this.repository.log({ path: file.fsPath, maxEntries: MOST_COMMITS });
    return commits.map(({ hash, parents, message, authorName, authorDate }) => ({
      ...{ hash, parents, message },
      author: authorName,
      at: authorDate,
    }));
  }

  /** A file as it was in a commit; undefined where it was not there. */
  async at(file: vscode.Uri, commit: string | undefined): Promise<vscode.Uri | undefined> {
    if (commit === undefined) return undefined;
    try {
      await this.repository.getObjectDetails(commit, file.fsPath);
    } catch {
      return undefined;
    }
    return this.api.toGitUri(file, commit);
  }
}
