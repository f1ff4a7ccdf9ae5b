import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * What of a system decides how programs are found and called there.
 * @typedef {object} System
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {(file: string) => boolean} isProgram whether a file is there that may be run
 */

/** @type {System} */
export const thisSystem = { platform: process.platform, env: process.env, isProgram };

/** What Windows appends to the name of a program, the likeliest first. */
const ENDINGS = ['.exe', '.cmd', '.bat'];

/**
 * The full path of a program, or undefined where PATH has none.
 * @param {string} program
 */
export function findProgram(program, { platform, env, isProgram } = thisSystem) {
  const { delimiter, join } = platform === 'win32' ? path.win32 : path.posix;
  const endings = platform === 'win32' ? ENDINGS : [''];
  return (env.PATH ?? env.Path ?? '')
    .split(delimiter)
    .flatMap(folder => endings.map(ending => join(folder, program + ending)))
    .find(isProgram);
}

/**
 * The command of the VS Code that is installed here, or undefined where there is none. On a Mac it is on PATH only where
 * somebody has put it there.
 */
export function findVSCode(system = thisSystem) {
  const { env, isProgram } = system;
  if (env.CROSSQUOTE_CODE) return env.CROSSQUOTE_CODE;
  return findProgram('code', system) ?? installedCodes(system).find(isProgram);
}

/** @param {System} system */
function installedCodes({ platform, env }) {
  switch (platform) {
    case 'darwin':
      return ['/Applications', `${env.HOME}/Applications`].map(
        folder => `${folder}/Visual Studio Code.app/Contents/Resources/app/bin/code`,
      );
    case 'win32':
      return [env.LOCALAPPDATA && `${env.LOCALAPPDATA}\\Programs`, env.ProgramFiles].flatMap(folder =>
        folder ? `${folder}\\Microsoft VS Code\\bin\\code.cmd` : [],
      );
    default:
      return [];
  }
}

/**
 * How a program is called: a batch file of Windows, as npm and VS Code are there, by the shell, which alone can run it.
 * @param {string} program its name or full path
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[], options: { windowsVerbatimArguments?: true } }}
 */
export function callOf(program, args, system = thisSystem) {
  const { platform, env } = system;
  const found = platform === 'win32' ? (findProgram(program, system) ?? program) : program;
  if (!/\.(?:cmd|bat)$/i.test(found)) return { command: found, args: [...args], options: {} };
  const line = [found, ...args].map(quoted).join(' ');
  return {
    command: env.ComSpec ?? 'cmd.exe',
    args: ['/d', '/s', '/c', `"${line}"`],
    options: { windowsVerbatimArguments: true },
  };
}

/** As cmd takes a word: no path of Windows has a quote mark in it. @param {string} word */
const quoted = word => (/^[\w./:=@\\-]+$/.test(word) ? word : `"${word}"`);

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
