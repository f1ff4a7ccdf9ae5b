import { equal } from 'node:assert/strict';
import { ARTICLE, CODEBOOK, deskWith } from '../support/desk';
import { press, withoutChance } from '../support/hands';

describe('a tag', () => {
  const desk = deskWith('tag', { 'codebook.yaml': CODEBOOK, 'report.txt': ARTICLE });
  const sidecar = async () => withoutChance(await desk.read('report.txt.quotes.yaml'));

  it('writes the sidecar in the canonical form and leaves article and codebook as they are', async () => {
    await press(desk, 'report.txt', 'The plan| was', 's');
    equal(
      await sidecar(),
      `crossquote: 1
source:
  title: Talks ended early
  digest: a55ad7649a804d95
quotes:
  - id: ID1
    exact: The plan was agreed with all of us.
    prefix: "Talks ended early\\n\\nLee Park said: “"
    suffix: "” Nobody believed him.\\n\\n“It was not,” Mina Okoro said, “and it n"
    start: 35
    end: 70
    kind: direct
    speakers: [lee-park]
    codings:
      - { claim: plan-agreed, stance: supports, coder: ana, at: AT }
`,
    );
    equal(await desk.read('report.txt'), ARTICLE);
    equal(await desk.read('codebook.yaml'), CODEBOOK);
  });
});
