import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileIdOf } from '../../../src/node';

describe('the address of a file', () => {
  const cases: [name: string, system: typeof path.posix, file: string][] = [
    ['/w/a b/Zürich (1).txt', path.posix, 'file:///w/a%20b/Z%C3%BCrich%20%281%29.txt'],
    ['C:\\w\\a b\\report.txt', path.win32, 'file:///c%3A/w/a%20b/report.txt'],
    ['c:/w/report.txt', path.win32, 'file:///c%3A/w/report.txt'],
    ['\\\\Server\\Share\\w\\report.txt', path.win32, 'file://server/Share/w/report.txt'],
    ['//server/share/report.txt', path.win32, 'file://server/share/report.txt'],
    ['\\\\wsl$\\Debian\\report.txt', path.win32, 'file://wsl%24/Debian/report.txt'],
  ];
  for (const [name, system, file] of cases)
    it(`of ${name} is the one that VS Code has`, () => assert.equal(fileIdOf(name, system), file));

  it('leads back to the file, on drives and servers of Windows too', () => {
    for (const [name, system] of cases) {
      const back = fileURLToPath(fileIdOf(name, system), { windows: system === path.win32 });
      assert.equal(back.toLowerCase(), system.normalize(name).toLowerCase());
    }
  });
});
