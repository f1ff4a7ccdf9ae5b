import { type FileId, nameOf } from '../format';
import { PackedText } from '../text';
import {
  type FileStore,
  type Listed,
  type LoadedFile,
  MOST_SIDE_BY_SIDE,
  type Stamp,
  type WrittenTo,
} from './fileStore';

/** Files in memory: the store of tests, and of whoever has no files. */
export class MemoryStore implements FileStore {
  readonly sideBySide = MOST_SIDE_BY_SIDE;

  constructor(readonly files = new Map<FileId, string>()) {}

  async read(file: FileId): Promise<string | undefined> {
    return this.files.get(file);
  }

  async load(file: FileId): Promise<LoadedFile | undefined> {
    const stamp = await this.stamp(file);
    const text = await this.read(file);
    return text === undefined ? undefined : { text: PackedText.of(text), ...(stamp && { stamp }) };
  }

  async stamp(file: FileId): Promise<Stamp | undefined> {
    const text = this.files.get(file);
    return text === undefined ? undefined : { key: text, changed: 0 };
  }

  async list(folder: FileId): Promise<readonly Listed[]> {
    const below = [...this.files.keys()].filter(file => file.startsWith(folder));
    const kinds = new Map<string, Listed['kind']>();
    for (const file of below) {
      const [name = '', ...rest] = file.slice(folder.length).split('/');
      kinds.set(name, rest.length > 0 ? 'folder' : 'file');
    }
    return Array.from(kinds, ([name, kind]) => ({ name: nameOf(name), kind }));
  }

  async update(file: FileId, change: (text: string | undefined) => string | undefined): Promise<WrittenTo> {
    const text = change(this.files.get(file));
    if (text === undefined) this.files.delete(file);
    else this.files.set(file, text);
    return 'on-disk';
  }
}
