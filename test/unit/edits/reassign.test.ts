import assert from 'node:assert/strict';
import { codingsToMove, type Destination, reassign } from '../../../src/core/edits';
import { readSidecar } from '../../../src/core/format';
import { refactored } from '../support/refactored';
import { refTo } from '../support/workspace';

const FILE = 'a.txt.quotes.yaml';
const TEXT = `crossquote: 1
quotes:
  - id: a
    exact: so
    codings:
      - { claim: plan, stance: supports, coder: ana }
      - { claim: plan, stance: opposes, coder: ben }
      - { claim: talks, stance: neutral, coder: ben }
      - { claim: weather, stance: neutral }
`;

describe('taking a quote to another claim', () => {
  const [quote] = readSidecar(TEXT).sidecar.quotes;
  const cases: [coder: string, from: Destination | undefined, moving: string[] | 'several-claims'][] = [
    ['ana', { claim: 'plan' }, ['ana: plan']],
    ['ana', { claim: 'plan', stance: 'opposes' }, []],
    ['ana', { claim: 'talks' }, []],
    ['eve', { claim: 'weather' }, ['nobody: weather']],
    ['eve', { claim: 'plan' }, []],
    ['eve', undefined, ['nobody: weather']],
    ['ana', undefined, 'several-claims'],
  ];
  for (const [coder, from, moving] of cases)
    it(`moves what ${coder} has coded${from ? ` on ${Object.values(from).join(' as ')}` : ''}, and nobody else’s`, () => {
      const codings = codingsToMove(quote!, from, coder);
      assert.deepEqual(
        typeof codings === 'string'
          ? codings
          : codings.map(({ coder: by = 'nobody', claim }) => `${by}: ${claim}`),
        moving,
      );
    });

  it('gives one who has not coded it a coding of their own beside the others', () => {
    const after = refactored({ [FILE]: TEXT }, corpus =>
      reassign(
        [{ ...refTo(corpus, 'a.txt#a'), moving: [], anew: { stance: 'supports', coder: 'eve', at: 'NOW' } }],
        { claim: 'talks' },
      ),
    );
    assert.equal(after[FILE], `${TEXT}      - { claim: talks, stance: supports, coder: eve, at: NOW }\n`);
  });
});
