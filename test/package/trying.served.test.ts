import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { cleanCheckout } from './cleanCheckout';

describe('what somebody tries first, in a clean clone', () => {
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
