// Runs the editor tests inside VS Code: node scripts/rings/editor.mjs node|web [--desktop] [--grep PATTERN]
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { copyCorpus } from '../corpus.mjs';
import { cacheFolder } from '../host/cache.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { desktop: { type: 'boolean', default: false }, grep: { type: 'string', default: '' } },
});

const extension = positionals[0] === 'web' ? await extensionForTheWorker() : resolve();
const tests = join(extension, 'out', positionals[0] === 'web' ? 'editor.web.js' : 'editor.node.js');

try {
  await runTests({
    ...(values.desktop
      ? { cachePath: join(cacheFolder(), 'desktop') }
      : { vscodeExecutablePath: resolve('scripts/host/servedCode.mjs') }),
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    extensionTestsEnv: { CROSSQUOTE_GREP: values.grep },
    launchArgs: [await copyCorpus(), '--disable-extensions'],
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}

/**
 * A copy of the extension that VS Code can only run in the web worker, since its manifest has no `main`. The tests are
 * in it because they run in the host of the extension whose folder holds them.
 */
async function extensionForTheWorker() {
  const copy = resolve('out', 'extension.web');
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { recursive: true });
  const { main, ...manifest } = JSON.parse(await readFile('package.json', 'utf8'));
  await writeFile(join(copy, 'package.json'), JSON.stringify(manifest));
  for (const part of (await readdir('.')).filter(name =>
    /^(dist|docs|media|seeds|package\.nls.*\.json)$/.test(name),
  )) {
    await cp(part, join(copy, part), { recursive: true });
  }
  // A worker has no environment to read the pattern from. It stands on the first line, so that source maps still fit.
  const bundle = await readFile('out/editor.web.js', 'utf8');
  await mkdir(join(copy, 'out'));
  await writeFile(
    join(copy, 'out', 'editor.web.js'),
    `globalThis.CROSSQUOTE_GREP = ${JSON.stringify(values.grep)}; ${bundle}`,
  );
  await cp('out/editor.web.js.map', join(copy, 'out', 'editor.web.js.map'));
  return copy;
}
