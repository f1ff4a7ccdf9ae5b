// Takes the pictures of the README, the walkthrough and the icon anew, by driving a VS Code window on seeds/.
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../../test/ui/driver/eventually';
import { Workbench } from '../../test/ui/driver/workbench';
import { copyCorpus } from '../corpus.mjs';
import { launchBrowser } from '../host/browser.mjs';
import { createDataFolder, installExtension } from '../host/server.mjs';

const MEDIA = 'media';
const ICON_SIZE = 256;

const BLINKEN_WARNS = '2023-11-03-tidewater-sentinel-blinken-warns-iran.txt';
const HUNDRED_LORRIES = '2023-11-04-aid-ledger-a-hundred-lorries.txt';

/** The light one is what VS Code has by itself. */
const THEMES = { light: {}, dark: { 'workbench.colorTheme': 'Default Dark Modern' } } as const;
type Theme = keyof typeof THEMES;

/** Of the walkthrough's pictures, which VS Code shows small. */
const SMALL = { width: 820, height: 560 };
/** Where the status bar matters: the right end of the window, without the article, is cut off. */
const WIDE = { ...SMALL, width: 1400 };
const NARROW = {
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  '[plaintext]': { 'editor.wordWrap': 'bounded', 'editor.wordWrapColumn': 80 },
};

async function main(): Promise<void> {
  process.env.CROSSQUOTE_CORPUS = 'seeds';
  await mkdir(join(MEDIA, 'walkthrough'), { recursive: true });
  try {
    await icon();
    execFileSync('npm', ['run', '--silent', 'package'], { stdio: ['ignore', 'ignore', 'inherit'] });
    await overview();
    for (const theme of ['light', 'dark'] as const) await walkthrough(theme);
  } finally {
    await Workbench.closeAll();
  }
}

async function icon(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: ICON_SIZE, height: ICON_SIZE } });
  const svg = await readFile(join('scripts', 'pictures', 'icon.svg'), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: join(MEDIA, 'icon.png'), omitBackground: true });
  await browser.close();
}

/** All at once: trees, labels, signs, a hover. */
async function overview(): Promise<void> {
  const workbench = await open('light', await copyCorpus());
  await workbench.openFile(BLINKEN_WARNS);
  await workbench.runFromPalette('Crossquote: Show the Whole Workspace');
  await workbench.page.locator('.activitybar').getByRole('tab', { name: 'Crossquote' }).click();
  await widenSideBar(workbench, 460);
  await hoverOver(workbench, 'how to ensure that Hamas');
  await take(workbench, 'overview');
  await workbench.close();
}

async function walkthrough(theme: Theme): Promise<void> {
  const folder = await copyCorpus();
  const sidecar = join(folder, `${HUNDRED_LORRIES}.quotes.yaml`);
  await rm(sidecar);
  const workbench = await open(theme, folder, NARROW);
  await workbench.page.setViewportSize(SMALL);
  await workbench.press('Control+b');

  await workbench.openFile(HUNDRED_LORRIES);
  await workbench.putCursorAt('Pauses of this kind');
  await workbench.press('Alt+q');
  await workbench.quickInput.shown('who says it');
  await workbench.quickInput.accept();
  await workbench.quickInput.shown('on which claim');
  await workbench.quickInput.enter('pause');
  await take(workbench, `walkthrough/tag-${theme}`);
  await workbench.quickInput.accept();
  await workbench.quickInput.shown('which stance');
  await workbench.press('c');
  await workbench.quickInput.hidden();

  await workbench.page.setViewportSize(WIDE);
  await workbench.putCursorAt('It is his second tour');
  await workbench.press('Alt+c');
  await workbench.ownStatusBarItem('crossquote.coding').waitFor();
  for (const [i, stance] of ['s', 's', 'o', 'c'].entries()) {
    await workbench.press('j', stance);
    await workbench.statusBarItem(`${i + 2} quotes`).waitFor();
  }
  await take(workbench, `walkthrough/coding-${theme}`);
  await workbench.press('Escape');
  await workbench.page.setViewportSize(SMALL);

  await copyFile(join('seeds', basename(sidecar)), sidecar);
  await workbench.openFile(BLINKEN_WARNS);
  await hoverOver(workbench, 'how to ensure that Hamas');
  await take(workbench, `walkthrough/jump-${theme}`);
  await workbench.close();
}

/** The packaged extension in a window with nothing else in it. */
async function open(theme: Theme, folder: string, settings = {}): Promise<Workbench> {
  const dataFolder = await createDataFolder({
    ...settings,
    'crossquote.coder': 'ana',
    'editor.minimap.enabled': false,
    ...THEMES[theme],
    'workbench.layoutControl.enabled': false,
  });
  await installExtension(dataFolder, join('out', 'crossquote.vsix'));
  return Workbench.open(folder, { dataFolder, extension: 'installed' });
}

async function hoverOver(workbench: Workbench, words: string): Promise<void> {
  await workbench.putCursorAt(words);
  await workbench.press('Control+k', 'Control+i');
  await workbench.page.locator('.monaco-hover .hover-contents').first().waitFor();
}

async function widenSideBar({ page }: Workbench, width: number): Promise<void> {
  const bar = await boxOf(page.locator('.part.sidebar'));
  const edge = bar.x + bar.width;
  const middle = bar.y + bar.height / 2;
  await page.mouse.move(edge, middle);
  await page.mouse.down();
  await page.mouse.move(bar.x + width, middle, { steps: 5 });
  await page.mouse.up();
  // Away, so that nothing is lit up by the pointer.
  await page.mouse.move(middle, bar.y + bar.height + 10);
}

const boxOf = (locator: Locator) =>
  eventually(async () => {
    const box = await locator.boundingBox();
    if (!box) throw new Error(`Not in sight: ${locator}`);
    return box;
  });

/** A picture of the window once nothing moves any more, and no confirmation stands in the status bar. */
async function take(workbench: Workbench, name: string): Promise<void> {
  const { page } = workbench;
  const isSmall = name.startsWith('walkthrough');
  await workbench.statusBarItem(/^\W*Tagged/).waitFor({ state: 'detached' });
  let before: Buffer | undefined;
  const settled = await eventually(async () => {
    await page.waitForTimeout(400);
    const now = await page.screenshot({ caret: 'hide', ...(isSmall && { clip: { x: 0, y: 0, ...SMALL } }) });
    const isSame = before?.equals(now);
    before = now;
    if (!isSame) throw new Error(`The window does not come to rest for ${name}`);
    return now;
  });
  await writeFile(join(MEDIA, `${name}.png`), settled);
  console.log(`media/${name}.png  ${Math.round(settled.length / 1024)} KB`);
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
