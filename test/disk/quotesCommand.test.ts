import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  it('looks through the articles of a folder, and of a pattern that the shell has left as it is', () => {
    mkdirSync(join(folder, 'week/deep'), { recursive: true });
    writeFileSync(join(folder, 'week/deep/a.txt'), '“We go,” said Ana Ruiz.\n');
    writeFileSync(join(folder, 'week/gone.txt.quotes.yaml'), 'crossquote: 1\n');
    writeFileSync(join(folder, 'week/other.csv'), '“We go,” said Ana Ruiz.\n');
    const line = 'week/deep/a.txt:1:2: direct, Ana Ruiz: We go,\n';
    for (const named of ['week', 'week/*/*.txt']) {
      const { status, stdout, stderr } = run(named);
      assert.deepEqual([stdout, stderr, status], [line, '', 0]);
    }
  });

  it('writes into a file, and over nothing without --force', () => {
    const out = join(folder, 'quotes.jsonl');
    assert.equal(run('report.txt', '--json', '--out', out).stdout, '');
    assert.equal(JSON.parse(readFileSync(out, 'utf8')).file, 'report.txt');
    const { status, stderr } = run('report.txt', '--out', out);
    assert.match(stderr, /quotes\.jsonl is there already: --force writes over it\./);
    assert.equal(status, 1);
    assert.equal(run('report.txt', '--out', out, '--force').status, 0);
    assert.match(readFileSync(out, 'utf8'), /^report\.txt:1:22: direct/);
  });

  it('ends with 1 when a file is not there', () => {
    assert.equal(run('picture.txt', 'nowhere.txt').status, 1);
  });
});
