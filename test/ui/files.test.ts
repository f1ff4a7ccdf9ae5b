import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyCorpus, eventually, Workbench } from './driver';

const COURIER = '2024-09-27-galilee-courier-truce-made-in-new-york.txt';
const LEDGER = '2023-11-04-aid-ledger-a-hundred-lorries.txt';
const WIRE = '2024-09-26-northgate-wire-israel-was-consulted.txt';
/** Where something took the focus, one need not wait longer to try once more. */
const GLIMPSE = 5000;
const PATIENCE = 60_000;
const idsIn = (sidecar: string) => [...sidecar.matchAll(/^ {2}- id: (\w+)$/gmu)].map(([, id]) => id!);
const sidecarOf = (name: string) => `${name}.quotes.yaml`;

/** What becomes of sidecars when a person works with files, and when a file is broken. */
describe('files', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await copyCorpus({ from: 'seeds' });
    workbench = await Workbench.open(folder);
    await workbench.openFile(LEDGER);
    await workbench.hasQuotes(LEDGER, 13);
  });

  after(() => workbench.close());

  const names = async () => (await readdir(folder)).sort();
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const file = (name: string) => workbench.explorer.getByRole('treeitem', { name, exact: true });
  /** A click opens it too, and leaves the focus in the explorer. */
  const choose = (name: string) =>
    eventually(async () => {
      await file(name).click({ timeout: GLIMPSE });
      await workbench.page.locator('.tab.active').filter({ hasText: name }).waitFor({ timeout: GLIMPSE });
    }, PATIENCE);
  const dialog = () => workbench.page.getByRole('dialog');
  /** Waits until something is so, and agrees to what VS Code asks meanwhile: whether an extension may take part. */
  const agreeUntil = (assertion: () => Promise<void>) =>
    eventually(async () => {
      const agree = dialog().getByRole('button', { name: /^(OK|Yes|Undo)/ });
      if (await agree.isVisible()) await agree.click();
      await assertion();
    });

  it('take their sidecar along when they are renamed in the explorer, and back when that is undone', async () => {
    const text = await read(sidecarOf(LEDGER));
    await eventually(async () => {
      await choose(LEDGER);
      await workbench.press('F2');
      await workbench.page.locator('.explorer-folders-view input').waitFor({ timeout: GLIMPSE });
    }, PATIENCE);
    await workbench.press('Control+a');
    await workbench.type('lorries.txt');
    await workbench.press('Enter');
    await agreeUntil(async () => {
      ok((await names()).includes(sidecarOf('lorries.txt')));
      ok(!(await names()).includes(sidecarOf(LEDGER)));
    });
    equal(await read(sidecarOf('lorries.txt')), text);
    await workbench.hasQuotes('lorries.txt', 13);
    await workbench.screenshot('an article renamed');
    await file('lorries.txt').click();
    await workbench.press('Control+z');
    await agreeUntil(async () => ok((await names()).includes(sidecarOf(LEDGER))));
    equal(await read(sidecarOf(LEDGER)), text);
    await eventually(async () => ok(!(await names()).some(name => name.startsWith('lorries'))));
  });

  it('offer their quotes to a copy, which then has the same quotes', async () => {
    const copy = LEDGER.replace('.txt', ' copy.txt');
    // What was renamed back before may be opened a little later, and take the focus.
    await eventually(async () => {
      await choose(LEDGER);
      await workbench.press('Control+c');
      await choose(COURIER);
      await workbench.press('Control+v');
      await file(copy).waitFor({ timeout: GLIMPSE });
    }, PATIENCE);
    const offer = await workbench.notification(
      `${copy} is a copy of ${LEDGER}, which has 13 quotes. Copy them too?`,
    );
    await workbench.screenshot('quotes are offered to a copy');
    await offer.getByRole('button', { name: 'Copy Quotes' }).click();
    await workbench.hasQuotes(copy, 13);
    const [ids, copied] = await Promise.all(
      [LEDGER, copy].map(async name => idsIn(await read(sidecarOf(name)))),
    );
    equal(ids!.length, new Set(ids).size);
    deepEqual(copied, ids);
  });

  it('leave their sidecar behind when they are deleted, which is told', async () => {
    await choose(WIRE);
    await workbench.press('Delete');
    await dialog().getByRole('button', { name: 'Delete' }).click();
    const told = await workbench.notification(
      `${WIRE} was deleted. Its sidecar, with 14 quotes, is still there.`,
    );
    await workbench.screenshot('an article deleted, its sidecar still there');
    const text = await read(sidecarOf(WIRE));
    ok(text.includes('quotes:'));
    await told.getByRole('button', { name: 'Delete Sidecar Too' }).click();
    await eventually(async () => ok(!(await names()).includes(sidecarOf(WIRE))));
  });

  it('that are broken are told of where their quotes would be, and a click leads to the line', async () => {
    const whole = await read(sidecarOf(COURIER));
    await writeFile(join(folder, sidecarOf(COURIER)), `${whole}  - id: [\n`);
    const line = whole.split('\n').length;
    await workbench.openFile(COURIER);
    const told = new RegExp(`sidecar cannot be read: line (${line}|${line + 1})`);
    await workbench.statusBarItem(told).waitFor();
    await file(COURIER).locator('.monaco-icon-label[aria-label*="sidecar cannot be read"]').waitFor();
    await workbench.page.getByRole('tab', { name: 'Crossquote' }).click();
    await workbench.view('Sources').getByRole('treeitem').filter({ hasText: told }).waitFor();
    await workbench.screenshot('a sidecar that cannot be read');
    await workbench.statusBarItem(told).click();
    await workbench.page.locator('.tab.active').filter({ hasText: 'quotes.yaml' }).waitFor();
    await workbench.statusBarItem(new RegExp(`^Ln (${line}|${line + 1}), Col`)).waitFor();
    await writeFile(join(folder, sidecarOf(COURIER)), whole);
    await workbench.openFile(COURIER);
    await workbench.statusBarItem(/\d+ quotes/).waitFor();
  });
});
