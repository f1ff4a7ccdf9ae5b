import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser, newPage } from '../../../scripts/host/browser.mjs';
import { createDataFolder, type Server, startServer } from '../../../scripts/host/server.mjs';
import { eventually } from './eventually';
import { QuickInput } from './quickInput';

const SCREENSHOTS = join('out', 'screenshots');
const OPEN_TIMEOUT = 120_000;
const STEP_TIMEOUT = 40_000;
/** How long one try of several may wait. */
const GLIMPSE = 4000;

export interface WorkbenchOptions {
  /** Settings of the machine, over those that keep the window quiet. */
  settings?: Record<string, unknown>;
  /** A data folder prepared beforehand, in place of a new one with these settings. */
  dataFolder?: string;
  /** Where the extension comes from: the checkout, another folder, or it is installed in the data folder. */
  extension?: 'checkout' | 'installed' | { readonly folder: string };
  /** The language of the extension; VS Code's own words stay English where it has none of this name. */
  language?: string;
  /** A module whose `run()` the extension host is told to execute beside all else. */
  beside?: string;
  /** Further variables of the server and the extension host. */
  env?: NodeJS.ProcessEnv | undefined;
}

/**
 * A VS Code window, driven as a person drives it: by keys, by clicks and by what can be seen. Each has a server and
 * a browser profile of its own, so that nothing is left over from another.
 */
export class Workbench {
  /** Those that are open now. */
  static readonly all = new Set<Workbench>();
  private static browser: Promise<Browser> | undefined;

  readonly quickInput: QuickInput;

  private constructor(
    readonly page: Page,
    private readonly server: Server,
  ) {
    this.quickInput = new QuickInput(page);
  }

