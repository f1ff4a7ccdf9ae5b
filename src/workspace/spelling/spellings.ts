import { Emitter } from '../../core/corpus';
import { composed, type FileId, folderOf, isSidecar, nameOf, sourceOf } from '../../core/format';
import type { Subscribe } from '../ports';

/** Which names a file system takes for one, so that a file may come under any of them. */
export interface NameRules {
  /** `Report.txt` and `report.txt` are one file. */
  readonly ignoresCase: boolean;
  /** A letter with a mark may come as one sign or as two, and both are one name. */
  readonly decomposes: boolean;
}

/** A file or folder, without its final slash, that the disk spells in another way than it was spelled until now. */
export interface Respelling {
  readonly from: FileId;
  readonly to: FileId;
}

/**
 * One address for each file of a disk on which a name has several spellings: that of the disk, and as long as nobody has
 * looked there, the first that somebody used. Where the rules know one spelling alone, and elsewhere than on disks, every
 * address stands for itself.
 */
export class Spellings {
  /** Files and folders, without their final slashes, by what all their spellings have in common. */
  readonly #known = new Map<string, FileId>();
  /** Folders in which case counts after all: two names there differ by nothing else. */
  readonly #minding = new Set<FileId>();
  readonly #changes = new Emitter<Respelling>();
  readonly onDidRespell: Subscribe<Respelling> = this.#changes.listen;

  constructor(private readonly rules: NameRules) {}

  /** The one address of a file, or of a folder with its final slash or without. A sidecar is spelled as its source is. */
  idOf(address: FileId): FileId {
    if (!isOnDisk(address)) return address;
    if (!this.rules.ignoresCase || isTop(address)) return this.#composed(address);
    if (address.endsWith('/')) return `${this.idOf(address.slice(0, -1))}/`;
    if (isSidecar(address)) {
      const source = sourceOf(address);
      return this.idOf(source) + address.slice(source.length);
    }
    const named = this.namedAnew(address);
    if (this.#minding.has(folderOf(named))) return named;
    const common = this.#inCommon(named);
    const known = this.#known.get(common) ?? named;
    this.#known.set(common, known);
    return known;
  }

  /** The address under which a file is known once it has this very name, in capitals or not. */
  namedAnew(address: FileId): FileId {
    const folder = folderOf(address);
    return this.#composed(this.idOf(folder) + address.slice(folder.length));
  }

  /** Whether two addresses are of one file. */
  areOne(one: FileId, other: FileId): boolean {
    return this.idOf(one) === this.idOf(other);
  }

  /** Takes in all names in a folder as they are on disk. */
  listed(folder: FileId, addresses: readonly FileId[]): void {
    if (!this.rules.ignoresCase || !isOnDisk(folder)) return;
    const common = new Set(addresses.map(address => this.#inCommon(address)));
    if (common.size < addresses.length) this.#minding.add(this.idOf(folder));
    else for (const address of addresses) this.found(address);
  }

  /** Takes in the name that a file or folder has on disk. */
  found(address: FileId): void {
    if (!this.rules.ignoresCase || !isOnDisk(address) || isSidecar(address)) return;
    const from = this.idOf(address);
    const to = this.namedAnew(address);
    if (from === to) return;
    for (const [common, file] of this.#known)
      if (file === from || file.startsWith(`${from}/`)) this.#known.set(common, to + file.slice(from.length));
    this.#changes.emit({ from, to });
  }

  #inCommon(address: FileId): string {
    return nameOf(this.#composed(address).replaceAll('/', '%2F')).toLowerCase();
  }

  #composed(address: FileId): FileId {
    return this.rules.decomposes ? composed(address) : address;
  }
}

const isOnDisk = (address: FileId): boolean => address.startsWith('file:');

/** `file:///`, `file://server/`. */
const isTop = (address: FileId): boolean => /^file:\/\/[^/]*\/?$/.test(address);

/** How disks are set up on a system, named as Node does; undefined where a name has one spelling alone. */
export function spellingsOn(platform: string): Spellings | undefined {
  switch (platform) {
    case 'win32':
      return new Spellings({ ignoresCase: true, decomposes: false });
    case 'darwin':
      return new Spellings({ ignoresCase: true, decomposes: true });
    default:
      return undefined;
  }
}
