import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text as textOf } from 'node:stream/consumers';

const CLI = resolve('dist/cli.js');
const HEAD = /^quote,source,/;

describe('a file that the command line writes', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crossquote-output-'));
    writeFileSync(join(folder, 'codebook.yaml'), 'crossquote: 1\nclaims: { c: { text: C } }\n');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const table = (...args: string[]) =>
    spawnSync(process.execPath, [CLI, 'table', '.', ...args], { cwd: folder, encoding: 'utf8' });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

  it('is whole or as it was where it cannot be written to the end', () => {
    write('old.csv', 'as it was\n');
    // No file may get any longer.
    const command = `ulimit -f 0 && exec "$0" "${CLI}" table . --out old.csv --force`;
    const { status, stderr } = spawnSync('bash', ['-c', command, process.execPath], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, 1, stderr);
    assert.match(stderr, /old\.csv: cannot be written/);
    assert.equal(read('old.csv'), 'as it was\n');
    assert.deepEqual(readdirSync(folder), ['codebook.yaml', 'old.csv']);
  });

  it('keeps who may read it, and the link that leads to it', () => {
    mkdirSync(join(folder, 'kept'));
    writeFileSync(join(folder, 'kept/real.csv'), 'old', { mode: 0o640 });
    symlinkSync('kept/real.csv', join(folder, 'link.csv'));
    assert.equal(table('--out', 'link.csv', '--force').status, 0);
    assert(lstatSync(join(folder, 'link.csv')).isSymbolicLink());
    assert.match(read('kept/real.csv'), HEAD);
    assert.equal(statSync(join(folder, 'kept/real.csv')).mode & 0o777, 0o640);
  });

  it('is written under all its names', () => {
    write('one.csv', 'old');
    linkSync(join(folder, 'one.csv'), join(folder, 'two.csv'));
    assert.equal(table('--out', 'one.csv', '--force').status, 0);
    assert.match(read('two.csv'), HEAD);
  });

  it('may be a pipe', async () => {
    assert.equal(spawnSync('mkfifo', [join(folder, 'pipe')]).status, 0);
    const reader = spawn('cat', [join(folder, 'pipe')]);
    const [written] = await Promise.all([
      textOf(reader.stdout),
      new Promise(done => {
        spawn(process.execPath, [CLI, 'table', '.', '--out', 'pipe', '--force'], { cwd: folder }).on(
          'close',
          done,
        );
      }),
    ]);
    assert.match(written, HEAD);
  });

  const refused: [title: string, out: string, told: RegExp][] = [
    ['a folder', 'sub', /sub is a folder: name a file in it/],
    ['in no folder', 'none/x.csv', /none\/x\.csv: cannot be written: there is no folder none/],
    ['there already', 'codebook.yaml', /codebook\.yaml is there already: --force writes over it/],
    ['a link to nothing', 'lost.csv', /lost\.csv: cannot be written/],
  ];
  for (const [title, out, told] of refused)
    it(`is told, and nothing written, where it is ${title}`, () => {
      mkdirSync(join(folder, 'sub'));
      symlinkSync('nowhere/x', join(folder, 'lost.csv'));
      const before = readdirSync(folder);
      const { status, stderr } = table('--out', out);
      assert.equal(status, 1);
      assert.match(stderr, told);
      assert.deepEqual(readdirSync(folder), before);
      assert.match(read('codebook.yaml'), /^crossquote/);
    });
});
