import assert from 'node:assert/strict';
import { MemoryCacheStorage } from '../../../src/workspace';
import { sidecarFor } from '../../editor/support/sidecars';
import { type Files, Host, ROOT, sourcesOf, wordsIn } from './folder';

const sidecar = (words: string) => sidecarFor(`${words}.`, {}, [{ id: 'aaaaaaaaa1', exact: words }]);

const FILES: Files = {
  'a.txt': 'It rains.\n',
  'a.txt.quotes.yaml': sidecar('It rains'),
  'b.txt': 'It snows.\n',
  'b.txt.quotes.yaml': sidecar('It snows'),
};

describe('what was read the last time', () => {
  /** Opens the workspace and closes it again when all has been kept. */
  async function read(host: Host): Promise<void> {
    host.store.loaded.length = 0;
    const workspace = host.open();
    await workspace.textsRead;
    await host.settle();
    workspace.dispose();
  }
  const sidecarsRead = (host: Host) => host.store.loaded.filter(path => path.endsWith('.quotes.yaml')).sort();

  let host: Host;
  beforeEach(async () => {
    host = new Host(FILES);
    await read(host);
    assert.deepEqual(sidecarsRead(host), ['a.txt.quotes.yaml', 'b.txt.quotes.yaml']);
  });

  it('is not read again, and shown before the files have been looked for', async () => {
    const workspace = host.open();
    host.store.loaded.length = 0;
    await workspace.reader.recalled;
    assert.deepEqual(wordsIn(workspace, 'a.txt'), ['It rains']);
    await workspace.textsRead;
    assert.deepEqual(sidecarsRead(host), []);
    assert.deepEqual(wordsIn(workspace, 'b.txt'), ['It snows']);
  });

  it('is read again where it has changed meanwhile', async () => {
    host.store.write('a.txt.quotes.yaml', sidecar('It pours'));
    const workspace = host.open();
    await workspace.textsRead;
    assert.deepEqual(wordsIn(workspace, 'a.txt'), ['It pours']);
    assert.deepEqual(wordsIn(workspace, 'b.txt'), ['It snows']);
  });

  it('is gone where its sidecar was deleted meanwhile', async () => {
    host.store.write('a.txt.quotes.yaml', undefined);
    const workspace = host.open();
    await workspace.textsRead;
    assert.deepEqual(sourcesOf(workspace), ['a.txt', 'b.txt']);
    assert.equal(workspace.corpus.source(`${ROOT}a.txt`)?.reading, undefined);
  });

  it('is gone where all of it was deleted meanwhile', async () => {
    host.store.write('a.txt', undefined);
    host.store.write('a.txt.quotes.yaml', undefined);
    const workspace = host.open();
    await workspace.textsRead;
    assert.deepEqual(sourcesOf(workspace), ['b.txt']);
  });

  const harms: Record<string, (host: Host) => void> = {
    'is gone': ({ cache }) => cache.files.clear(),
    'was cut off': ({ cache }) => {
      for (const [name, bytes] of cache.files) cache.files.set(name, bytes.slice(0, bytes.length >> 1));
    },
    'is of another version': host => {
      const { files } = host.cache;
      host.cache = new MemoryCacheStorage('1.1 here');
      for (const [name, bytes] of files) host.cache.files.set(name, bytes);
    },
  };
  for (const [harm, inflict] of Object.entries(harms))
    it(`is read again where what was kept ${harm}`, async () => {
      inflict(host);
      await read(host);
      assert.deepEqual(sidecarsRead(host), ['a.txt.quotes.yaml', 'b.txt.quotes.yaml']);
    });

  it('is not kept of a file that was written just now, which may change again unnoticed', async () => {
    const fresh = new Host(FILES, 0);
    await fresh.open().textsRead;
    await fresh.settle();
    assert.equal(fresh.cache.files.size, 0);
  });
});
