import { deepEqual, equal, match } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import { withoutAutoSave } from '../support/autoSave';
import { ARTICLE, CODEBOOK, deskWith } from '../support/desk';
import { fix, fixesFor } from '../support/fixes';
import { type, untilProblems, untilShown } from '../support/hands';

const SIDECAR = 'report.txt.quotes.yaml';

const quote = (id: string, exact: string, coding: string) =>
  `  - id: ${id}\n    exact: ${exact}\n    start: ${ARTICLE.indexOf(exact)}\n    codings:\n      - { claim: plan-agreed, ${coding} }\n`;
const NOBODY = quote('aaaaaaaaa1', 'Nobody believed him.', 'stance: supports, coder: ana');
const SHE = quote('bbbbbbbbb1', 'She left at once.', 'stance: supports, coder: ben');

/** Both tagged; ana changed a stance that ben changed otherwise, and ben has one quote more. */
const CONFLICTED = `crossquote: 1
quotes:
<<<<<<< HEAD
${NOBODY.replace('supports', 'opposes')}=======
${NOBODY.replace('supports', 'doubts')}${SHE}>>>>>>> ben
`;

const TAKEN = (stance: string) => `crossquote: 1\nquotes:\n${NOBODY.replace('supports', stance)}${SHE}`;

describe('what git could not merge', () => {
  const desk = deskWith('conflicts', {
    'codebook.yaml': CODEBOOK,
    'report.txt': ARTICLE,
    [SIDECAR]: CONFLICTED,
  });
  withoutAutoSave();
  beforeEach(() => untilProblems(desk, SIDECAR, ['merge-conflict 3']));

  it('is merged by quote, and what both changed is settled one by one', async () => {
    await fix(desk, SIDECAR, 'Merge both sides by quote');
    await untilShown(desk, 'report.txt', ['Nobody believed him.', 'She left at once.']);
    await untilProblems(desk, SIDECAR, ['field-conflict 7']);
    await eventually(async () =>
      deepEqual(
        (await fixesFor(desk, SIDECAR)).map(({ title }) => title),
        ['Keep ours: “opposes”', 'Take theirs: “doubts”'],
      ),
    );
    await fix(desk, SIDECAR, 'Take theirs: “doubts”');
    equal(await desk.read(SIDECAR), TAKEN('doubts'));
    await untilProblems(desk, SIDECAR, []);
  });

  it('is settled, and unsettled by undo', async () => {
    await fix(desk, SIDECAR, 'Merge both sides by quote');
    await untilProblems(desk, SIDECAR, ['field-conflict 7']);
    const merged = await desk.read(SIDECAR);
    await fix(desk, SIDECAR, 'Keep ours: “opposes”');
    equal(await desk.read(SIDECAR), TAKEN('opposes'));
    await vscode.commands.executeCommand('crossquote.undo');
    equal(await desk.read(SIDECAR), merged);
  });

  it('is merged in the editor where that has unsaved changes', async () => {
    const document = await desk.open(SIDECAR);
    await type(document, 'She left at once.', 'She left at once');
    await fix(desk, SIDECAR, 'Merge both sides by quote');
    match(document.getText(), /exact: She left at once\n/);
    equal(/^[<=>]{7}/m.test(document.getText()), false);
    equal(document.isDirty, true);
    equal(await desk.read(SIDECAR), CONFLICTED);
  });

  it('stays when a side is not YAML, or the marks do not pair up', async () => {
    for (const text of [CONFLICTED.replace('quotes:', 'quotes: ['), CONFLICTED.replace('=======\n', '')]) {
      await desk.write(SIDECAR, text);
      await eventually(async () => equal((await desk.open(SIDECAR)).getText(), text));
      await fix(desk, SIDECAR, 'Merge both sides by quote');
      equal(await desk.read(SIDECAR), text);
    }
  });

  it('may have been deleted on one side: it is kept or deleted', async () => {
    const noted = (id: string) =>
      `${quote(id, 'She left at once.', 'stance: doubts')}    conflicts: { deleted: [true, false] }\n`;
    const cases = { 'Delete it': '', 'Keep it': quote('bbbbbbbbb1', 'She left at once.', 'stance: doubts') };
    for (const [title, left] of Object.entries(cases)) {
      await desk.write(SIDECAR, `crossquote: 1\nquotes:\n${NOBODY}${noted('bbbbbbbbb1')}`);
      await untilProblems(desk, SIDECAR, ['field-conflict 13']);
      await fix(desk, SIDECAR, title);
      equal(await desk.read(SIDECAR), `crossquote: 1\nquotes:\n${NOBODY}${left}`);
    }
  });

  it('may be in a codebook, which is merged by its entries', async () => {
    const before = '  lee-park: { name: Lee Park, aliases: [Park] }\n';
    const actor = (name: string) => `  ${name}: { name: ${name} }\n`;
    await desk.write(
      'codebook.yaml',
      CODEBOOK.replace(
        before,
        `${before}<<<<<<< HEAD\n${actor('ours')}=======\n${actor('theirs')}>>>>>>> ben\n`,
      ),
    );
    await untilProblems(desk, 'codebook.yaml', ['merge-conflict 9']);
    await fix(desk, 'codebook.yaml', 'Merge both sides entry by entry');
    match(await desk.read('codebook.yaml'), /^ {2}ours: .*\n/m);
    match(await desk.read('codebook.yaml'), /^ {2}theirs: .*\n/m);
    await untilProblems(desk, 'codebook.yaml', []);
  });
});
