// Takes the pictures of README, manual and walkthrough and the icon anew, by driving a VS Code window on seeds/:
//   npm run pictures [-- icon|overview|walkthrough|loop …]
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Workbench } from '../../test/ui/driver/workbench';
import { copyCorpus } from '../corpus.mjs';
import { launchBrowser } from '../host/browser.mjs';
import { moving } from './gif';
import { loop } from './loop';
import { hoverOver, NARROW, open, sayWhoCodes, settled, type Theme, widenSideBar } from './window';

const MEDIA = 'media';
const ICON_SIZE = 256;

const BLINKEN_WARNS = '2023-11-03-tidewater-sentinel-blinken-warns-iran.txt';
const HUNDRED_LORRIES = '2023-11-04-aid-ledger-a-hundred-lorries.txt';

/** Of the walkthrough's pictures, which VS Code shows small. */
const SMALL = { width: 820, height: 560 };
/** Where the status bar matters: the right end of the window, without the article, is cut off. */
const WIDE = { ...SMALL, width: 1400 };

/** A network needs some room. */
const WIDE_RESULTS = { width: 1180, height: 760 };

/** What can be taken anew, by the name to ask for it: `npm run pictures -- loop`. */
const PICTURES: Readonly<Record<string, () => Promise<void>>> = {
  icon,
  overview,
  walkthrough: async () => {
    for (const theme of ['light', 'dark'] as const) await walkthrough(theme);
  },
  results: async () => {
    for (const theme of ['light', 'dark'] as const) await results(theme);
  },
  loop: async () => keep('loop.gif', await moving(await loop())),
};

async function main(): Promise<void> {
  process.env.CROSSQUOTE_CORPUS = 'seeds';
  const asked = process.argv.slice(2);
  const unknown = asked.filter(name => !(name in PICTURES));
  if (unknown.length > 0) throw new Error(`No such picture: ${unknown.join(', ')}`);
  await mkdir(join(MEDIA, 'walkthrough'), { recursive: true });
  try {
    for (const [name, take] of Object.entries(PICTURES))
      if (asked.length === 0 || asked.includes(name)) await take();
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
  await workbench.statusBarItem('suggested').waitFor();
  await workbench.putCursorAt('Pauses of this kind');
  await sayWhoCodes(workbench);
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

/** The network of the samples, with the quotes behind what the keys have come to. */
async function results(theme: Theme): Promise<void> {
  const workbench = await open(theme, await copyCorpus(), NARROW);
  await workbench.page.setViewportSize(WIDE_RESULTS);
  await workbench.press('Control+b');
  await workbench.runFromPalette('Crossquote: Open Network');
  const page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await page.locator('footer').filter({ hasText: 'statements' }).waitFor();
  await page.getByRole('application').focus();
  await workbench.press('ArrowDown', 'ArrowRight', 'Enter');
  await page.locator('aside .quote').first().waitFor();
  await keep(`walkthrough/results-${theme}.png`, await settled(workbench));
  await workbench.close();
}

async function take(workbench: Workbench, name: string): Promise<void> {
  const isSmall = name.startsWith('walkthrough');
  await keep(`${name}.png`, await settled(workbench, isSmall ? { x: 0, y: 0, ...SMALL } : undefined));
}

async function keep(name: string, picture: Uint8Array): Promise<void> {
  await writeFile(join(MEDIA, name), picture);
  console.log(`${join(MEDIA, name)}  ${Math.round(picture.length / 1024)} KB`);
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
