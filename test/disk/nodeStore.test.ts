import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import {
  chmod,
  chown,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { LARGEST_FILE, type StoreError } from '../../src/core/store';
import { NodeStore } from '../../src/node';

/** Above the largest number that a process can have. */
const NOBODY = 2 ** 30;

const isAdministrator = process.getuid?.() === 0;

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

describe('the store of a local disk', () => {
  let folder: string;
  let name: string;
  let file: string;
  const store = new NodeStore();
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossquote-store-'));
    name = join(folder, 'report.txt.quotes.yaml');
    file = pathToFileURL(name).href;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const modeOf = async (path: string) => (await stat(path)).mode & 0o777;
  const failsWith = (failure: StoreError['failure']) => (error: StoreError) =>
    isDeepStrictEqual(error.failure, failure) && error.file === file;

  it('tells a changed file by its stamp, also when its size and time are as they were', async () => {
    const monday = new Date('2025-03-03');
    await writeFile(name, 'ours');
    await utimes(name, monday, monday);
    const before = await store.stamp(file);
    assert.deepEqual(await store.stamp(file), before);
    await writeFile(name, 'mine');
    await utimes(name, monday, monday);
    assert.notEqual((await store.stamp(file))?.key, before?.key);
    await rm(name);
    assert.equal(await store.stamp(file), undefined);
  });

  it('gives nothing for a file that is not there', async () => {
    assert.equal(await store.read(file), undefined);
  });

  it('makes a file, changes it and removes it, and leaves nothing else behind', async () => {
    const seen: (string | undefined)[] = [];
    for (const text of ['one', 'two\r\n', undefined])
      await store.update(file, before => {
        seen.push(before);
        return text;
      });
    assert.deepEqual(seen, [undefined, 'one', 'two\r\n']);
    assert.deepEqual(await readdir(folder), []);
  });

  it('keeps the byte-order mark', async () => {
    await writeFile(name, '\ufeffa');
    await store.update(file, text => `${text}b`);
    assert.equal(await readFile(name, 'utf8'), '\ufeffab');
  });

  it('keeps who may read and write the file, whatever the process gives new files', async () => {
    for (const mode of [0o600, 0o666, 0o755]) {
      await writeFile(name, 'a');
      await chmod(name, mode);
      await store.update(file, text => `${text}b`);
      assert.equal(await modeOf(name), mode);
    }
  });

  it('changes what a link leads to, and the link stays', async () => {
    const elsewhere = join(folder, 'elsewhere.yaml');
    await writeFile(elsewhere, 'a');
    await symlink(elsewhere, name);
    await store.update(file, text => `${text}b`);
    assert.equal(await readFile(elsewhere, 'utf8'), 'ab');
    assert((await lstat(name)).isSymbolicLink());
  });

  it('writes nothing where nothing changes', async () => {
    await writeFile(name, 'a');
    const { ino } = await stat(name);
    await store.update(file, text => text);
    assert.equal((await stat(name)).ino, ino);
  });

  it('writes nothing when the change throws, and passes the error on', async () => {
    await writeFile(name, 'a');
    const refusal = new Error('not now');
    await assert.rejects(
      store.update(file, () => {
        throw refusal;
      }),
      refusal,
    );
    assert.equal(await readFile(name, 'utf8'), 'a');
    assert.deepEqual(await readdir(folder), ['report.txt.quotes.yaml']);
  });

  it('refuses to replace a read-only file', async () => {
    await writeFile(name, 'a');
    await chmod(name, 0o444);
    await assert.rejects(
      store.update(file, text => `${text}b`),
      failsWith('no-permission'),
    );
    assert.equal(await readFile(name, 'utf8'), 'a');
    assert.deepEqual(await readdir(folder), ['report.txt.quotes.yaml']);
  });

  it('does not part a file from its other name', async () => {
    const other = join(folder, 'other.yaml');
    await writeFile(name, 'a');
    await link(name, other);
    await assert.rejects(
      store.update(file, text => `${text}b`),
      failsWith('hard-link'),
    );
    assert.equal(await readFile(name, 'utf8'), 'a');
    assert.equal((await stat(other)).nlink, 2);
  });

  it('puts nothing in the place of a link that leads nowhere, and says where it leads', async () => {
    await symlink('nowhere.yaml', name);
    await assert.rejects(
      store.update(file, () => 'a'),
      (error: StoreError) =>
        failsWith('dangling-link')(error) && error.other === join(folder, 'nowhere.yaml'),
    );
    assert((await lstat(name)).isSymbolicLink());
  });

  it('changes a file whose name is as long as names may be, and tells of one that is longer', async () => {
    const longest = join(folder, 'a'.repeat(255));
    await store.update(pathToFileURL(longest).href, () => 'a');
    assert.deepEqual(await readdir(folder), ['a'.repeat(255)]);
    await assert.rejects(
      store.update(`${pathToFileURL(longest).href}a`, () => 'a'),
      { name: 'StoreError', failure: 'name-too-long' },
    );
  });

  if (isAdministrator)
    it('keeps whose file it is', async () => {
      await writeFile(name, 'a');
      await chown(name, 4711, 4712);
      await store.update(file, text => `${text}b`);
      const { uid, gid } = await stat(name);
      assert.deepEqual([uid, gid], [4711, 4712]);
    });

  if (isAdministrator && process.platform === 'linux')
    for (const [failure, options, fill] of [
      ['disk-full', 'size=64k', () => writeFile(join(folder, 'large'), 'a'.repeat(60_000))],
      ['no-more-files', 'size=1m,nr_inodes=3', () => writeFile(join(folder, 'one'), '')],
    ] as const)
      it(`says of a disk what it is: ${failure}`, async () => {
        const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'none', folder]);
        // A container may not be let.
        if (mounted.status !== 0) return;
        try {
          await writeFile(name, 'a');
          await fill();
          await assert.rejects(
            store.update(file, () => 'b'.repeat(30_000)),
            failsWith(failure),
          );
          assert.equal(await readFile(name, 'utf8'), 'a');
        } finally {
          spawnSync('umount', [folder]);
        }
      });

  it('refuses to make a file where there is no folder', async () => {
    await rm(folder, { recursive: true });
    await assert.rejects(
      store.update(file, () => 'a'),
      failsWith('unavailable'),
    );
  });

  it('does not read what is too large or no text, and does not replace it', async () => {
    const cases = [
      ['too-large', new Uint8Array(LARGEST_FILE + 1).fill(97)],
      ['utf-16', Buffer.from('\ufeffHello', 'utf16le')],
      ['binary', Buffer.from(`\x89PNG${'\0'.repeat(64)}`, 'latin1')],
      [{ line: 2, byte: 0xeb, likely: 'Windows-1252' }, Buffer.from('It said\nZo\xeb did.\n', 'latin1')],
    ] as const;
    for (const [failure, bytes] of cases) {
      await writeFile(name, bytes);
      await assert.rejects(store.read(file), failsWith(failure));
      await assert.rejects(
        store.update(file, () => 'a'),
        failsWith(failure),
      );
      assert.equal(Buffer.compare(await readFile(name), bytes), 0);
    }
  });

  it('removes what a process left that was killed while it wrote, and nobody else’s', async () => {
    const left = (machine: string, pid: number) => `.crossquote-${digest(machine)}-${pid}-0123456789ab.tmp`;
    const others = [left(hostname(), process.pid), left('another-machine', NOBODY), '.mine.tmp'];
    for (const one of [left(hostname(), NOBODY), ...others]) await writeFile(join(folder, one), 'half');
    await store.update(file, () => 'a');
    assert.deepEqual((await readdir(folder)).sort(), [...others, 'report.txt.quotes.yaml'].sort());
  });

  it('changes a file when git is done with its work on it, which would write over that', async () => {
    const lock = join(folder, '.git', 'index.lock');
    await mkdir(join(folder, '.git'));
    await writeFile(lock, '');
    await writeFile(name, 'old');
    const changing = store.update(file, text => `${text}, new`);
    await pause(200);
    assert.equal(await readFile(name, 'utf8'), 'old');
    await writeFile(name, 'merged');
    await rm(lock);
    await changing;
    assert.equal(await readFile(name, 'utf8'), 'merged, new');
  });

  it('changes a file when git has put back what it found before a merge that it refuses', async () => {
    await mkdir(join(folder, '.git'));
    await writeFile(name, 'old');
    await writeFile(join(folder, '.git', 'ORIG_HEAD'), '');
    const changing = store.update(file, text => `${text}, new`);
    await pause(200);
    await writeFile(name, 'put back');
    await changing;
    assert.equal(await readFile(name, 'utf8'), 'put back, new');
  });

  it('does not wait for what git has left behind long ago, in a further working tree too', async () => {
    await mkdir(join(folder, 'repository'));
    await writeFile(join(folder, '.git'), 'gitdir: repository\n');
    const lock = join(folder, 'repository', 'index.lock');
    await writeFile(lock, '');
    const changing = store.update(file, () => 'new');
    assert.equal(await Promise.race([changing, pause(100, 'waits')]), 'waits');
    await utimes(lock, 0, 0);
    await changing;
    await store.update(file, text => `${text}er`);
    assert.equal(await readFile(name, 'utf8'), 'newer');
  });

  it('loses nothing when two of them change one file 100 times each', async () => {
    const stores = [new NodeStore(), new NodeStore()];
    const changes = stores.flatMap((one, s) =>
      Array.from({ length: 100 }, (_, i) => one.update(file, text => `${text ?? ''}${s}-${i}\n`)),
    );
    await Promise.all(changes);
    const lines = (await readFile(name, 'utf8')).trimEnd().split('\n');
    assert.equal(lines.length, 200);
    assert.equal(new Set(lines).size, 200);
  });

  describe('its lock', () => {
    let lock: string;
    beforeEach(() => {
      lock = join(folder, '.report.txt.quotes.yaml.lock');
    });

    it('is there while a file is changed, and gone afterwards', async () => {
      await writeFile(name, 'a');
      let during: string[] = [];
      await store.update(file, () => {
        during = readdirSync(folder);
        return 'b';
      });
      assert(during.includes('.report.txt.quotes.yaml.lock'));
      assert.deepEqual(await readdir(folder), ['report.txt.quotes.yaml']);
    });

    it('is taken over from a process that is no more', async () => {
      await writeFile(lock, `${hostname()} ${NOBODY} 0123456789ab`);
      await store.update(file, () => 'a');
      assert.deepEqual(await readdir(folder), ['report.txt.quotes.yaml']);
    });

    it('is taken over when another that took it over was killed before it was done', async () => {
      const first = `${hostname()} ${NOBODY} 0123456789ab`;
      await writeFile(lock, first);
      await writeFile(`${lock}-${digest(first)}`, `${hostname()} ${NOBODY} ba9876543210`);
      await store.update(file, () => 'a');
      assert.deepEqual(await readdir(folder), ['report.txt.quotes.yaml']);
    });

    it('is taken over when it is so old that nobody can need it', async () => {
      await writeFile(lock, `another-machine ${NOBODY} 0123456789ab`);
      const longAgo = new Date(Date.now() - 60_000);
      await utimes(lock, longAgo, longAgo);
      await store.update(file, () => 'a');
      assert.deepEqual(await readdir(folder), ['report.txt.quotes.yaml']);
    });

    it('is waited for while another process holds it', async () => {
      await writeFile(lock, `${hostname()} ${process.pid} 0123456789ab`);
      let isFree = false;
      const change = store.update(file, () => {
        assert(isFree);
        return 'a';
      });
      await store.read(file);
      isFree = true;
      await rm(lock);
      await change;
      assert.equal(await readFile(name, 'utf8'), 'a');
    });
  });
});
