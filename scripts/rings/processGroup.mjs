import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onExit } from '../onExit.mjs';

const GRACE = 10_000;

/**
 * Runs a command to its end with all it starts in a process group of its own, which nothing outlives: not a timeout,
 * not Ctrl+C. What it prints is passed on line by line.
 * @param {string} command
 * @param {string[]} args
 * @param {object} options
 * @param {number} options.timeout in milliseconds
 * @param {NodeJS.ProcessEnv} [options.env] further variables
 * @param {(line: string) => void} options.onLine
 * @returns {Promise<boolean>} whether it ended in time and well
 */
export async function runInGroup(command, args, { timeout, env, onLine }) {
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  /** @param {NodeJS.Signals} signal */
  const signalGroup = signal => {
    try {
      if (child.pid) process.kill(-child.pid, signal);
    } catch {
      // No process of the group is left.
    }
  };
  const takeBack = onExit(() => signalGroup('SIGTERM'));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    onLine(`Not done after ${timeout / 1000} s: ended.`);
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
  return exitCode === 0 && !late;
}
