import { deepEqual, match, ok } from 'node:assert/strict';
import { execFileSync, type StdioOptions } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createDataFolder, installExtension } from '../../scripts/host/server.mjs';
import { articlesIn, copyCorpus, runningExtension, Workbench } from '../ui/driver';
import { cleanCheckout } from './cleanCheckout';
import { npm } from './npm';

const NEEDED =
  /^(dist\/(extension|extension\.web|finding|finding\.web|intake|loading|patterns|quotes|report|results|schema|yaml|cli)\.js|dist\/webview\/(matrix|network|timeline)\.js|dist\/webview\/style\.css|dist\/THIRD-PARTY-NOTICES\.txt|media\/.+|docs\/.+|l10n\/bundle\.l10n\.[\w-]+\.json|seeds\/.+|package\.json|package\.nls(\.[\w-]+)?\.json|README\.md|CHANGELOG\.md|CONTRIBUTING\.md|SECURITY\.md|LICENSE)$/;

/** Licenses that ask for no more than to be handed on. */
const PERMISSIVE = /: (?:0BSD|Apache-2\.0|BSD-[23]-Clause|ISC|MIT|MIT-0|Unlicense)$/;

/** Of the bundle for Node, in bytes: VS Code reads all of it before the first view can answer. */
const LARGEST_BUNDLE = 640 * 1024;

describe('the extension, packaged in a clean clone', () => {
  let checkout: string;

  before(async () => {
    checkout = await cleanCheckout();
    const stdio: StdioOptions = ['ignore', 'ignore', 'inherit'];
    npm(['run', '--silent', 'package'], { cwd: checkout, stdio });
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
    for (const file of [
      ...['finding.js', 'finding.web.js', 'intake.js', 'loading.js', 'patterns.js', 'quotes.js'],
      ...['report.js', 'results.js', 'schema.js', 'yaml.js'],
      ...['matrix.js', 'network.js', 'timeline.js', 'style.css'].map(name => `webview/${name}`),
    ])
      ok(list.split('\n').includes(`dist/${file}`), file);
  });

  it('hands on the licenses of all that is bundled, and each lets it', async () => {
    const notices = await readFile(join(checkout, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    const bundled = notices.split(/^-{80}$/m).map(notice => /^(?<name>\S+) \S+$/m.exec(notice)?.groups?.name);
    ok(bundled.includes('yaml'));
    const licenses = await Promise.all(
      bundled.map(async name => {
        const { license } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
        return `${name}: ${license}`;
      }),
    );
    deepEqual(
      licenses.filter(license => !PERMISSIVE.test(license)),
      [],
    );
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
