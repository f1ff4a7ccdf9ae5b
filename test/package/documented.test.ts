import { equal, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
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
});
