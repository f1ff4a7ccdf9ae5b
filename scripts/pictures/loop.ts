import { notEqual } from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../../test/ui/driver/eventually';
import type { Workbench } from '../../test/ui/driver/workbench';
import { copyCorpus } from '../corpus.mjs';
import type { Frame } from './gif';
import { NARROW, open, sayWhoCodes, settled } from './window';

/** Untagged at first: what somebody has who opens a new article. */
const ARTICLE = '2024-09-26-northgate-wire-israel-was-consulted.txt';
const WORDS = 'There will be no ceasefire';
const SIZE = { width: 960, height: 600 };

/** In milliseconds, for a caption to be read and the window to be looked at. */
const LONG = 3200;
const SHORT = 2200;

/** The pictures of one round: a quote that was found is tagged, and leads to others on its claim. */
export async function loop(): Promise<Frame[]> {
  const folder = await copyCorpus();
  await rm(join(folder, `${ARTICLE}.quotes.yaml`));
  const workbench = await open('light', folder, NARROW);
  const { quickInput } = workbench;
  await workbench.page.setViewportSize(SIZE);
  await workbench.press('Control+b');
  const frames: Frame[] = [];
  const show = async (caption: string, delay: number) => {
    await tell(workbench, caption);
    frames.push({ picture: await settled(workbench), delay });
  };

  await workbench.openFile(ARTICLE);
  await workbench.statusBarItem('suggested').waitFor();
  await workbench.putCursorAt(WORDS);
  await sayWhoCodes(workbench);
  await show('A dotted line: Crossquote has found a quote. Alt+Q tags it.', LONG);

  await workbench.press('Alt+q');
  await quickInput.shown('who says it');
  await show('Who says it? The article does: Enter.', SHORT);

  await quickInput.accept();
  await quickInput.shown('on which claim');
  await quickInput.enter('accepts');
  await show('On which claim? A word of it, and Enter.', LONG);

  await quickInput.accept();
  await quickInput.shown('which stance');
  await show('With which stance? One key: o for “opposes”.', SHORT);

  await workbench.press('o');
  await quickInput.hidden();
  await show('Tagged: Katz opposes. It stands in a YAML file beside the article.', LONG);

  await jump(workbench, 'Alt+j');
  await show('Alt+J: the next quote on this claim, in another article.', LONG);

  await jump(workbench, 'Alt+o');
  await show('Alt+O: one that says otherwise.', LONG);

  await workbench.press('Control+k', 'Control+i');
  await workbench.page.locator('.monaco-hover .hover-contents').first().waitFor();
  await show('The hover tells who else spoke on it.', LONG);

  await workbench.close();
  return frames;
}

/** Presses the key of a jump, and waits until the cursor is elsewhere. */
async function jump(workbench: Workbench, key: string): Promise<void> {
  const position = workbench.statusBarItem(/^Ln \d+, Col \d+/);
  const before = await position.textContent();
  await workbench.press(key);
  await eventually(async () => notEqual(await position.textContent(), before));
}

/** Writes below the article what its reader is looking at. */
async function tell({ page }: Workbench, caption: string): Promise<void> {
  await page.addStyleTag({
    content: `body::after { content: ${JSON.stringify(caption)}; position: fixed; left: 50%; bottom: 40px; z-index: 9999;
      transform: translateX(-50%); padding: 10px 20px; border-radius: 8px; white-space: nowrap;
      font: 17px sans-serif; color: #fff; background: #1b2a41 }`,
  });
}
