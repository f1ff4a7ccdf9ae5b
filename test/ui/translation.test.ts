import { deepEqual, match } from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { coding, tagged } from '../unit/checks/files';
import { inMadeUp, MADE_UP, untranslated } from '../unit/support/madeUp';
import { eventually, Workbench } from './driver';

/** All that files say is Greek: what is Latin and stands outside of the marks was said by nobody but the extension. */
const FILES: Readonly<Record<string, string>> = {
  'codebook.yaml': `crossquote: 1
stances:
  υπέρ: { polarity: 1, color: green, key: s }
  κατά: { polarity: -1, color: red, key: o }
actors:
  λίντα: { name: Λίντα }
claims:
  μένει: { text: Το πλοίο μένει. }
`,
  ...tagged(
    'ένα.txt',
    '“⟦Μένουμε στο νησί όσο χρειαστεί⟧,” είπε η Λίντα. “⟦Φεύγουμε από το νησί αμέσως⟧,” είπε η Λίντα.\n\n“Κανείς δεν μας ρώτησε ποτέ τίποτα,” είπε ο Πέτρος.\n',
    [
      { id: 'q1', speakers: ['λίντα'], codings: [coding('μένει', 'υπέρ')] },
      { id: 'q2', speakers: ['λίντα'], codings: [coding('μένει', 'κατά')] },
    ],
    { published: '2025-03-01' },
  ),
};

const PARTS_OF_THE_EXTENSION = ['package.json', 'dist', 'media', 'docs', 'README.md'];

/** A copy of the extension that has a made-up language besides English. */
async function translatedExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'crossquote-translated-'));
  for (const part of PARTS_OF_THE_EXTENSION) await cp(part, join(folder, part), { recursive: true });
  await mkdir(join(folder, 'l10n'));
  for (const [from, to] of [
    ['l10n/bundle.l10n.json', `l10n/bundle.l10n.${MADE_UP}.json`],
    ['package.nls.json', `package.nls.${MADE_UP}.json`],
  ] as const)
    await writeFile(join(folder, to), JSON.stringify(inMadeUp(from)));
  await cp('package.nls.json', join(folder, 'package.nls.json'));
  return folder;
}

describe('in a language that is made up, nothing is said in another one', () => {
  let extension: string;
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    extension = await translatedExtension();
    folder = await mkdtemp(join(tmpdir(), 'crossquote-greek-'));
    for (const [path, text] of Object.entries(FILES)) await writeFile(join(folder, path), text);
    workbench = await opened(folder);
    await workbench.openFile('ένα.txt');
    await workbench.ownStatusBarItem('crossquote.source').waitFor();
  });

  after(async () => {
    await workbench.close();
    for (const made of [extension, folder]) await rm(made, { recursive: true });
  });

  const opened = (path: string) =>
    Workbench.open(path, {
      extension: { folder: extension },
      language: MADE_UP,
      settings: { 'crossquote.codeLens': true },
    });

  it('in the status bar', () => isTranslated(workbench.ownStatusBarItem('crossquote.source')));

  it('in the lenses of the text', () => isTranslated(workbench.page.locator('.codelens-decoration').first()));

  it('in the hover over a quote', async () => {
    await workbench.putCursorAt('Μένουμε στο νησί');
    await workbench.press('Control+k', 'Control+i');
    const hover = workbench.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content');
    await isTranslated(hover.first());
    await workbench.screenshot('hover in a made-up language');
    await workbench.press('Escape');
  });

  it('in the questions of tagging, and what is told after it', async () => {
    const title = workbench.page.locator('.quick-input-widget .quick-input-title');
    const list = workbench.page.locator('.quick-input-widget .quick-input-list');
    await workbench.putCursorAt('Κανείς δεν μας');
    await workbench.press('Alt+q');
    await workbench.quickInput.shown('Your name as coder');
    await isTranslated(title);
    await workbench.quickInput.enter('Άννα');
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('who says it');
    await isTranslated(title);
    await workbench.quickInput.enter('Πέτρος');
    await isTranslated(list);
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('on which claim');
    await isTranslated(title);
    await workbench.quickInput.enter('Το πλοίο μένει');
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('which stance');
    await isTranslated(title);
    await workbench.screenshot('questions in a made-up language');
    await workbench.press('s');
    await workbench.quickInput.hidden();
    await isTranslated(workbench.ownStatusBarItem('crossquote.source'));
  });

  it('in the trees, their titles, buttons and menus', async () => {
    await workbench.page.getByRole('tab', { name: 'Crossquote' }).click();
    const panes = workbench.page.locator('.sidebar .pane');
    await panes.first().locator('.monaco-list-row').first().waitFor();
    for (const pane of await panes.all()) await isTranslated(pane);
    const row = panes.first().locator('.monaco-list-row').first();
    await isTranslated(await workbench.openMenu(row, '⟦Open Actor Page to the Side⟧'));
    await workbench.screenshot('trees in a made-up language');
    await workbench.press('Escape');
  });

  it('in the problems', async () => {
    await workbench.press('Control+Shift+m');
    const problems = workbench.page.locator('.markers-panel .monaco-list-row').filter({ hasText: '⟦' });
    await isTranslated(problems.first().getByText('⟦').first());
    await workbench.screenshot('problems in a made-up language');
  });

  it('in the commands of the palette', async () => {
    await workbench.press('F1');
    await workbench.quickInput.shown('Type the name of a command');
    await workbench.quickInput.enter('Crossquote: ⟦');
    const entries = workbench.quickInput.entries.filter({ hasText: 'Crossquote' });
    await entries.first().waitFor();
    for (const entry of await entries.all()) await isTranslated(entry.locator('.label-name').first());
    await workbench.quickInput.leave();
  });

  it('where a folder has no articles', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'crossquote-empty-'));
    const other = await opened(empty);
    await other.page.getByRole('tab', { name: 'Crossquote' }).click();
    await isTranslated(other.page.locator('.sidebar .welcome-view-content').first());
    await other.screenshot('an empty folder in a made-up language');
    await other.close();
    await rm(empty, { recursive: true });
  });
});

/** What VS Code says beside the extension's words is English, as it has no language of this name. */
const OF_VSCODE = /^Actions for /gm;

/** What an element says, to eyes and to screen readers, once it says something of the extension's. */
const isTranslated = (element: Locator): Promise<void> =>
  eventually(async () => {
    const said = await element.evaluate(top => {
      const labelled = [top, ...top.querySelectorAll('[aria-label]')];
      return [top.innerText, ...labelled.map(each => each.getAttribute('aria-label'))].join('\n');
    });
    match(said, /⟦/);
    deepEqual(untranslated(said.replaceAll('\u00a0', ' ').replace(OF_VSCODE, '')), []);
  });
