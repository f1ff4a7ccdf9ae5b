import { addressIn, type FileId, nameOf } from '../../core/format';
import type { FileStore, Listed } from '../../core/store';
import type { Ports } from '../ports';
import type { Spellings } from './spellings';

/** The same ports, by which each file comes under its one address. */
export function spelled<P extends Ports>(ports: P): P {
  const { spellings, store, watcher } = ports;
  if (!spellings) return ports;
  return {
    ...ports,
    store: new SpelledStore(store, spellings),
    ...(watcher && {
      watcher: {
        onDidChange: listener =>
          watcher.onDidChange(({ kind, file }) => listener({ kind, file: spellings.idOf(file) })),
        watchFolder: folder => watcher.watchFolder(folder),
      },
    }),
  };
}

/** A store that names what is in folders as all others do. */
class SpelledStore implements FileStore {
  constructor(
    private readonly store: FileStore,
    private readonly spellings: Spellings,
  ) {}

  get sideBySide(): number {
    return this.store.sideBySide;
  }

  readonly read: FileStore['read'] = file => this.store.read(file);
  readonly load: FileStore['load'] = file => this.store.load(file);
  readonly stamp: FileStore['stamp'] = file => this.store.stamp(file);
  readonly update: FileStore['update'] = (file, change) => this.store.update(file, change);

  async list(folder: FileId): Promise<readonly Listed[]> {
    const listed = await this.store.list(folder);
    this.spellings.listed(
      folder,
      listed.flatMap(({ name }) => addressIn(folder, name) ?? []),
    );
    return listed.map(entry => {
      const address = addressIn(folder, entry.name);
      return address === undefined ? entry : { ...entry, name: nameOf(this.spellings.idOf(address)) };
    });
  }
}
