import assert from 'node:assert/strict';
import { editFile, tagQuote } from '../../../src/core/edits';
import { EMPTY_CODEBOOK } from '../../../src/core/model';
import { dedent } from '../support/texts';
import { corpusOf, ROOT } from '../support/workspace';

const TEXT = '“We cannot pay a crew,” said Marta Lind. “Nobody can,” Lind said.\n';

describe('a tag by somebody whom the codebook does not have', () => {
  it('adds the actor with the short names that come with the choice, once for all who are the same', () => {
    const source = corpusOf({ 'ferry.txt': TEXT }).source(`${ROOT}ferry.txt`);
    assert.ok(source);
    const lind = { create: 'Marta Lind', aliases: ['Lind'] };
    const { edit } = tagQuote(
      {
        source,
        target: { parts: [{ start: 1, end: 22, kind: 'direct' }] },
        speakers: [lind, lind, { create: 'Halvey Ferries' }],
        at: '2026-11-22T09:30:00Z',
      },
      {
        codebookFile: `${ROOT}codebook.yaml`,
        codebook: EMPTY_CODEBOOK,
        codebookExists: true,
      },
    );
    const answer = editFile('crossquote: 1\n', edit.files[0]!);
    assert.ok('text' in answer);
    assert.equal(
      answer.text,
      dedent`
        crossquote: 1
        actors:
          marta-lind:
            name: Marta Lind
            aliases: [Lind]
          halvey-ferries: { name: Halvey Ferries }
      `,
    );
  });
});
