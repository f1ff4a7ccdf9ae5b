import { existsSync } from 'node:fs';
import { runInGroup } from './processGroup.mjs';

const TIMEOUT = 15 * 60_000;

/** What npm writes last. */
const COMPLETE = 'node_modules/.package-lock.json';

/** Installs the packages of the lock file where there are none yet. It itself needs none. */
export async function ensureDependencies() {
  if (existsSync(COMPLETE)) return;
  console.log('Installing the npm packages');
  const installed = await runInGroup('npm', ['ci', '--no-audit', '--no-fund'], { timeout: TIMEOUT });
  if (!installed) throw new Error('npm ci failed');
}
