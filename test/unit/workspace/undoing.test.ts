import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addActor,
  addClaim,
  addDismissal,
  addQuote,
  addStances,
  type Edit,
  type FileEdit,
  putCoding,
  setDetails,
  setNote,
  setSelector,
  setSpeakers,
} from '../../../src/core/edits';
import { readSidecar } from '../../../src/core/format';
import { EMPTY_CODEBOOK } from '../../../src/core/model';
import { type Change, readYaml } from '../../../src/core/yaml';
import { EditRefused, type Workspace } from '../../../src/workspace';
import { runs } from '../support/runs';
import { quoteIn, someCoding, someQuote } from '../support/sidecars';
import { Host, ROOT } from './folder';

const SIDECAR = `${ROOT}a.txt.quotes.yaml`;
const OTHER = `${ROOT}b.txt.quotes.yaml`;
const CODEBOOK = `${ROOT}codebook.yaml`;

const BEFORE = `crossquote: 1
source: { title: A } # ours
quotes:
  - id: first
    exact: as agreed
    start: 5
    speakers: [lee]
    codings:
      - { claim: rain, stance: supports, coder: ana } # sure?
`;
const FILES = {
  'codebook.yaml': 'crossquote: 1\nclaims:\n  rain: { text: It rains. }\n'.replaceAll('\\\n', '\n'),
  'a.txt': 'It rains, said she.\n',
  'a.txt.quotes.yaml': BEFORE,
  'b.txt': 'It rains.\n',
};

const edit = (...files: readonly FileEdit[]): Edit => ({ action: 'tag', subject: 'x', files });
const inSidecar = (changes: Change | readonly Change[]): Edit =>
  edit({ file: SIDECAR, changes: [changes].flat() as Change[] });

const TAGGED = someQuote({ id: 'added', start: 40, speakers: ['kim'], codings: [someCoding()] });
const TAG = inSidecar(addQuote(TAGGED));

async function opened(files: Readonly<Record<string, string>> = FILES) {
  const host = new Host(files);
  const workspace = host.open();
  await workspace.textsRead;
  const text = (file = SIDECAR) => host.store.files.get(file);
  return { host, workspace, text };
}

/** Changes a file as another program does, and waits until that is known. */
async function byHand(workspace: Workspace, file: string, change: (text: string) => string): Promise<void> {
  await workspace.rewrite(file, text => change(text ?? 'crossquote: 1\n'));
}

describe('an undo takes nothing with it that its edit did not bring', () => {
  const additions: [string, (text: string) => string][] = [
    [
      'a key of somebody’s own in the quote',
      text => text.replace('exact: as agreed\n    prefix', 'own: 1\n    exact: as agreed\n    prefix'),
    ],
    ['a key of somebody’s own in its coding', text => text.replace('plan-agreed, ', 'plan-agreed, own: 1, ')],
    ['a comment within the quote', text => text.replace('    start: 40', '    # mine\n    start: 40')],
    ['a comment beside a value', text => text.replace('start: 40', 'start: 40 # mine')],
    [
      'corrected words',
      text => text.replace('exact: as agreed\n    prefix', 'exact: was agreed\n    prefix'),
    ],
    ['a corrected place', text => text.replace('start: 40', 'start: 41')],
    [
      'a coding of somebody else',
      text =>
        text.replace(
          '- { claim: plan-agreed',
          '- { claim: other, coder: tom }\n      - { claim: plan-agreed',
        ),
    ],
    ['a note', text => text.replace('speakers: [kim]', 'speakers: [kim]\n    note: look again')],
  ];
  for (const [name, add] of additions)
    it(name, async () => {
      const { workspace, text } = await opened();
      await workspace.apply(TAG);
      await byHand(workspace, SIDECAR, add);
      const changed = text();
      assert.notEqual(changed, add(BEFORE));
      await assert.rejects(workspace.undo(), EditRefused);
      assert.equal(text(), changed);
      assert.equal(workspace.history.lastDone?.subject, 'x');
    });

  it('what stands above or below is left', async () => {
    const { workspace, text } = await opened();
    await workspace.apply(TAG);
    await byHand(workspace, SIDECAR, now => `# above\n${now}# below\nown: 1\n`);
    await workspace.undo();
    assert.equal(text(), `# above\n${BEFORE}# below\nown: 1\n`);
  });

  it('a place that Crossquote itself has brought up to date is no change of somebody’s', async () => {
    const { workspace, text } = await opened();
    await workspace.apply(TAG);
    const selector = {
      exact: 'as agreed',
      prefix: 'so it was done ',
      suffix: ', he said',
      start: 43,
      end: 52,
    };
    await workspace.maintain([{ file: SIDECAR, changes: setSelector(quoteIn(text()!, 'added'), selector) }]);
    await byHand(workspace, SIDECAR, now => `${now}own: 1\n`);
    await workspace.undo();
    assert.equal(text(), `${BEFORE}own: 1\n`);
  });

  it('a codebook that it made goes whole: the standard stances, which others name, are there without one', async () => {
    const { 'codebook.yaml': _, ...files } = FILES;
    const { workspace, text } = await opened(files);
    const made = addStances(EMPTY_CODEBOOK.stances.values());
    const claim = addClaim({
      key: 'plan',
      text: 'T.',
      contradicts: [],
      supports: [],
      restates: [],
      broader: [],
    });
    await workspace.apply(edit({ file: CODEBOOK, changes: [...made, claim] }, ...TAG.files));
    assert.match(text(CODEBOOK)!, /opposes/);
    await workspace.undo();
    assert.equal(text(CODEBOOK), undefined);
  });

  it('an actor and a claim that others have named since are left, those that nobody names go', async () => {
    const { workspace, text } = await opened();
    const entries = [
      addActor({ key: 'kim', name: 'Kim', aliases: [] }),
      addClaim({ key: 'plan-agreed', text: 'T.', contradicts: [], supports: [], restates: [], broader: [] }),
    ];
    const before = text(CODEBOOK)!;
    await workspace.apply(edit({ file: CODEBOOK, changes: entries }, ...TAG.files));
    await byHand(
      workspace,
      OTHER,
      () => 'crossquote: 1\nquotes: [{ id: o, exact: rains, start: 3, speakers: [kim] }]\n',
    );
    await workspace.undo();
    assert.equal(text(), BEFORE);
    assert.equal(text(CODEBOOK), before.replace('claims:', 'actors:\n  kim: { name: Kim }\nclaims:'));
    await workspace.redo();
    assert.match(text(CODEBOOK)!, /plan-agreed/);
    assert.equal(readSidecar(text()!).sidecar.quotes.length, 2);
  });

  it('one that is refused is left, and does not stand before those that were done earlier', async () => {
    const { workspace, text } = await opened();
    await workspace.apply(inSidecar(setDetails({ title: 'A' }, { title: 'B' })));
    await workspace.apply(TAG);
    await byHand(workspace, SIDECAR, now => now.replace('start: 40', 'start: 41'));
    await assert.rejects(workspace.undo(), EditRefused);
    workspace.history.leave(workspace.history.lastDone!);
    await workspace.undo();
    assert.match(text()!, /title: A/);
    assert.match(text()!, /start: 41/);
    assert.equal(await workspace.undo(), undefined);
  });
});

