import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { version } from '../../package.json';

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8' });

describe('the version of the command line', () => {
  it('is printed alone, and is that of the package', () => {
    const { stdout, stderr, status } = run('--version');
    assert.deepEqual({ stdout, stderr, status }, { stdout: `${version}\n`, stderr: '', status: 0 });
  });

  it('is told of by --help', () =>
    assert.match(run('--help').stdout, /^ {2}--version {2}prints the version$/m));
});
