import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runInGroup } from '../processGroup.mjs';

const APT_TIMEOUT = 10 * 60_000;

/** The Debian package that brings each command. Build headers are known by the command that comes with them. */
const DEBIAN_PACKAGES = {
  chromium: 'chromium',
  'g++': 'g++',
  'krb5-config': 'libkrb5-dev',
  make: 'make',
  'pkg-config': 'pkg-config',
  python3: 'python3',
};

/** @typedef {keyof typeof DEBIAN_PACKAGES} KnownCommand */

/**
 * The full path of a command, or undefined where PATH has none.
 * @param {string} command
 */
export function findCommand(command) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, command))
    .find(isExecutable);
}

/**
 * Installs the Debian packages of the commands that are missing; where it may not, throws an error that says
 * what to run.
 * @param {KnownCommand[]} commands
 */
export async function ensureCommands(commands) {
  const packages = commands.filter(command => !findCommand(command)).map(command => DEBIAN_PACKAGES[command]);
  if (packages.length === 0) return;

  const apt = aptCommand();
  if (!apt) {
    throw new Error(
      `Missing: ${packages.join(', ')}. Please run:\n` +
        `  sudo apt-get update && sudo apt-get install --yes ${packages.join(' ')}\n` +
        '(on a system other than Debian: whatever brings these)',
    );
  }
  console.log(`Installing Debian packages: ${packages.join(', ')}`);
  await runApt(apt, ['update']);
  await runApt(apt, ['install', '--yes', '--no-install-recommends', ...packages]);
}

/**
 * How apt-get can be run without asking anybody: as root, or with a sudo that wants no password.
 * @returns {[string, ...string[]] | undefined}
 */
function aptCommand() {
  if (!findCommand('apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  const sudo = spawnSync('sudo', ['--non-interactive', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '--non-interactive', 'apt-get'] : undefined;
}

/**
 * @param {[string, ...string[]]} apt
 * @param {string[]} args
 */
async function runApt([command, ...before], args) {
  /** @type {string[]} */
  const output = [];
  const done = await runInGroup(command, [...before, '--quiet', ...args], {
    timeout: APT_TIMEOUT,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    onLine: line => output.push(line),
  });
  if (!done) throw new Error(`apt-get ${args.join(' ')} failed:\n${output.join('\n')}`);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
