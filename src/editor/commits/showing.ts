import * as vscode from 'vscode';
import type { TaggedSource } from '../../core/corpus';
import { type FileId, slugOf } from '../../core/format';
import { type Commit, type CommitOnFiles, commitsOn, subjectOf } from '../../core/git';
import { filesInSight } from '../../core/rounds';
import { titleOf } from '../../core/trees';
import { Refused, type Session } from '../session';
import { ask, covers, literal, type Option } from '../telling';
import { type GitHistory, repositoryOf } from './gitExtension';

/**
 * Lists the commits that changed a source or what is said of it, and shows what the one that is chosen did. In a blind
 * round these are the commits of the article and of one's own sidecar.
 */
export async function showCommits(session: Session, source: TaggedSource): Promise<void> {
  const history = await repositoryOf(vscode.Uri.parse(source.file));
  const logs = new Map<FileId, readonly Commit[]>();
  for (const file of filesInSight(session.corpus, source))
    logs.set(file, await history.commitsOf(vscode.Uri.parse(file)));
  const commits = commitsOn(logs);
  if (commits.length === 0)
    throw new Refused(vscode.l10n.t('Nothing of “{0}” has been committed yet.', titleOf(source)));
  const answer = await ask<CommitOnFiles>({
    title: vscode.l10n.t('Commits of “{0}”', titleOf(source)),
    placeholder: source.sight?.blind
      ? vscode.l10n.t(
          'Round “{0}” is blind: of the article and your own sidecar alone',
          source.sight.blind.key,
        )
      : vscode.l10n.t('Of the article and its sidecars; Enter shows what a commit changed'),
    options: typed =>
      commits
        .map(commit => optionOf(commit, source))
        .filter(({ words, detail = '' }) => covers(`${words} ${detail}`, typed.trim())),
  });
  if (typeof answer === 'object') await showChanges(history, answer.value, source);
}

const optionOf = (commit: CommitOnFiles, source: TaggedSource): Option<CommitOnFiles> => ({
  icon: 'git-commit',
  words: subjectOf(commit),
  detail: [
    commit.author,
    commit.at?.toISOString().slice(0, 10),
    commit.files.map(file => wordFile(file, source)).join(', '),
  ]
    .filter(Boolean)
    .join(' · '),
  value: commit,
});

function wordFile(file: FileId, source: TaggedSource): string {
  if (file === source.file) return vscode.l10n.t('article');
  const slug = slugOf(file);
  if (slug === undefined) return vscode.l10n.t('shared sidecar');
  return vscode.l10n.t('sidecar of {0}', source.coders.get(file)?.sidecar.coder ?? slug);
}

/** Each file that a commit changed, as it was before and behind it, side by side. */
async function showChanges(history: GitHistory, commit: CommitOnFiles, source: TaggedSource): Promise<void> {
  const changes = commit.files.map(async address => {
    const file = vscode.Uri.parse(address);
    return [file, await history.at(file, commit.parents[0]), await history.at(file, commit.hash)];
  });
  const title = literal(`${subjectOf(commit)} · ${titleOf(source)}`);
  await vscode.commands.executeCommand('vscode.changes', title, await Promise.all(changes));
}
