import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder for what is big, slow to fetch and the same for every checkout. It outlives them all. */
export function cacheFolder() {
  if (process.env.CROSSQUOTE_CACHE) return process.env.CROSSQUOTE_CACHE;
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'crossquote');
}
