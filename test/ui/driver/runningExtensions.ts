import type { Workbench } from './workbench';

/** What VS Code's list of running extensions says of the one with this name. */
export async function runningExtension(workbench: Workbench, name: string): Promise<string> {
  await workbench.runFromPalette('Developer: Show Running Extensions');
  const list = workbench.page.locator('.runtime-extensions-editor');
  const entry = list.locator('.monaco-list-row').filter({ hasText: name });
  await workbench.scrollTo(entry, list);
  return entry.innerText();
}
