import { randomUUID } from 'node:crypto';
import {
  access,
  constants,
  copyFile,
  link,
  lstat,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { LocalDisk } from './disk';
import { codeOf } from './storeError';

/**
 * Writes a file whole or not at all: beside its place, and from there into it. What is not a file with one name (a pipe, a
 * device, a link to nothing) is written into as it is.
 * @param over whether what is there is written over; else it is left alone, and the call fails with `EEXIST`
 */
export async function writeWhole(name: string, content: string | Uint8Array, over: boolean): Promise<void> {
  const place = await placeBeside(name, over);
  if (place === undefined) return writeFile(name, content, { flag: over ? 'w' : 'wx' });
  const disk = new LocalDisk();
  const beside = path.join(path.dirname(place), `.crossquote-${randomUUID()}.part`);
  try {
    await disk.writeNew(beside, content, await disk.look(place));
    await (over ? rename(beside, place) : put(beside, place));
  } finally {
    await rm(beside, { force: true });
  }
}

/** Where a file is, beside which it can be written before it gets there; undefined where that would be another thing. */
async function placeBeside(name: string, over: boolean): Promise<string | undefined> {
  const folder = path.dirname(name);
  if (!(await mayWrite(folder))) return undefined;
  const present = await stat(name).catch(() => undefined);
  if (!present) return (await isNamed(name)) ? undefined : name;
  if (!over || !present.isFile() || present.nlink > 1 || !(await mayWrite(name))) return undefined;
  const place = await realpath(name);
  return (await mayWrite(path.dirname(place))) ? place : undefined;
}

const mayWrite = (name: string): Promise<boolean> =>
  access(name, constants.W_OK).then(
    () => true,
    () => false,
  );

/** Whether something has the name, and be it a link to nothing. */
const isNamed = (name: string): Promise<boolean> =>
  lstat(name).then(
    () => true,
    () => false,
  );

/** Into a place that is free: a second name, of which there is one where the disk has them. */
async function put(beside: string, place: string): Promise<void> {
  try {
    await link(beside, place);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    await copyFile(beside, place, constants.COPYFILE_EXCL);
  }
}
