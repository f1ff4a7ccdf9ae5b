import { spawnSync } from 'node:child_process';
import { findProgram } from '../calling.mjs';
import { runInGroup } from '../processGroup.mjs';

const APT_TIMEOUT = 10 * 60_000;

/** The Debian package that brings each program. Build headers are known by the program that comes with them. */
const DEBIAN_PACKAGES = {
  chromium: 'chromium',
  'g++': 'g++',
  'krb5-config': 'libkrb5-dev',
  make: 'make',
  'pkg-config': 'pkg-config',
  python3: 'python3',
};

/** @typedef {keyof typeof DEBIAN_PACKAGES} KnownProgram */

/**
 * Installs the Debian packages of the programs that are missing; where it may not, throws an error that says
 * what to run.
 * @param {KnownProgram[]} programs
 */
export async function ensurePrograms(programs) {
  const packages = programs.filter(program => !findProgram(program)).map(program => DEBIAN_PACKAGES[program]);
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
  if (!findProgram('apt-get')) return undefined;
  /** @type {[string, ...string[]]} */
  const silent = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  if (process.getuid?.() === 0) return silent;
  const sudo = spawnSync('sudo', ['--non-interactive', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '--non-interactive', ...silent] : undefined;
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
    onLine: line => output.push(line),
  });
  if (!done) throw new Error(`apt-get ${args.join(' ')} failed:\n${output.join('\n')}`);
}
