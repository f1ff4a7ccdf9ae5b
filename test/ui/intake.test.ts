import { equal, ok } from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { column, pdf } from '../unit/intake/support/documents';
import { copyCorpus, eventually, Workbench } from './driver';

const QUOTED = 'the plan was agreed with both sides';
const SENTENCE = `Envoy Lee Park said on Friday that “${QUOTED}” before it was published, and that nobody had objected to it.`;
const REPLY =
  'A minister denied this: nobody had asked her, she said, and nobody would have got an answer before the vote.';
const PAGE = `<!doctype html><html lang="en"><head><title>Envoy says plan was agreed | The Daily Example</title>
<meta property="article:published_time" content="2024-09-27T08:00:00Z"></head><body><nav><a href="/">Home</a></nav><article>
<h1>Envoy says plan was agreed</h1><p>${SENTENCE}</p><p>${REPLY}</p></article></body></html>`;
const DOWNLOAD = Array.from(
  { length: 20 },
  (_, i) => `
                       ${i + 1} of 20 DOCUMENTS

                       The Daily Example

                   October ${i + 1}, 2024 Tuesday

Report number ${i + 1} on the plan

LENGTH: 100 words

Report ${i + 1}: ${SENTENCE}

LOAD-DATE: October 30, 2024
`,
).join('\n');
/** The first file starts the thread that reads, on a machine that may have other work. */
const PATIENCE = 60_000;
const GLIMPSE = 4000;
const FROM_PAGE = '2024-09-27-the-daily-example-envoy-says-plan-was-agreed.txt';

/** What people bring goes in, and is tagged like any article. */
describe('articles that are brought in', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await copyCorpus({ from: 'seeds' });
    await writeFile(join(folder, 'page.html'), PAGE);
    await writeFile(
      join(folder, 'report.pdf'),
      pdf([
        [
          [72, 740, 20, 'Report of the committee'],
          ...column(72, 700, ['The committee met in May, and', 'agreed on nothing at all then.']),
        ],
      ]),
    );
    await writeFile(join(folder, 'download.txt'), DOWNLOAD);
    workbench = await Workbench.open(folder);
  });

  after(() => workbench.close());

  const names = async () => (await readdir(folder)).sort();
  const add = async (name: string) => {
    const row = workbench.explorer.getByRole('treeitem', { name, exact: true });
    // A menu that has only just opened may let a click pass, and stays open, or go when the explorer takes in new files.
    await eventually(async () => {
      const menu = await workbench.openMenu(row, 'Add Articles…');
      await menu.getByRole('menuitem', { name: 'Add Articles…' }).click({ timeout: GLIMPSE });
      if (!(await menu.isVisible())) return;
      await workbench.press('Escape');
      throw new Error('The menu let the click pass');
    }, PATIENCE);
    await eventually(async () => ok(await workbench.quickInput.shows('Articles to be added')), PATIENCE);
  };

  it('from a web page, which is tagged then', async () => {
    await add('page.html');
    await workbench.screenshot('articles in, a page');
    await workbench.press('Enter');
    await eventually(async () => ok((await names()).includes(FROM_PAGE)));
    await workbench.hasOpened(FROM_PAGE);
    await workbench.putCursorAt(QUOTED);
    await workbench.screenshot('articles in, the article of a page');
    await workbench.runFromPalette('Crossquote: Tag Quote');
    await workbench.quickInput.shown('Your name as coder');
    await workbench.quickInput.enter('ana');
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('who says it');
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('on which claim');
    await workbench.quickInput.enter('The plan was agreed');
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('which stance');
    await workbench.press('s');
    await workbench.quickInput.hidden();
    await eventually(async () => {
      const sidecar = await readFile(join(folder, `${FROM_PAGE}.quotes.yaml`), 'utf8');
      ok(sidecar.includes(QUOTED) && sidecar.includes('stance: supports, coder: ana'));
    });
  });

  it('from a file that is dropped on Sources', async () => {
    await writeFile(join(folder, 'dropped.html'), PAGE.replaceAll('Envoy', 'Deputy'));
    await workbench.runFromPalette('View: Show Crossquote');
    const onto = workbench.view('Sources').getByRole('treeitem').first();
    await onto.waitFor();
    // As the explorer hands over what is dragged out of it; in words, for it is a browser's.
    const address = `vscode-remote://${new URL(workbench.page.url()).host}${join(folder, 'dropped.html')}`;
    const dragged = await workbench.page.evaluateHandle(`{
      const transfer = new DataTransfer();
      transfer.setData('text/uri-list', ${JSON.stringify(address)});
      transfer;
    }`);
    for (const event of ['dragenter', 'dragover', 'drop'])
      await onto.dispatchEvent(event, { dataTransfer: dragged });
    await eventually(async () => ok(await workbench.quickInput.shows('Articles to be added')), PATIENCE);
    await workbench.press('Enter');
    const name = FROM_PAGE.replace('envoy', 'deputy');
    await eventually(async () => ok((await names()).includes(name)));
    await workbench.hasOpened(name);
    await workbench.runFromPalette('View: Show Explorer');
  });

  it('from a PDF', async () => {
    await add('report.pdf');
    await workbench.press('Enter');
    await eventually(async () => ok((await names()).includes('report-of-the-committee.txt')));
    await workbench.hasOpened('report-of-the-committee.txt');
    const text = await readFile(join(folder, 'report-of-the-committee.txt'), 'utf8');
    ok(text.includes('\n\nThe committee met in May, and agreed on nothing at all then.\n'));
  });

  it('from a download of twenty, one file each, all of which one undo takes away', async () => {
    const before = await names();
    await add('download.txt');
    await workbench.screenshot('articles in, a download');
    // It lies among the articles, and is none of which others could be copies.
    const rows = await workbench.quickInput.entries.allInnerTexts();
    ok(rows.length > 1 && rows.every(row => !row.includes('download.txt')), rows.join('\n'));
    await workbench.press('Enter');
    await eventually(async () => equal((await names()).length, before.length + 20));
    // The first of them is opened, and takes the keys.
    await workbench.hasOpened('report-number-1-');
    await workbench.screenshot('articles in, after a download');
    await workbench.runFromPalette('Crossquote: Undo');
    await eventually(async () => equal((await names()).length, before.length));
  });
});
