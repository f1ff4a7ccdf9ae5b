import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Locator, PageScreenshotOptions } from 'playwright-core';
import { eventually } from '../../test/ui/driver/eventually';
import { Workbench } from '../../test/ui/driver/workbench';
import { createDataFolder, installExtension } from '../host/server.mjs';

/** The light one is what VS Code has by itself. */
const THEMES = { light: {}, dark: { 'workbench.colorTheme': 'Default Dark Modern' } } as const;
export type Theme = keyof typeof THEMES;

/** Settings for a window in which only the article matters. */
export const NARROW = {
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  '[plaintext]': { 'editor.wordWrap': 'bounded', 'editor.wordWrapColumn': 80 },
};

let isPacked = false;

/** The extension, packaged anew for the first picture, in a window with nothing else in it. */
export async function open(theme: Theme, folder: string, settings = {}): Promise<Workbench> {
  if (!isPacked)
    execFileSync('npm', ['run', '--silent', 'package'], { stdio: ['ignore', 'ignore', 'inherit'] });
  isPacked = true;
  const dataFolder = await createDataFolder({
    ...settings,
    'editor.minimap.enabled': false,
    ...THEMES[theme],
    'workbench.layoutControl.enabled': false,
  });
  await installExtension(dataFolder, join('out', 'crossquote.vsix'));
  return Workbench.open(folder, { dataFolder, extension: 'installed' });
}

/** Answers what is asked only at the first tag, which is not made. The cursor must be in a quote. */
export async function sayWhoCodes(workbench: Workbench): Promise<void> {
  const { quickInput } = workbench;
  await workbench.press('Alt+q');
  await quickInput.answer('Your name as coder', 'ana');
  await quickInput.shown('who says it');
  await workbench.press('Escape');
  await quickInput.hidden();
}

export async function hoverOver(workbench: Workbench, words: string): Promise<void> {
  await workbench.putCursorAt(words);
  await workbench.press('Control+k', 'Control+i');
  await workbench.page.locator('.monaco-hover .hover-contents').first().waitFor();
}

export async function widenSideBar({ page }: Workbench, width: number): Promise<void> {
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

/** What the window shows, or a part of it, once nothing moves any more and no confirmation stands in the status bar. */
export async function settled(workbench: Workbench, clip?: PageScreenshotOptions['clip']): Promise<Buffer> {
  const { page } = workbench;
  await workbench.statusBarItem(/^\W*Tagged/).waitFor({ state: 'detached' });
  let before: Buffer | undefined;
  return eventually(async () => {
    await page.waitForTimeout(400);
    const now = await page.screenshot({ caret: 'hide', ...(clip && { clip }) });
    const isSame = before?.equals(now);
    before = now;
    if (!isSame) throw new Error('The window does not come to rest');
    return now;
  });
}