describe('whatever somebody writes by hand', () => {
  /** Something written by hand at a line, which is told by its number among others. */
  const pens: ((line: string, mark: string) => string)[] = [
    (line, mark) => `${line} # ${mark}`,
    (line, mark) => `${/^ */.exec(line)![0]}# ${mark}\n${line}`,
    (line, mark) => line.replace(/^( +)([a-z]+: )/, `$1own-${mark}: 1\n$1$2`),
    (line, mark) => line.replace(/^( +(?:- )?[a-z]+: )[\\w ]+$/, `$1${mark}`),
    (line, mark) => line.replace(/\\{ /, `{ own-${mark}: 1, `),
    (line, mark) => line.replace(/(stance|coder): \\w+/, `$1: ${mark}`),
  ];
  const edits: ((text: string) => readonly Change[])[] = [
    () => [addQuote(TAGGED)],
    () => [addQuote(someQuote({ id: 'early', start: 0, note: 'N' }))],
    () => [addDismissal(TAGGED)],
    text => [setNote(quoteIn(text, 'first'), 'seen')],
    text => [setSpeakers(quoteIn(text, 'first'), ['kim', 'lee'])],
    text => [putCoding(quoteIn(text, 'first'), someCoding())],
    text => [putCoding(quoteIn(text, 'first'), someCoding({ claim: 'rain', stance: 'opposes' }))],
    text => setDetails(readSidecar(text).sidecar.source, { title: 'B', publisher: 'P' }),
  ];

  it('is there after all undos and redos that were not refused', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(edits.length - 1), { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(pens.length - 1), fc.nat(40)), { minLength: 1, maxLength: 3 }),
        fc.array(fc.constantFrom('undo', 'redo', 'leave'), { minLength: 1, maxLength: 5 }),
        async (done, written, steps) => {
          const { workspace, text } = await opened();
          for (const which of done)
            await workspace.apply(inSidecar(edits[which]!(text()!))).catch(expectRefusal);
          for (const [i, [pen, at]] of written.entries())
            await byHand(workspace, SIDECAR, now => {
              const lines = now.split('\n').slice(0, -1);
              const line = at % lines.length;
              const drawn = lines.with(line, pens[pen]!(lines[line]!, `hand${i}`)).join('\n');
              return readYaml(drawn).faults.length === 0 ? `${drawn}\n` : now;
            });
          const marks = text()!.match(/hand\\d/g) ?? [];
          for (const step of steps) {
            const { lastDone } = workspace.history;
            if (step === 'leave' && lastDone) workspace.history.leave(lastDone);
            if (step === 'undo') await workspace.undo().catch(expectRefusal);
            if (step === 'redo') await workspace.redo().catch(expectRefusal);
            for (const mark of marks) assert.match(text() ?? '', new RegExp(mark));
          }
        },
      ),
      runs(300),
    ));
});

function expectRefusal(error: unknown): void {
  assert(error instanceof EditRefused, String(error));
}
