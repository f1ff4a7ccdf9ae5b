import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { digest, type ProcessMark } from './processes';

const TOKEN = /^(?<table>[0-9a-f]{12})-(?<pid>\d+)-(?<started>\d+)-[0-9a-f]{12}$/;
const TEMPORARY = /^\.crossquote-(?<token>.+)\.tmp$/;
const LOCK = /^\..+\.lock$/;
/** What earlier versions made: `MACHINE-PID-RANDOM` in a temporary name, and a file's lock while it was taken over. */
const EARLIER_TOKEN = /^(?<table>[0-9a-f]{12})-(?<pid>\d+)-[0-9a-f]{12}$/;
const EARLIER_CLAIM = /^\..+\.lock-[0-9a-f]{12}$/;

/** How long a name may be on nearly every disk, in bytes. */
const LONGEST_NAME = 255;

/** A name that nobody else ever has, and that says whose it is. */
export const newToken = ({ table, pid, started }: ProcessMark): string =>
  `${table}-${pid}-${started}-${randomBytes(6).toString('hex')}`;

/** Whose a token is; undefined where it is none. */
export const holderOf = (token: string): ProcessMark | undefined =>
  markOf(TOKEN.exec(token) ?? EARLIER_TOKEN.exec(token));

export const temporaryName = (folder: string, token: string): string =>
  path.join(folder, `.crossquote-${token}.tmp`);

/** Who made what has a temporary name; undefined where the name is another's. */
export const makerOf = (name: string): ProcessMark | undefined =>
  holderOf(TEMPORARY.exec(name)?.groups?.token ?? '');

/** The lock of a file stands beside it. */
export function lockNameOf(file: string): string {
  const name = `.${path.basename(file)}.lock`;
  const isTooLong = Buffer.byteLength(name) > LONGEST_NAME;
  return path.join(path.dirname(file), isTooLong ? `.${digest(name)}.lock` : name);
}

/** Whether by its name something may be a lock. */
export const isLockName = (name: string): boolean => LOCK.test(name) || EARLIER_CLAIM.test(name);

function markOf(match: RegExpExecArray | null): ProcessMark | undefined {
  const { table = '', pid, started = 0 } = match?.groups ?? {};
  return pid === undefined ? undefined : { table, pid: Number(pid), started: Number(started) };
}
