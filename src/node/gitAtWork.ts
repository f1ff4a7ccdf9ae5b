import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { systemWaiting, type Waiting } from './disk';

/** Git merges and checks out a few files in less; what it left behind when it was killed stays for ever. */
const LONGEST_WORK_MS = 10_000;
/** What git locks while it writes: its index, or the one that it makes of what it stashes. */
const LOCK = /^index\.(?:lock|stash\.)/;
/**
 * Between what it has looked at and what it puts in its place, git keeps nothing locked for a moment: in a merge that it
 * refuses in the end, while it stashes, while it rebases. When one of these has begun, it says by a file or folder.
 */
const BETWEEN_MS = 1_000;
const BEGUN: ReadonlySet<string> = new Set(['ORIG_HEAD', 'MERGE_AUTOSTASH', 'rebase-merge', 'rebase-apply']);
/** Changes with each stash, below what all working trees have in common. */
const STASH = path.join('refs', 'stash');
const PAUSE_MS = 20;

/**
 * Git looks whether somebody has changed its files when it begins to merge or to check out, and then writes over what it
 * finds. As long as it is at work it keeps its index locked: what is to be kept is written before or behind that.
 */
export class GitAtWork {
  constructor(private readonly waiting: Waiting = systemWaiting) {}

  /** Whether git may write over a file, by its name. */
  async on(name: string): Promise<boolean> {
    const repository = await repositoryOf(path.dirname(name));
    if (repository === undefined) return false;
    const signs = await readdir(repository).catch((): string[] => []);
    const looks = signs.flatMap(sign => {
      if (LOCK.test(sign)) return isYounger(path.join(repository, sign), LONGEST_WORK_MS);
      return BEGUN.has(sign) ? isYounger(path.join(repository, sign), BETWEEN_MS) : [];
    });
    const common = signs.includes('commondir') ? await commonOf(repository) : repository;
    return (await Promise.all([...looks, isYounger(path.join(common, STASH), BETWEEN_MS)])).includes(true);
  }

  /** Resolves to true when git is not at work on a file; to false where that takes longer than anybody should wait. */
  async end(name: string): Promise<boolean> {
    const deadline = this.waiting.now() + LONGEST_WORK_MS;
    while (await this.on(name)) {
      if (this.waiting.now() >= deadline) return false;
      await this.waiting.pause(PAUSE_MS);
    }
    return true;
  }
}

async function isYounger(name: string, ms: number): Promise<boolean> {
  const found = await lstat(name).catch(() => undefined);
  // Where the disk's clock is far from this one, nothing is known of its age.
  return found !== undefined && Math.abs(Date.now() - found.mtimeMs) < ms;
}

/** What a further working tree shares with the first one. */
const commonOf = async (repository: string): Promise<string> =>
  path.resolve(
    repository,
    (await readFile(path.join(repository, 'commondir'), 'utf8').catch(() => '')).trim(),
  );

/** Where git keeps what it knows of a folder; undefined where it knows nothing. */
async function repositoryOf(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = path.dirname(at)) {
    const name = path.join(at, '.git');
    const found = await lstat(name).catch(() => undefined);
    if (found?.isDirectory()) return name;
    if (found?.isFile()) return repositoryNamedIn(name);
    if (path.dirname(at) === at) return undefined;
  }
}

/** A further working tree and a submodule have theirs elsewhere. */
async function repositoryNamedIn(file: string): Promise<string | undefined> {
  const [, named] = /^gitdir: (.+)$/m.exec(await readFile(file, 'utf8').catch(() => '')) ?? [];
  return named === undefined ? undefined : path.resolve(path.dirname(file), named);
}
