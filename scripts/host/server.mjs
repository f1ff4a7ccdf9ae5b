import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onExit } from '../onExit.mjs';
import { servedVSCode } from './servedVSCode.mjs';

/** What clears the window of everything that is not the extension. */
const QUIET_WINDOW = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** The server looks for a marketplace at its start; there is nothing to be had from it. */
const NO_MARKETPLACE = { EXTENSIONS_GALLERY: '{}' };

const START_TIMEOUT = 60_000;

/**
 * @typedef {object} Server
 * @property {(folder: string, extension?: ExtensionUnderDevelopment) => string} address
 *   what a browser opens to see the workbench on a folder or on a `.code-workspace` file
 * @property {() => Promise<void>} stop ends the server and removes its data folder
 * @property {Promise<void>} stopped
 */

/**
 * @typedef {object} ExtensionUnderDevelopment
 * @property {string} path its folder
 * @property {string} [tests] the module whose `run()` the extension host is to execute
 */

/**
 * A new data folder for a server: nothing installed, nothing remembered.
 * @param {Record<string, unknown>} [settings]
 */
export async function createDataFolder(settings = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'crossquote-vscode-'));
  const machine = join(folder, 'data', 'Machine');
  await mkdir(machine, { recursive: true });
  await writeFile(join(machine, 'settings.json'), JSON.stringify({ ...QUIET_WINDOW, ...settings }, null, 2));
  return folder;
}

/**
 * Starts a VS Code server on this machine's loopback address.
 * @param {object} [options]
 * @param {string} [options.dataFolder] from `createDataFolder`; a new one if left out
 * @param {NodeJS.ProcessEnv | undefined} [options.env] further variables, for the extension host too
 * @returns {Promise<Server>}
 */
export async function startServer({ dataFolder, env } = {}) {
  const { node, serverMain } = await servedVSCode();
  const data = dataFolder ?? (await createDataFolder());
  // Loopback is open to every page in every browser of this machine; the token is what keeps them out.
  const token = randomUUID();
  const child = spawn(
    node,
    [
      serverMain,
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
      ...['--server-data-dir', data, '--telemetry-level', 'off'],
      ...['--accept-server-license-terms', '--enable-smoke-test-driver', '--disable-workspace-trust'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...NO_MARKETPLACE, ...env } },
  );
  /** @type {Promise<void>} */
  const stopped = new Promise(resolve => child.once('close', () => resolve()));
  const takeBack = onExit(() => {
    child.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  });
  const stop = async () => {
    child.kill();
    await stopped;
    takeBack();
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };

  try {
    const authority = `127.0.0.1:${await portOf(child)}`;
    return { stop, stopped, address: (folder, extension) => addressOf(authority, token, folder, extension) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Installs a packaged extension into a data folder, as `code --install-extension` does.
 * @param {string} dataFolder
 * @param {string} vsix
 */
export async function installExtension(dataFolder, vsix) {
  const { node, serverMain } = await servedVSCode();
  const child = spawn(
    node,
    [
      serverMain,
      '--install-extension',
      vsix,
      '--force',
      '--server-data-dir',
      dataFolder,
      '--accept-server-license-terms',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stdout.on('data', chunk => {
    output += chunk;
  });
  child.stderr.on('data', chunk => {
    output += chunk;
  });
  const code = await new Promise(resolve => child.once('close', resolve));
  if (code !== 0) throw new Error(`Installing ${vsix} failed (exit code ${code}):\n${output}`);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function portOf(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(
      () => reject(new Error(`VS Code's server did not start within ${START_TIMEOUT / 1000} s:\n${output}`)),
      START_TIMEOUT,
    );
    child.stdout?.on('data', chunk => {
      output += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) {
        clearTimeout(timer);
        resolve(Number(port));
      }
    });
    child.stderr?.on('data', chunk => {
      output += chunk;
    });
    child.once('close', code => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ended at its start (exit code ${code}):\n${output}`));
    });
  });
}

/**
 * The workbench takes its flags in a query parameter, which it heeds only under the smoke test driver.
 * @param {string} authority
 * @param {string} token
 * @param {string} folder
 * @param {ExtensionUnderDevelopment} [extension]
 */
function addressOf(authority, token, folder, extension) {
  const payload = [['skipWelcome', 'true']];
  const remote = (/** @type {string} */ path) => `vscode-remote://${authority}${path}`;
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension.path)]);
  if (extension?.tests) payload.push(['extensionTestsPath', remote(extension.tests)]);
  const query = new URLSearchParams({
    tkn: token,
    [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder,
    payload: JSON.stringify(payload),
  });
  return `http://${authority}/?${query}`;
}
