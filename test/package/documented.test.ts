import { equal, ok } from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { allPages, commandsIn } from '../unit/docs/pages';
import { cleanCheckout } from './cleanCheckout';

/** Those that are done in seconds. The others are looked up by a test without VS Code; packing is tested beside this. */
const QUICK = ['npm run build', 'npm run map'];

describe('what README and manual say to type, in a clean clone', () => {
  const documented = allPages().flatMap(commandsIn);

  for (const command of QUICK)
    it(command, async () => {
      ok(documented.includes(command), 'no page names it');
      const { status, stderr } = spawnSync(command, {
        shell: true,
        cwd: await cleanCheckout(),
        encoding: 'utf8',
      });
      equal(status, 0, stderr);
    });

  it('npm run try', async () => {
    const trying = spawn('npm', ['run', 'try'], { cwd: await cleanCheckout(), detached: true });
    try {
      // Where a desktop VS Code is installed it opens that, else it serves one.
      for await (const line of createInterface({ input: trying.stdout }))
        if (/^Open this in a browser|^VS Code opens/.test(line)) return;
      throw new Error('It ended before VS Code was there.');
    } finally {
      process.kill(-trying.pid!, 'SIGINT');
      await once(trying, 'exit');
    }
  });
});
