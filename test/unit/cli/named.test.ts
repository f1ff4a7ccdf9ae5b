import assert from 'node:assert/strict';
import { type NamedFiles, namesMeant } from '../../../src/cli/named';

/** A disk in memory, by the paths of its files. */
function filesAt(...paths: readonly string[]): NamedFiles {
  return {
    has: async name => paths.some(path => path === name || path.startsWith(`${name}/`)),
    namesIn: async folder => {
      const below = paths.filter(path => path.startsWith(folder)).map(path => path.slice(folder.length));
      const kinds = new Map(below.map(path => [path.split('/')[0]!, path.includes('/')]));
      return Array.from(kinds, ([name, isFolder]) => ({ name, isFolder }));
    },
  };
}

describe('names on the command line', () => {
  const disk = filesAt(
    'seeds/b.txt',
    'seeds/a.txt',
    'seeds/A2.TXT',
    'seeds/.hidden.txt',
    'seeds/deep/c.txt',
    'seeds/node_modules/d.txt',
    'seeds/what?.txt',
    'other/e.txt',
  );
  const cases: [title: string, platform: NodeJS.Platform, name: string, meant: readonly string[]][] = [
    ['are taken as they are', 'linux', 'seeds/a.txt', ['seeds/a.txt']],
    ['that are patterns stand for what they fit', 'linux', 'seeds/?.txt', ['seeds/a.txt', 'seeds/b.txt']],
    ['may have the signs of patterns', 'linux', 'seeds/what?.txt', ['seeds/what?.txt']],
    ['that fit nothing are left, to be told', 'win32', 'none/*.txt', ['none/*.txt']],
    [
      'are expanded as cmd and PowerShell leave them',
      'win32',
      'seeds\\?.txt',
      ['seeds/a.txt', 'seeds/b.txt'],
    ],
    ['ignore case where the disk does', 'win32', 'seeds/a*.txt', ['seeds/A2.TXT', 'seeds/a.txt']],
    ['mind case where the disk does', 'linux', 'seeds/a*.txt', ['seeds/a.txt']],
    ['reach into folders', 'linux', '**/{c,e}.txt', ['other/e.txt', 'seeds/deep/c.txt']],
    ['may be folders', 'linux', 'se*', ['seeds']],
  ];
  for (const [title, platform, name, meant] of cases)
    it(title, async () => assert.deepEqual(await namesMeant([name], disk, platform), meant));

  it('on servers of Windows are found there', async () => {
    const server = filesAt('//server/share/a.txt');
    assert.deepEqual(await namesMeant(['\\\\server\\share\\*.txt'], server, 'win32'), [
      '//server/share/a.txt',
    ]);
  });
});
