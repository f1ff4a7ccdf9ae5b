import { deepEqual, equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { digestOf } from '../../../src/core/text';
import { eventually } from '../../ui/driver/eventually';
import { ARTICLE, CODEBOOK, deskWith } from '../support/desk';
import { openAt, press, readIfThere, run, type, untilFile, untilShown } from '../support/hands';

const THIRD = 'Third party\n\nSven Alder said: “The plan was agreed in May.”\n';
const SIDECAR = 'report.txt.quotes.yaml';

describe('undo', () => {
  const desk = deskWith('undo', { 'codebook.yaml': CODEBOOK, 'report.txt': ARTICLE, 'third.txt': THIRD });
  const tagged = () =>
    Promise.all(['codebook.yaml', 'third.txt.quotes.yaml'].map(name => readIfThere(desk, name)));

  it('takes back a tag over two files, and redo brings back the very bytes', async () => {
    await press(desk, 'third.txt', 'The plan| was', 'o');
    const after = await tagged();
    match(after[0]!, /sven-alder/);
    await run('crossquote.undo');
    deepEqual(await tagged(), [CODEBOOK, undefined]);
    await untilShown(desk, 'third.txt', []);
    await run('crossquote.redo');
    deepEqual(await tagged(), after);
    await untilShown(desk, 'third.txt', ['The plan was agreed in May.']);
  });

  it('goes back step by step, and redo forward again', async () => {
    const states = [await readIfThere(desk, SIDECAR)];
    for (const [place, letter] of [
      ['The plan| was', 's'],
      ['It was| not', 'd'],
      ['The plan| was', 'o'],
    ] as const) {
      await press(desk, 'report.txt', place, letter);
      states.push(await desk.read(SIDECAR));
    }
    for (const state of states.slice(0, -1).reverse()) {
      await run('crossquote.undo');
      equal(await readIfThere(desk, SIDECAR), state);
    }
    for (const state of states.slice(1)) {
      await run('crossquote.redo');
      equal(await desk.read(SIDECAR), state);
    }
  });

  it('is refused where somebody has changed the field since, in both files, until it says again what it did', async () => {
    await press(desk, 'third.txt', 'The plan| was', 'o');
    const [codebook, sidecar] = await tagged();
    const theirs = sidecar!.replace('stance: opposes', 'stance: doubts');
    await desk.write('third.txt.quotes.yaml', theirs);
    await run('crossquote.undo');
    deepEqual(await tagged(), [codebook, theirs]);
    await desk.write('third.txt.quotes.yaml', sidecar!);
    await run('crossquote.undo');
    deepEqual(await tagged(), [CODEBOOK, undefined]);
  });

  it('that is refused can be left by the button of its message, and the one before it is taken back', async () => {
    await press(desk, 'report.txt', 'The plan| was', 's');
    await press(desk, 'third.txt', 'The plan| was', 'o');
    const theirs = (await desk.read('third.txt.quotes.yaml')).replace('stance: opposes', 'stance: doubts');
    await desk.write('third.txt.quotes.yaml', theirs);
    await run('crossquote.undo');
    ok(await readIfThere(desk, SIDECAR));
    await eventually(async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      equal(await readIfThere(desk, SIDECAR), undefined);
    });
    equal(await desk.read('third.txt.quotes.yaml'), theirs);
  });

  it('leaves what others wrote elsewhere in the file', async () => {
    await press(desk, 'report.txt', 'The plan| was', 's');
    const before = await desk.read(SIDECAR);
    await press(desk, 'report.txt', 'It was| not', 'd');
    const theirs = (text: string) => text.replace('title: Talks', 'title: The talks # better');
    await desk.write(SIDECAR, theirs(await desk.read(SIDECAR)));
    await run('crossquote.undo');
    equal(await desk.read(SIDECAR), theirs(before));
  });

  it('takes back a tag although the article was edited and saved since', async () => {
    await press(desk, 'report.txt', 'The plan| was', 's');
    const before = await desk.read(SIDECAR);
    const { document } = await openAt(desk, 'report.txt', 'Talks| ended');
    await type(document, 'Talks ended early', 'Talks of two days ended early');
    await document.save();
    const moved = before.replace('start: 35', 'start: 47').replace('end: 70', 'end: 82');
    await untilFile(
      desk,
      SIDECAR,
      moved
        .replace(/digest: \w+/, `digest: ${digestOf(document.getText())}`)
        .replace('prefix: "Talks ended', 'prefix: "Talks of two days ended'),
    );
    await run('crossquote.undo');
    equal(await readIfThere(desk, SIDECAR), undefined);
  });
});
