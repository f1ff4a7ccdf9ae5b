import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

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
export function ensureCommands(commands) {
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
  runApt(apt, ['update']);
  runApt(apt, ['install', '--yes', '--no-install-recommends', ...packages]);
}

/** How apt-get can be run without asking anybody: as root, or with a sudo that wants no password. */
function aptCommand() {
  if (!findCommand('apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  const sudo = spawnSync('sudo', ['--non-interactive', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '--non-interactive', 'apt-get'] : undefined;
}

/**
 * @param {string[]} apt
 * @param {string[]} args
 */
function runApt([command, ...before], args) {
  const { status, stdout, stderr } = spawnSync(
    /** @type {string} */ (command),
    [...before, '--quiet', ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: Number.POSITIVE_INFINITY,
    },
  );
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
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
