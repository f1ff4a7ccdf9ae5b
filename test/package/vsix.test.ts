import { deepEqual, match } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createDataFolder, installExtension } from '../../scripts/host/server.mjs';
import { articlesIn, copyCorpus, runningExtension, Workbench } from '../ui/driver';

const NEEDED =
  /^(dist\/(extension|extension\.web|cli)\.js|media\/.+|seeds\/.+|package\.json|package\.nls(\.[\w-]+)?\.json|README\.md|CHANGELOG\.md|LICENSE)$/;

describe('the packaged extension', () => {
  before(() => {
    execFileSync('npm', ['run', '--silent', 'package'], { stdio: ['ignore', 'ignore', 'inherit'] });
  });

  it('holds only what it needs', () => {
    const list = execFileSync('npx', ['vsce', 'ls', '--no-dependencies'], { encoding: 'utf8' });
    deepEqual(
      list.split('\n').filter(file => file && !NEEDED.test(file)),
      [],
    );
  });

  it('is at work once it is installed', async () => {
    const dataFolder = await createDataFolder();
    await installExtension(dataFolder, 'out/crossquote.vsix');
    const folder = await copyCorpus();
    const workbench = await Workbench.open(folder, { dataFolder, extension: 'installed' });
    const [article = ''] = await articlesIn(folder);
    await workbench.openFile(article);
    match(await runningExtension(workbench, 'Crossquote'), /Activation: \d+ms/);
  });
});
