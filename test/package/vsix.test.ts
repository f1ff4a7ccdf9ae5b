import { deepEqual, match } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createDataFolder, installExtension } from '../../scripts/host/server.mjs';
import { copyCorpus, Workbench } from '../ui/driver';

const VSIX = 'out/crossquote.vsix';

describe('the packaged extension', () => {
  before(() => {
    execFileSync('npm', ['run', '--silent', 'package'], { stdio: ['ignore', 'ignore', 'inherit'] });
  });

  it('holds only what it needs', () => {
    const list = execFileSync('npx', ['vsce', 'ls', '--no-dependencies'], { encoding: 'utf8' });
    const needed =
      /^(dist\/(extension|extension\.web|cli)\.js|media\/.+|package\.json|package\.nls(\.[\w-]+)?\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
    deepEqual(
      list.split('\n').filter(file => file && !needed.test(file)),
      [],
    );
  });

  it('is at work once it is installed', async () => {
    const dataFolder = await createDataFolder();
    await installExtension(dataFolder, VSIX);
    const workbench = await Workbench.open(await copyCorpus(), { dataFolder });
    await workbench.runFromPalette('Developer: Show Running Extensions');
    const running = workbench.page.locator('.runtime-extensions-editor');
    const crossquote = running.locator('.monaco-list-row', { hasText: 'crossquote' });
    await workbench.scrollTo(crossquote, running);
    match(await crossquote.innerText(), /Activation: \d+ms/);
  });
});
