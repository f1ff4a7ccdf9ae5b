import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

describe('crossquote quotes', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'crossquote-cli-'));
    writeFileSync(join(folder, 'report.txt'), 'Ana Ruiz came late. “We will stay,” she said.\n');
    writeFileSync(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('dist/cli.js'), 'quotes', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });

  it('prints place, kind, speaker and words', () => {
    const { status, stdout } = run('report.txt');
    assert.equal(stdout, 'report.txt:1:22: direct, Ana Ruiz: We will stay,\n');
    assert.equal(status, 0);
  });

  it('obeys nothing that stands in an article', () => {
    writeFileSync(join(folder, 'hostile.txt'), '“We \x1b[2J will ##[error] stay,” said Ana \x9b Ruiz.\n');
    const { stdout } = run('hostile.txt');
    assert.match(stdout, /: We \\x1b\[2J will \\x23#\[error\] stay,\n$/);
  });

  it('prints one line of JSON a file, and ends with 2 when one is no text', () => {
    const { status, stdout, stderr } = run('picture.txt', 'report.txt', '--json');
    const { file, quotes } = JSON.parse(stdout);
    assert.deepEqual([file, quotes[0].actor], ['report.txt', 'Ana Ruiz']);
    assert.match(stderr, /^picture\.txt: /);
    assert.equal(status, 2);
  });

  it('ends with 1 when a file is not there', () => {
    assert.equal(run('picture.txt', 'nowhere.txt').status, 1);
  });
});
