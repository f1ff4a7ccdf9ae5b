import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LoadingThread, NodeStore } from '../../src/node';

const MANY = 300;

for (const [where, script] of [
  ['a thread of its own', resolve('dist', 'loading.js')],
  ['this thread, where the other does not run', resolve('nowhere', 'loading.js')],
  ['this thread, where there can be no other', 'no path'],
] as const)
  describe(`loading files on ${where}`, () => {
    let folder: string;
    let store: NodeStore;
    const fileOf = (name: string) => pathToFileURL(join(folder, name)).href;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'crossquote-loading-'));
      store = new NodeStore(new LoadingThread(script));
    });
    after(() => rm(folder, { recursive: true }));

    it('gives each of many files its own text', async () => {
      const names = Array.from({ length: MANY }, (_, i) => `report-${i}.txt`);
      await Promise.all(names.map(name => writeFile(join(folder, name), `“Où ça?” asked ${name}`)));
      const loaded = await Promise.all(names.map(name => store.load(fileOf(name))));
      assert.deepEqual(
        loaded.map(file => file?.text.text),
        names.map(name => `“Où ça?” asked ${name}`),
      );
    });

    it('tells by the same stamp whether a file is as it was', async () => {
      await writeFile(join(folder, 'stamped.txt'), 'As agreed.');
      const stamp = await store.stamp(fileOf('stamped.txt'));
      assert.deepEqual((await store.load(fileOf('stamped.txt')))?.stamp, stamp);
      await writeFile(join(folder, 'stamped.txt'), 'As was agreed.');
      assert.notEqual((await store.stamp(fileOf('stamped.txt')))?.key, stamp?.key);
    });

    it('finds nothing where there is nothing', async () => {
      assert.equal(await store.load(fileOf('gone.txt')), undefined);
      assert.equal(await store.stamp(fileOf('gone.txt')), undefined);
    });

    it('goes on after a link that leads to itself', async () => {
      await symlink('circle.txt', join(folder, 'circle.txt'));
      assert.equal(await store.stamp(fileOf('circle.txt')), undefined);
      await assert.rejects(store.load(fileOf('circle.txt')), { name: 'StoreError', failure: 'unavailable' });
      await writeFile(join(folder, 'after.txt'), 'As agreed.');
      assert.equal((await store.load(fileOf('after.txt')))?.text.text, 'As agreed.');
    });

    it('waits for no pipe and reads no device, which have no end', async () => {
      execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
      await symlink('/dev/zero', join(folder, 'device.txt'));
      for (const file of [fileOf('pipe.txt'), fileOf('device.txt')]) {
        await assert.rejects(store.load(file), { name: 'StoreError', failure: 'unavailable', file });
        await assert.rejects(store.read(file), { name: 'StoreError', failure: 'unavailable', file });
      }
    });

    it('says why a file cannot be read, and which', async () => {
      await writeFile(join(folder, 'picture.txt'), Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0]));
      await assert.rejects(store.load(fileOf('picture.txt')), {
        name: 'StoreError',
        failure: 'binary',
        file: fileOf('picture.txt'),
      });
    });
  });
