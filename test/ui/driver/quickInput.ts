import type { Locator, Page } from 'playwright-core';
import { eventually, PATIENCE } from './eventually';

/** How long is waited for what may not come, in milliseconds. */
const GLIMPSE = 4000;

/** The quick pick or input box at the top of the window. */
export class QuickInput {
  private readonly widget: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget');
  }

  /** Where one types. */
  get input(): Locator {
    return this.widget.locator('.quick-input-filter input').first();
  }

  /** What it says beneath the box: a prompt, or what is wrong with the input. */
  get message(): Locator {
    return this.widget.locator('.quick-input-message');
  }

  /** The entries that are listed, best first. */
  get entries(): Locator {
    return this.widget.locator('.quick-input-list .monaco-list-row');
  }

  /** The entry that Enter would take. */
  get focused(): Locator {
    return this.widget.locator('.quick-input-list .monaco-list-row.focused');
  }

  /**
   * Waits until it shows, with this title or placeholder if one is given.
   * @param timeout in milliseconds
   */
  async shown(label?: string, timeout = PATIENCE): Promise<void> {
    await this.input.waitFor({ timeout });
    if (label) await this.#labelled(label).waitFor({ timeout });
  }

  /** Whether it shows this title or placeholder, now or in a moment. */
  shows(label: string): Promise<boolean> {
    return inAMoment(this.#labelled(label));
  }

  #labelled(label: string): Locator {
    const title = this.widget.locator('.quick-input-title').filter({ hasText: label });
    return title.or(this.widget.getByPlaceholder(label)).first();
  }

  /** Whether it shows this title now. */
  asks(title: string): Promise<boolean> {
    return this.widget.locator('.quick-input-title').filter({ hasText: title }).isVisible();
  }

  async hidden(): Promise<void> {
    await this.input.waitFor({ state: 'hidden' });
  }

  /** Gives up what is asked, if anything is. */
  async leave(): Promise<void> {
    if (!(await this.input.isVisible())) return;
    await this.page.keyboard.press('Escape');
    await this.hidden();
  }

  /** Types into the box once it is there. */
  async enter(text: string): Promise<void> {
    await this.shown();
    await this.page.keyboard.type(text);
  }

  /** Types the answer to a question, once it is asked, and takes it. */
  async answer(question: string, answer: string): Promise<void> {
    await this.shown(question);
    await this.enter(answer);
    await this.accept();
  }

  /** Whether an entry reads so, now or in a moment. */
  lists(text: string): Promise<boolean> {
    return inAMoment(this.#entry(text));
  }

  /**
   * Goes to the entry whose label or description reads so, with the arrow keys, and takes it. Fails where the box is
   * closed meanwhile: its rows stay in the page.
   * @param patience how long each step may take, in milliseconds
   */
  async pick(text: string, patience = PATIENCE): Promise<void> {
    const entry = this.#entry(text);
    await entry.waitFor({ timeout: patience });
    await eventually(async () => {
      const [wanted, current] = await Promise.all([rowIndex(entry), rowIndex(this.focused)]);
      if (wanted === current) return;
      await this.input.press(wanted > current ? 'ArrowDown' : 'ArrowUp', { timeout: GLIMPSE });
      throw new Error(`The focus does not reach the entry “${text}”`);
    }, patience);
    await this.input.press('Enter', { timeout: GLIMPSE });
  }

  #entry(text: string): Locator {
    return this.entries.filter({ has: this.page.getByText(text, { exact: true }) }).first();
  }

  /** Takes the entry in focus, or what was typed. */
  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }
}

async function rowIndex(row: Locator): Promise<number> {
  return Number(await row.getAttribute('data-index'));
}

function inAMoment(element: Locator): Promise<boolean> {
  return element.waitFor({ timeout: GLIMPSE }).then(
    () => true,
    () => false,
  );
}
