import { deepEqual, doesNotMatch, equal } from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { copyCorpus } from '../../scripts/corpus.mjs';
import { cleanCheckout } from './cleanCheckout';

describe('the command line, packed in a clean clone', () => {
  const prefix = mkdtempSync(join(tmpdir(), 'crossquote-prefix-'));
  after(() => rmSync(prefix, { recursive: true }));

  let files: string[];

  before(async () => {
    const cwd = await cleanCheckout();
    const npm = (...args: string[]) => execFileSync('npm', args, { cwd, encoding: 'utf8' });
    const [packed] = JSON.parse(npm('pack', '--json', '--silent'));
    files = packed.files.map(({ path }: { path: string }) => path);
    npm('install', '--global', '--silent', '--no-audit', '--no-fund', '--prefix', prefix, packed.filename);
  });

  it('holds the command line and nothing else', () =>
    deepEqual(files.sort(), [
      'LICENSE',
      'README.md',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/cli.js',
      'docs/command-line.md',
      'package.json',
    ]));

  it('runs from an empty prefix', async () => {
    const { stdout, stderr, status } = spawnSync('crossquote', ['check', '.'], {
      cwd: await copyCorpus(),
      encoding: 'utf8',
      env: { ...process.env, PATH: [join(prefix, 'bin'), process.env.PATH].join(delimiter) },
    });
    equal(stderr, '');
    doesNotMatch(stdout, /: error:/);
    equal(status, 0);
  });
});
