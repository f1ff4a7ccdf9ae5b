import path from 'node:path';
import type { Disk, Entry } from '../../../src/node/disk';

interface Node {
  readonly kind: Entry['kind'];
  changed: number;
  /** Of a file, or where a link leads. */
  text: string;
  mode: number;
  names: number;
}

const FOLDER: Node = { kind: 'folder', changed: 0, text: '', mode: 0o755, names: 1 };

const prefixOf = (folder: string): string => (folder === '/' ? folder : `${folder}/`);

export const errno = (code: string): Error => Object.assign(new Error(code), { code });

/** A disk in memory, which does what Linux does with names, and whose clock is what somebody says. */
export class MemoryDisk implements Disk {
  constructor(
    readonly now: () => number = () => 0,
    /** Those of another, where two see the same disk by clocks of their own. */
    readonly nodes = new Map<string, Node>([['/', FOLDER]]),
  ) {}

  /** Puts something there, as another program would. */
  add(name: string, kind: Entry['kind'], text = '', more: Partial<Node> = {}): void {
    this.nodes.set(name, { kind, changed: this.now(), text, mode: 0o644, names: 1, ...more });
  }

  async look(name: string): Promise<Entry | undefined> {
    const found = this.nodes.get(name);
    if (!found) return undefined;
    const { text: _, ...entry } = found;
    return { ...entry, owner: 0, group: 0 };
  }

  async namesIn(folder: string): Promise<readonly string[]> {
    this.#demand(folder);
    return this.#below(folder)
      .map(name => name.slice(prefixOf(folder).length))
      .filter(name => !name.includes('/'));
  }

  async mayWrite(name: string): Promise<boolean> {
    return ((this.nodes.get(name)?.mode ?? 0) & 0o200) !== 0;
  }

  async leadsTo(link: string): Promise<string> {
    return this.#demand(link).text;
  }

  async readText(name: string): Promise<string> {
    return this.#demand(name).text;
  }

  async makeFolder(name: string): Promise<void> {
    this.#assertFree(name);
    this.add(name, 'folder', '', { mode: 0o755 });
  }

  async removeFolder(name: string): Promise<void> {
    this.#demand(name);
    if (this.#below(name).length > 0) throw errno('ENOTEMPTY');
    this.nodes.delete(name);
  }

  async removeAll(name: string): Promise<void> {
    for (const one of [...this.#below(name), name]) this.nodes.delete(one);
  }

  async rename(from: string, to: string): Promise<void> {
    const moved = this.#demand(from);
    this.#demand(path.dirname(to));
    const there = this.nodes.get(to);
    if (there && moved.kind === 'folder') {
      if (there.kind !== 'folder') throw errno('ENOTDIR');
      if (this.#below(to).length > 0) throw errno('ENOTEMPTY');
    } else if (there?.kind === 'folder') throw errno('EISDIR');
    for (const name of [from, ...this.#below(from)]) {
      this.nodes.set(to + name.slice(from.length), this.nodes.get(name)!);
      this.nodes.delete(name);
    }
  }

  async unlink(name: string): Promise<void> {
    this.#demand(name);
    this.nodes.delete(name);
  }

  async writeNew(name: string, text: string, like?: Entry): Promise<void> {
    this.#assertFree(name);
    this.add(name, 'file', text, { mode: like?.mode ?? 0o644 });
    this.#demand(path.dirname(name)).changed = this.now();
  }

  async syncFolder(): Promise<void> {}

  #below(folder: string): string[] {
    const prefix = prefixOf(folder);
    return [...this.nodes.keys()].filter(name => name.startsWith(prefix) && name !== prefix);
  }

  #assertFree(name: string): void {
    this.#demand(path.dirname(name));
    if (this.nodes.has(name)) throw errno('EEXIST');
  }

  #demand(name: string): Node {
    const found = this.nodes.get(name);
    if (!found) throw errno('ENOENT');
    return found;
  }
}
