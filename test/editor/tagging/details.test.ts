import { equal, match } from 'node:assert/strict';
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

/** Somebody takes what stands ready in every question. */
describe("a team's own variables", () => {
  const desk = deskWith('variables', {
    'codebook.yaml': `${CODEBOOK}variables:
  frame: { of: quote, type: choice, choices: [security, cost], ask: true }
  page: { of: quote, type: number }
  camp: { of: actor, type: choice, choices: [left, right] }
`,
    'report.txt': ARTICLE,
  });

  it('are asked for while tagging where the codebook says so, and no other is', async () => {
    await openAt(desk, 'report.txt', 'The plan| was');
    await run('crossquote.tagQuote');
    match(await desk.read(SIDECAR), /\n {4}values: \{ frame: security \}\n/);
  });

  it('are given in the details of a quote, and not asked for by a key of coding mode', async () => {
    await press(desk, 'report.txt', 'The plan| was', 's');
    equal((await desk.read(SIDECAR)).includes('values'), false);
    await openAt(desk, 'report.txt', 'The plan| was');
    await run('crossquote.editQuote');
    match(await desk.read(SIDECAR), /\n {4}values: \{ frame: security \}\n/);
  });

  it('of an actor are given from the row of the actor', async () => {
    const codebook = desk.file('codebook.yaml').toString();
    await run('crossquote.editValues', { codebook, kind: 'actor', key: 'lee-park' });
    match(await desk.read('codebook.yaml'), /lee-park: \{ name: Lee Park, .*attributes: \{ camp: left \} \}/);
  });
});
