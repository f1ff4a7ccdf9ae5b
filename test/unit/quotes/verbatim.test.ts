import assert from 'node:assert/strict';
import type { QuoteKind } from '../../../src/core/model';
import { verbatimOf } from '../../../src/core/quotes';

/** The verbatim parts of what stands in ⟦⟧, seen as sidecars have it: with 64 characters on each side. */
function verbatim(marked: string, kind: QuoteKind): readonly string[] {
  const [before = '', exact = '', after = ''] = marked.split(/[⟦⟧]/);
  return verbatimOf({ exact, prefix: before.slice(-64), suffix: after.slice(0, 64), kind });
}

describe('the verbatim parts of a quote', () => {
  const cases: readonly [marked: string, kind: QuoteKind, parts: readonly string[]][] = [
    ['She said: “⟦We go.⟧” He left.', 'direct', ['We go.']],
    ['She said: "⟦We go.⟧" He left.', 'direct', ['We go.']],
    ['“Not here,” he said. Later she said, "⟦we go⟧", and left.', 'direct', ['we go']],
    ['Sie sagte: „⟦Wir gehen⟧“, und ging.', 'direct', ['Wir gehen']],
    ['She said ⟦they would “not go” to the “far” side⟧ at all.', 'mixed', ['not go', 'far']],
    ['She said ⟦they would not go⟧. “I am sorry,” she said.', 'indirect', []],
    // What is only called so is not believed.
    ['She said ⟦they would not go⟧ at all.', 'direct', []],
    ['She said ⟦they would “not go”⟧ at all.', 'indirect', ['not go']],
    ['The statement reads:\n\n⟦We go, and that is all.⟧\n\nHe left.', 'block', ['We go, and that is all.']],
    ['⟦The ferry is “lost”.⟧', 'authorial', []],
  ];
  for (const [marked, kind, parts] of cases)
    it(`${kind}: ${marked.replace(/\n/g, '⏎')}`, () => assert.deepEqual(verbatim(marked, kind), parts));
});
