import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LocalDisk } from './disk';
import { codeOf } from './storeError';

/**
 * Writes a file whole or not at all: beside its place, and from there into it. What is not a file with one name (a pipe, a
 * device, a link to nothing) is written into as it is.
 * @param over whether what is there is written over; else it is left alone, and the call fails with `EEXIST`
 */
export async function writeWhole(name: string, content: string | Uint8Array, over: boolean): Promise<void> {
  const disk = new LocalDisk();
  const place = await placeBeside(disk, name, over);
  if (place === undefined) return writeFile(name, content, { flag: over ? 'w' : 'wx' });
  const beside = path.join(path.dirname(place), `.crossquote-${randomUUID()}.part`);
  try {
    await disk.writeNew(beside, content, await disk.look(place));
    await (over ? rename(beside, place) : put(beside, place));
  } finally {
    await rm(beside, { force: true });
  }
}

/** Where a file is, beside which it can be written before it gets there; undefined where that would be another thing. */
async function placeBeside(disk: LocalDisk, name: string, over: boolean): Promise<string | undefined> {
  const folder = path.dirname(name);
  if (!(await disk.mayWrite(folder))) return undefined;
  const present = await stat(name).catch(() => undefined);
  // What has the name all the same is a link to nothing.
  if (!present) return (await disk.look(name)) ? undefined : name;
  if (!over || !present.isFile() || present.nlink > 1 || !(await disk.mayWrite(name))) return undefined;
  const place = await realpath(name);
  return (await disk.mayWrite(path.dirname(place))) ? place : undefined;
}

/** Into a place that is free: a second name, of which there is one where the disk has them. */
async function put(beside: string, place: string): Promise<void> {
  try {
    await link(beside, place);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    await copyFile(beside, place, constants.COPYFILE_EXCL);
  }
}
