import assert from 'node:assert/strict';
import { removeCodingAt } from '../../../src/core/edits';
import { readSidecar } from '../../../src/core/format';
import { edited } from '../support/sidecars';
import { dedent } from '../support/texts';

const SIDECAR = dedent`
  crossquote: 1
  quotes:
    - id: a
      exact: as agreed
      codings:
        - { claim: plan, stance: supports, coder: ana } # first thought
        - { claim: rain, stance: supports, coder: ana }
        - { claim: plan, stance: opposes, coder: ana } # second thought
    - id: a
      exact: as denied
      codings:
        - { claim: plan, stance: doubts, coder: ana }
        - { claim: plan, stance: doubts, coder: ana, note: again }
`;

const codingAt = (words: string) => {
  const at = SIDECAR.indexOf(words);
  const start = SIDECAR.lastIndexOf('{', at);
  return removeCodingAt(readSidecar(SIDECAR).root!, { start, end: SIDECAR.indexOf('}', at) + 1 });
};

describe('removeCodingAt', () => {
  it('removes the coding that is written there, and not its double', () => {
    const removal = codingAt('stance: opposes')!;
    assert.equal(removal.id, 'a');
    assert.equal(
      edited(SIDECAR, removal.changes),
      SIDECAR.replace('      - { claim: plan, stance: opposes, coder: ana } # second thought\n', ''),
    );
  });

  it('touches no quote that cannot be told by its id', () => {
    assert.equal(codingAt('note: again'), undefined);
  });

  it('removes nothing where no coding stands', () => {
    assert.equal(removeCodingAt(readSidecar(SIDECAR).root!, { start: 0, end: 10 }), undefined);
  });
});
