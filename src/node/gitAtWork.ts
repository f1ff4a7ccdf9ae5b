import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { systemWaiting, type Waiting } from './disk';

/** Git merges and checks out a few files in less; what it left behind when it was killed stays for ever. */
const LONGEST_WORK_MS = 10_000;
/**
 * A merge that git refuses in the end puts back what it found at its beginning, and keeps nothing locked in between. When it
 * has begun, it says in a file.
 */
const REFUSING_MS = 1_000;
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
    const isYoung = async (sign: string, ms: number) => {
      const found = await lstat(path.join(repository, sign)).catch(() => undefined);
      // Where the disk's clock is far from this one, nothing is known of its age.
      return found !== undefined && Math.abs(Date.now() - found.mtimeMs) < ms;
    };
    return (await isYoung('index.lock', LONGEST_WORK_MS)) || (await isYoung('ORIG_HEAD', REFUSING_MS));
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
