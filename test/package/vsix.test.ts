import { deepEqual, match, ok } from 'node:assert/strict';
import { execFileSync, type StdioOptions } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createDataFolder, installExtension } from '../../scripts/host/server.mjs';
import { articlesIn, copyCorpus, runningExtension, Workbench } from '../ui/driver';
import { cleanCheckout } from './cleanCheckout';

const NEEDED =
  /^(dist\/(extension|extension\.web|loading|quotes|yaml|cli)\.js|dist\/THIRD-PARTY-NOTICES\.txt|media\/.+|l10n\/bundle\.l10n\.[\w-]+\.json|seeds\/.+|package\.json|package\.nls(\.[\w-]+)?\.json|README\.md|CHANGELOG\.md|CONTRIBUTING\.md|LICENSE)$/;

/** Of the bundle for Node, in bytes: VS Code reads all of it before the first view can answer. */
const LARGEST_BUNDLE = 600 * 1024;

describe('the extension, packaged in a clean clone', () => {
  let checkout: string;

  before(async () => {
    checkout = await cleanCheckout();
    const stdio: StdioOptions = ['ignore', 'ignore', 'inherit'];
    execFileSync('npm', ['run', '--silent', 'package'], { cwd: checkout, stdio });
  });

  it('holds what it needs and nothing else', () => {
    const list = execFileSync('npx', ['vsce', 'ls', '--no-dependencies'], {
      cwd: checkout,
      encoding: 'utf8',
    });
    deepEqual(
      list.split('\n').filter(file => file && !NEEDED.test(file)),
      [],
    );
    // What the extension's bundle requires when it is needed, and nobody would notice the lack of before.
    for (const file of ['dist/loading.js', 'dist/quotes.js', 'dist/yaml.js'])
      ok(list.split('\n').includes(file), file);
  });

  it('hands on the licences of all that is bundled', async () => {
    const manifest = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8'));
    const notices = await readFile(join(checkout, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const [name, version] of Object.entries(manifest.dependencies))
      ok(notices.includes(`${name} ${version}\n`), `no licence of ${name}`);
  });

  it('starts from a bundle that is quickly read', async () => {
    const { size } = await stat(join(checkout, 'dist/extension.js'));
    ok(size <= LARGEST_BUNDLE, `${size} bytes`);
  });

  it('is at work once it is installed', async () => {
    const dataFolder = await createDataFolder();
    await installExtension(dataFolder, join(checkout, 'out/crossquote.vsix'));
    const folder = await copyCorpus();
    const workbench = await Workbench.open(folder, { dataFolder, extension: 'installed' });
    const [article = ''] = await articlesIn(folder);
    await workbench.openFile(article);
    match(await runningExtension(workbench, 'Crossquote'), /Activation: \d+ms/);
  });
});
