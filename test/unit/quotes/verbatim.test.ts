import assert from 'node:assert/strict';
import type { QuoteKind } from '../../../src/core/model';
import { verbatimOf, writtenOut } from '../../../src/core/quotes';

/** What stands in ⟦⟧, as sidecars have it: with 64 characters on each side. */
function stored(marked: string, kind: QuoteKind) {
  const [before = '', exact = '', after = ''] = marked.split(/[⟦⟧]/);
  return { exact, prefix: before.slice(-64), suffix: after.slice(0, 64), kind };
}

const verbatim = (marked: string, kind: QuoteKind): readonly string[] => verbatimOf(stored(marked, kind));

describe('the verbatim parts of a quote', () => {
  const cases: readonly [marked: string, kind: QuoteKind, parts: readonly string[]][] = [
    ['She said: “⟦We go.⟧” He left.', 'direct', ['We go.']],
    ['She said: "⟦We go.⟧" He left.', 'direct', ['We go.']],
    ['“Not here,” he said. Later she said, "⟦we go⟧", and left.', 'direct', ['we go']],
    ['Sie sagte: „⟦Wir gehen⟧“, und ging.', 'direct', ['Wir gehen']],
    ['She said ⟦they would “not go” to the “far” side⟧ at all.', 'mixed', ['not go', 'far']],
    ['She said ⟦they would not go⟧. “I am sorry,” she said.', 'indirect', []],
    ['He had “no plan” and said ⟦they would not go before all of the others had gone⟧.', 'indirect', []],
    ['He said ⟦they would not go before all of the others had gone⟧, with “no plan”.', 'indirect', []],
    // What is only called so is not believed.
    ['She said ⟦they would not go⟧ at all.', 'direct', []],
    ['She said ⟦they would “not go”⟧ at all.', 'indirect', ['not go']],
    ['The statement reads:\n\n⟦We go, and that is all.⟧\n\nHe left.', 'block', ['We go, and that is all.']],
    ['⟦The ferry is “lost”.⟧', 'authorial', []],
  ];
  for (const [marked, kind, parts] of cases)
    it(`${kind}: ${marked.replace(/\n/g, '⏎')}`, () => assert.deepEqual(verbatim(marked, kind), parts));
});

describe('a quote written out under a name', () => {
  const cases: readonly [marked: string, kind: QuoteKind, written: string, isReported: boolean][] = [
    ['She said: “⟦We go.⟧” He left.', 'direct', '“We go.”', false],
    ['Sie sagte: „⟦Wir gehen⟧“, und ging.', 'direct', '“Wir gehen”', false],
    ['The statement reads:\n\n⟦We go.⟧\n\nHe left.', 'block', '“We go.”', false],
    [
      'She said ⟦they would “not go” to the “far” side⟧.',
      'mixed',
      'they would “not go” to the “far” side',
      false,
    ],
    ['“⟦We go,” she said, and left⟧ in a hurry.', 'mixed', '“We go,” she said, and left', false],
    ['She said ⟦they would not go⟧. “I am sorry,” she said.', 'indirect', 'they would not go', true],
    ['She said ⟦they would not go⟧ at all.', 'direct', 'they would not go', true],
    ['⟦The ferry is lost.⟧', 'authorial', 'The ferry is lost.', false],
  ];
  for (const [marked, kind, text, isReported] of cases)
    it(`${kind}: ${marked.replace(/\n/g, '⏎')}`, () =>
      assert.deepEqual(writtenOut([stored(marked, kind)]), { text, isReported }));

  it('has the parts of a quotation in one pair of marks where all of it stands in marks', () => {
    const parts = [
      stored('“⟦We go,⟧” she said. “Now.”', 'direct'),
      stored('“We go,” she said. “⟦Now.⟧”', 'direct'),
    ];
    assert.deepEqual(writtenOut(parts), { text: '“We go, … Now.”', isReported: false });
  });
});
