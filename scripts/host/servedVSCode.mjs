import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { onExit } from '../onExit.mjs';
import { runInGroup } from '../processGroup.mjs';
import { cacheFolder } from './cache.mjs';
import { ensurePrograms } from './programs.mjs';

/** The npm package that ships VS Code's server and its web workbench; this one is VS Code 1.139. */
const CODE_SERVER = '4.139.1';

/** code-server builds against, and runs on, this Node, whatever the Node of the project. */
const NODE = '24.9.0';

const INSTALL_TIMEOUT = 20 * 60_000;

/**
 * The two files that serve a VS Code, installed into the cache on first use.
 * @returns {Promise<{ node: string, serverMain: string }>}
 */
export async function servedVSCode() {
  const folder = join(
    cacheFolder(),
    `code-server-${CODE_SERVER}-node-${NODE}-${process.platform}-${process.arch}`,
  );
  if (!existsSync(folder)) await install(folder);
  return {
    node: nodeIn(folder),
    serverMain: join(
      folder,
      'vscode',
      'node_modules',
      'code-server',
      'lib',
      'vscode',
      'out',
      'server-main.js',
    ),
  };
}

/** @param {string} folder */
function nodeIn(folder) {
  return join(folder, 'node', 'node_modules', 'node', 'bin', 'node');
}

/**
 * Builds in a folder of its own and renames it when it is complete: a folder under the final name is a whole one.
 * @param {string} folder
 */
async function install(folder) {
  if (process.platform !== 'linux') {
    throw new Error(
      'The served VS Code is installed on Linux only. Elsewhere install VS Code, or use --desktop.',
    );
  }
  await ensurePrograms(['python3', 'make', 'g++', 'pkg-config', 'krb5-config']);
  await mkdir(dirname(folder), { recursive: true });
  const partial = await mkdtemp(`${folder}.partial-`);
  const removePartial = () => rmSync(partial, { recursive: true, force: true });
  const takeBack = onExit(removePartial);
  try {
    await npmInstall(join(partial, 'node'), `node@${NODE}`, process.env.PATH);
    const nodeFirst = `${dirname(nodeIn(partial))}${delimiter}${process.env.PATH}`;
    await npmInstall(join(partial, 'vscode'), `code-server@${CODE_SERVER}`, nodeFirst);
    await moveInto(folder, partial);
  } finally {
    removePartial();
    takeBack();
  }
}

/**
 * @param {string} folder
 * @param {string} specifier
 * @param {string | undefined} path
 */
async function npmInstall(folder, specifier, path) {
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const started = Date.now();
  const progress = () =>
    console.log(`Installing ${specifier} into the cache: ${Math.round((Date.now() - started) / 1000)} s`);
  progress();
  const ticker = setInterval(progress, 15_000);
  /** @type {string[]} */
  const output = [];
  const done = await runInGroup('npm', ['install', '--no-audit', '--no-fund', specifier], {
    timeout: INSTALL_TIMEOUT,
    cwd: folder,
    env: {
      PATH: path,
      // Where npm runs this script, it hands down a name that tells the wrong Node.
      npm_config_user_agent: undefined,
      // Both packages do their work in install scripts, which newer versions of npm run only when told to.
      npm_config_dangerously_allow_all_scripts: 'true',
    },
    onLine: line => output.push(line),
  });
  clearInterval(ticker);
  if (!done) throw new Error(`npm install ${specifier} failed:\n${output.slice(-40).join('\n')}`);
}

/**
 * Another process may have finished the same installation meanwhile: then its folder is as good.
 * @param {string} folder
 * @param {string} partial
 */
async function moveInto(folder, partial) {
  try {
    await rename(partial, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}
