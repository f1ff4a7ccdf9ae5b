import assert from 'node:assert/strict';
import { addActor, addClaim, addStances, setDetails, setSelector } from '../../../src/core/edits';
import { readSidecar } from '../../../src/core/format';
import { EMPTY_CODEBOOK } from '../../../src/core/model';
import { EditRefused } from '../../../src/workspace';
import { quoteIn } from '../support/sidecars';
import { BEFORE, byHand, CODEBOOK, edit, FILES, inSidecar, OTHER, opened, SIDECAR, TAG } from './tagging';

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
