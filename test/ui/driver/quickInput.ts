import type { Locator, Page } from 'playwright-core';

/** The quick pick or input box at the top of the window. */
export class QuickInput {
  private readonly widget: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget');
  }

  /** Waits until it shows, under this title or placeholder if one is given. */
  async shown(label?: string): Promise<void> {
    await this.input.waitFor();
    if (!label) return;
    const title = this.widget.locator('.quick-input-title').filter({ hasText: label });
    const placeholder = this.widget.getByPlaceholder(label);
    await title.or(placeholder).first().waitFor();
  }

  async hidden(): Promise<void> {
    await this.input.waitFor({ state: 'hidden' });
  }

  get input(): Locator {
    return this.widget.locator('.quick-input-filter input').first();
  }

  /** The entries that are listed, best first. */
  get entries(): Locator {
    return this.widget.locator('.quick-input-list .monaco-list-row');
  }

  /** The entry that Enter would take. */
  get focused(): Locator {
    return this.widget.locator('.quick-input-list .monaco-list-row.focused');
  }

  /** Types into its box once it is there. */
  async enter(text: string): Promise<void> {
    await this.shown();
    await this.page.keyboard.type(text);
  }

  /** Goes down to the entry with this text and takes it. */
  async pick(text: string): Promise<void> {
    const entry = this.entries.filter({ hasText: text }).first();
    await entry.waitFor();
    await this.focused.waitFor();
    const limit = await this.entries.count();
    for (let moves = 0; moves < limit; moves++) {
      if ((await this.focused.innerText()).includes(text)) break;
      await this.page.keyboard.press('ArrowDown');
    }
    await this.focused.filter({ hasText: text }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Takes what has the focus, or what was typed. */
  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }
}