  /** Opens a folder or a `.code-workspace` file and waits until the workbench shows it. */
  static async open(folder: string, options: WorkbenchOptions = {}): Promise<Workbench> {
    const { settings, dataFolder, extension = 'checkout', language, beside, env } = options;
    Workbench.browser ??= launchBrowser();
    const page = await newPage(await Workbench.browser);
    page.setDefaultTimeout(STEP_TIMEOUT);
    // As VS Code's own translations say which one they are.
    await page.addInitScript(name => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name }), language);
    const server = await startServer({ dataFolder: dataFolder ?? (await createDataFolder(settings)), env });
    const workbench = new Workbench(page, server);
    Workbench.all.add(workbench);
    const path = typeof extension === 'object' ? extension.folder : process.cwd();
    const developed = { path, ...(beside && { tests: beside }) };
    const address = server.address(folder, extension === 'installed' ? undefined : developed);
    try {
      await page.goto(address, { timeout: OPEN_TIMEOUT });
      await workbench.shown();
    } catch (error) {
      // Nobody would close a window that nobody was given.
      await workbench.close();
      throw error;
    }
    return workbench;
  }

  /** The window that VS Code opens beside this one, on the same server. It goes with this one. */
  async windowOpenedBy(action: () => Promise<void>): Promise<Workbench> {
    const [page] = await Promise.all([this.page.waitForEvent('popup', { timeout: OPEN_TIMEOUT }), action()]);
    page.setDefaultTimeout(STEP_TIMEOUT);
    const workbench = new Workbench(page, this.server);
    await workbench.shown();
    return workbench;
  }

  /** Closes all windows and the browser. */
  static async closeAll(): Promise<void> {
    await Promise.all([...Workbench.all].map(workbench => workbench.close()));
    await (await Workbench.browser)?.close();
    Workbench.browser = undefined;
  }

  async close(): Promise<void> {
    Workbench.all.delete(this);
    await this.page.context().close();
    await this.server.stop();
  }

  /** Loads the window anew, as VS Code's own "Reload Window" does. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.shown();
  }

  /** The tree of files. */
  get explorer(): Locator {
    return this.page.locator('.explorer-folders-view');
  }

  /** The editor that has, or last had, the focus. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** The webview in sight, within the frames that VS Code puts round it. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');
  }

  /** An entry of the status bar, by a part of its text. */
  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item').filter({ hasText: text });
  }

  /** The entry of the status bar that the extension made under this id: messages beside it may have the same words. */
  ownStatusBarItem(id: string): Locator {
    return this.page.locator(`.statusbar-item[id$=".${id}"]`);
  }

  /** A message of VS Code's, by a part of its text; in the list of all, since a driven window pops none up. */
  async notification(text: string): Promise<Locator> {
    const list = this.page.locator('.notifications-center.visible');
    const notification = list.locator('.notification-list-item').filter({ hasText: text });
    await eventually(async () => {
      if (!(await list.isVisible())) {
        await this.page.locator('[id="status.notifications"]').click();
        // A pointer that rests there brings up a tooltip, over the message's buttons.
        await this.page.mouse.move(0, 0);
      }
      await notification.waitFor({ timeout: GLIMPSE });
    });
    return notification;
  }

  /** The tree of a view, by the view's name. */
  view(name: string): Locator {
    return this.page.getByRole('tree', { name });
  }

  /** Presses keys one after another, such as `Control+Shift+P` or `Enter`. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types into whatever has the focus, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Runs a command as a person does who knows only its name: from the palette. */
  async runFromPalette(command: string): Promise<void> {
    await this.pickFromBox('F1', 'Type the name of a command', command);
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    await this.pickFromBox('Control+P', 'Search files', name);
    await this.hasOpened(name);
  }

  /** Waits until a file is in the active editor, by a part of its name: what is opened takes the focus and the keys. */
  async hasOpened(name: string): Promise<void> {
    await this.page.locator('.editor-group-container.active .tab.active').filter({ hasText: name }).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /**
   * Opens one of VS Code's own boxes by its key, types an entry and takes it. Begins again where what was still on its
   * way took the focus, which closes the box, and where the entry came about only after the box had opened.
   */
  private async pickFromBox(key: string, placeholder: string, entry: string): Promise<void> {
    await eventually(async () => {
      await this.press(key);
      try {
        await this.quickInput.shown(placeholder, GLIMPSE);
        await this.quickInput.enter(entry);
        await this.quickInput.pick(entry, GLIMPSE);
      } catch (error) {
        await this.quickInput.leave();
        throw error;
      }
    }, OPEN_TIMEOUT);
  }

  /** Selects words in the active editor: finds them, in letters of either case, then leaves the find widget. */
  async selectInEditor(words: string, { occurrence = 1 } = {}): Promise<void> {
    // What was still on its way may put the cursor elsewhere, or take the focus, meanwhile.
    await eventually(() => this.find(words, occurrence), OPEN_TIMEOUT);
  }

  private async find(words: string, occurrence: number): Promise<void> {
    const widget = this.page.locator('.find-widget.visible');
    const box = widget.getByRole('textbox', { name: 'Find' });
    const reached = (number: number) =>
      widget
        .locator('.matchesCount')
        .filter({ hasText: new RegExp(`^${number} of`) })
        .waitFor({ timeout: GLIMPSE });
    await this.press('Control+1', 'Control+Home', 'Control+f');
    await box.waitFor({ timeout: GLIMPSE });
    try {
      // The widget opens with the word at the cursor; the same word over it would be no change, and select nothing.
      await box.fill('', { timeout: GLIMPSE });
      await box.fill(words, { timeout: GLIMPSE });
      await reached(1);
      for (let current = 1; current < occurrence; current++) {
        await box.press('Enter', { timeout: GLIMPSE });
        await reached(current + 1);
      }
    } finally {
      await box.press('Escape', { timeout: GLIMPSE });
      await widget.waitFor({ state: 'hidden', timeout: GLIMPSE });
    }
    await this.statusBarItem(`(${words.length} selected)`).waitFor({ timeout: GLIMPSE });
  }

  /** Waits until an article of the open explorer is known to have so many quotes, which says that all has been read. */
  async hasQuotes(name: string, count: number): Promise<void> {
    const file = this.explorer.getByRole('treeitem', { name, exact: true });
    await file
      .locator(`.monaco-icon-label[aria-label*="${count} quotes"]`)
      .waitFor({ timeout: OPEN_TIMEOUT });
  }

  /** Puts the cursor before the first letter of the words. */
  async putCursorAt(words: string, { occurrence = 1 } = {}): Promise<void> {
    await eventually(async () => {
      await this.find(words, occurrence);
      await this.press('ArrowLeft');
      await this.statusBarItem('selected').waitFor({ state: 'detached', timeout: GLIMPSE });
    }, OPEN_TIMEOUT);
  }

  /** Turns the wheel over a list until it shows an entry; a list draws only what is in sight. */
  async scrollTo(entry: Locator, list: Locator): Promise<void> {
    await list.hover();
    await eventually(async () => {
      if (await entry.isVisible()) return;
      await this.page.mouse.wheel(0, 200);
      throw new Error(`Not in sight: ${entry}`);
    });
  }

  /** Opens the menu of a row, which has an entry. Begins again where the rows moved, or took the menu away. */
  async openMenu(row: Locator, entry: string): Promise<Locator> {
    const menu = this.page.locator('.context-view .monaco-menu');
    await eventually(async () => {
      await row.click({ button: 'right', timeout: GLIMPSE });
      try {
        await menu.getByRole('menuitem', { name: entry }).waitFor({ timeout: GLIMPSE });
        // A row that has just come above takes the click that another one was meant to have.
        await row.and(this.page.locator('.focused')).waitFor({ timeout: GLIMPSE });
      } catch (error) {
        await this.press('Escape');
        throw error;
      }
    }, OPEN_TIMEOUT);
    return menu;
  }

  /** Chooses an entry of an open menu. VS Code takes no click that comes as soon as the menu is there. */
  async chooseIn(menu: Locator, name: string): Promise<void> {
    const entry = menu.getByRole('menuitem', { name });
    await eventually(async () => {
      if (await entry.isVisible()) await entry.click({ timeout: GLIMPSE });
      await menu.waitFor({ state: 'hidden', timeout: GLIMPSE });
    }, OPEN_TIMEOUT);
  }

  /** What the active editor has selected at the moment, by the count in the status bar. */
  async selectedCharacters(): Promise<number> {
    const text = await this.statusBarItem(/^Ln \d+, Col \d+/).innerText();
    return Number(/\((\d+) selected\)/.exec(text)?.[1] ?? 0);
  }

  private async shown(): Promise<void> {
    try {
      await this.explorer.waitFor({ timeout: OPEN_TIMEOUT });
    } catch (error) {
      console.log(`The workbench did not open: ${await this.screenshot('failed to open')}`);
      throw error;
    }
  }

  /** Writes what a person would see into `out/screenshots/` and returns the path of the picture. */
  async screenshot(name: string): Promise<string> {
    await mkdir(SCREENSHOTS, { recursive: true });
    const path = resolve(SCREENSHOTS, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
    await this.page.screenshot({ path });
    return path;
  }
}
