// Opens VS Code with the extension on a copy of the sample articles: a desktop VS Code where one is installed, otherwise,
// on Linux, the served one, whose address it prints. Ends with Ctrl+C.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { callOf, findVSCode } from './calling.mjs';
import { copyCorpus } from './corpus.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { startServer } from './host/server.mjs';
import { runInGroup } from './processGroup.mjs';

const BUILD_TIMEOUT = 60_000;

try {
  const code = findVSCode();
  if (!code && process.platform !== 'linux')
    throw new Error(
      'No VS Code was found: neither on PATH nor where it is usually installed.\n' +
        'Install it from https://code.visualstudio.com, or name its program: CROSSQUOTE_CODE=…/bin/code',
    );
  await build();
  await open(code, await copyCorpus());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function build() {
  await ensureDependencies();
  const built = await runInGroup('npm', ['run', '--silent', 'build'], { timeout: BUILD_TIMEOUT });
  if (!built) throw new Error('The extension could not be built.');
}

/**
 * @param {string | undefined} code
 * @param {string} articles
 */
async function open(code, articles) {
  const extension = resolve();
  console.log(`The articles are a copy, to play with: ${articles}`);
  if (code) {
    console.log('VS Code opens; this ends when its window is closed, or with Ctrl+C.');
    const { command, args, options } = callOf(code, [
      '--new-window',
      '--wait',
      `--extensionDevelopmentPath=${extension}`,
      articles,
    ]);
    await new Promise((ended, failed) =>
      spawn(command, args, { ...options, stdio: 'inherit' })
        .once('error', failed)
        .once('close', ended),
    );
  } else {
    const server = await startServer();
    console.log(
      `Open this in a browser; Ctrl+C ends it:\n  ${server.address(articles, { path: extension })}`,
    );
    await server.stopped;
  }
}
