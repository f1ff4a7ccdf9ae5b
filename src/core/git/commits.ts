import { addTo } from '../collections';
import type { FileId } from '../format';

/** A commit, as git tells of it. */
export interface Commit {
  readonly hash: string;
  /** The hashes of those that it was made on; none for the first of a repository. */
  readonly parents: readonly string[];
  readonly message: string;
  readonly author?: string | undefined;
  readonly at?: Date | undefined;
}

/** A commit with those of some files that it changed. */
export interface CommitOnFiles extends Commit {
  readonly files: readonly FileId[];
}

/**
 * The commits of several files, each once, with the files that it changed in the order in which these were given; the
 * latest first, and of one moment those first that their file's log has first.
 */
export function commitsOn(logs: ReadonlyMap<FileId, readonly Commit[]>): CommitOnFiles[] {
  const commits = new Map<string, Commit>();
  const files = new Map<string, FileId[]>();
  for (const [file, log] of logs)
    for (const commit of log) {
      commits.set(commit.hash, commit);
      addTo(files, commit.hash, file);
    }
  return [...commits.values()]
    .map(commit => ({ ...commit, files: files.get(commit.hash)! }))
    .sort((a, b) => momentOf(b) - momentOf(a));
}

const momentOf = ({ at }: Commit): number => at?.getTime() ?? 0;

/** What a commit says of itself in its first line. */
export const subjectOf = ({ message }: Commit): string => message.trim().split(/\r?\n/, 1)[0]!;
