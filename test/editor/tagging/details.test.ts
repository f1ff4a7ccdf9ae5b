import { equal } from 'node:assert/strict';
import { ARTICLE, CODEBOOK, deskWith } from '../support/desk';
import { openAt, press, run, untilFile } from '../support/hands';

const SIDECAR = 'report.txt.quotes.yaml';

/** Whoever takes what stands ready goes through a form line by line, and out of it. */
describe('the form of details', () => {
  const desk = deskWith('details', { 'codebook.yaml': CODEBOOK, 'report.txt': ARTICLE });

  it('of a quote writes each line when it is given, and undo takes back one after the other', async () => {
    await press(desk, 'report.txt', 'The plan| was', 's');
    const before = await desk.read(SIDECAR);
    await openAt(desk, 'report.txt', 'The plan| was');
    await run('crossquote.editQuote');
    // The likeliest to pass a quote on stands first, and what is said of a position is turned round.
    const passedOn = before.replace('speakers: [lee-park]', 'speakers: [lee-park]\n    via: lee-park');
    await untilFile(desk, SIDECAR, passedOn.replace(' }\n', ', changed: true }\n'));
    await run('crossquote.undo');
    equal(await desk.read(SIDECAR), passedOn);
    await run('crossquote.undo');
    equal(await desk.read(SIDECAR), before);
  });

  it('of an article writes nothing where nothing is changed', async () => {
    await press(desk, 'report.txt', 'The plan| was', 's');
    const before = await desk.read(SIDECAR);
    await openAt(desk, 'report.txt', 'Talks| ended');
    await run('crossquote.editSource');
    equal(await desk.read(SIDECAR), before);
  });
});
