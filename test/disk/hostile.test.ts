import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** For all that reads, and what is kept of what was read: an extension shares its host with others. */
const MEGABYTES = 256;
/** What reads all YAML, and how long the texts are. */
const READ = ['YAML, quickly where it can be', '4096'];

describe('a hostile text', () => {
  it(`of any kind is read or refused in ${MEGABYTES} MB of memory, and one after the other`, () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [`--max-old-space-size=${MEGABYTES}`, join(__dirname, 'hostileReader.js'), ...READ.flat().map(String)],
      { encoding: 'utf8' },
    );
    const lines = stdout.trim().split('\n');
    assert.equal(lines.pop(), 'done', `${lines.pop()}\n${stderr.slice(0, 2000)}`);
    assert.deepEqual(
      lines.filter(line => /: .*: /.test(line)),
      [],
    );
  });
});
