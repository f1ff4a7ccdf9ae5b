import path from 'node:path';
import type { Disk, Entry } from './disk';
import { patiently, type Waiting } from './patience';

/** A disk that does again what fails because somebody holds a file for a moment. */
export class PatientDisk implements Disk {
  constructor(
    private readonly disk: Disk,
    private readonly waiting: Waiting,
  ) {}

  look = (name: string) => this.disk.look(name);
  namesIn = (folder: string) => this.disk.namesIn(folder);
  mayWrite = (name: string) => this.disk.mayWrite(name);
  leadsTo = (link: string) => this.disk.leadsTo(link);
  readText = (name: string) => this.disk.readText(name);
  makeFolder = (name: string) => this.disk.makeFolder(name);
  syncFolder = (folder: string) => this.disk.syncFolder(folder);

  removeFolder = (name: string) => this.#patiently(name, () => this.disk.removeFolder(name));
  removeAll = (name: string) => this.#patiently(name, () => this.disk.removeAll(name));
  unlink = (name: string) => this.#patiently(name, () => this.disk.unlink(name));
  rename = (from: string, to: string) => this.#patiently(to, () => this.disk.rename(from, to));

  writeNew = (name: string, text: string, like?: Entry) =>
    this.#patiently(name, () => this.disk.writeNew(name, text, like));

  #patiently<T>(name: string, work: () => Promise<T>): Promise<T> {
    return patiently(work, () => this.#isDenied(name), this.waiting);
  }

  /** Windows says the same of what is held and of what is read-only. */
  async #isDenied(name: string): Promise<boolean> {
    const { disk } = this;
    if (!(await disk.mayWrite(path.dirname(name)))) return true;
    const found = await disk.look(name).catch(() => undefined);
    return found?.kind === 'file' && !(await disk.mayWrite(name));
  }
}
