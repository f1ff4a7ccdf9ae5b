import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { callOf } from './calling.mjs';
import { onExit } from './onExit.mjs';

const GRACE = 10_000;

/**
 * Runs a command to its end with all it starts in a process group of its own, which nothing outlives: not a timeout,
 * not Ctrl+C.
 * @param {string} command
 * @param {string[]} args
 * @param {object} options
 * @param {number} options.timeout in milliseconds
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env] further variables
 * @param {(line: string) => void} [options.onLine] is given what it prints; without it, that is printed here
 * @returns {Promise<boolean>} whether it ended in time and well
 */
export async function runInGroup(command, args, { timeout, cwd, env, onLine = line => console.log(line) }) {
  const call = callOf(command, args);
  const child = spawn(call.command, call.args, {
    ...call.options,
    cwd,
    // On Windows that would open a window.
    detached: process.platform !== 'win32',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @param {NodeJS.Signals} signal */
  const signalGroup = signal => {
    if (child.pid) endGroup(child.pid, signal);
  };
  const takeBack = onExit(() => signalGroup('SIGTERM'));
  const timer = setTimeout(() => {
    onLine(`Ended: it was not done after ${timeout / 1000} s.`);
    signalGroup('SIGTERM');
    setTimeout(() => signalGroup('SIGKILL'), GRACE).unref();
  }, timeout);
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', onLine);

  const exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => signalGroup('SIGKILL'));
    child.once('close', resolve);
  });
  clearTimeout(timer);
  takeBack();
  return exitCode === 0;
}

/**
 * Ends a process with all that it has started. Windows knows no groups, and no asking.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function endGroup(pid, signal) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // No process of the group is left.
  }
}
