import assert from 'node:assert/strict';
import { setAttributes, setValues, tagQuote } from '../../../src/core/edits';
import { EMPTY_CODEBOOK } from '../../../src/core/model';
import { edited, quoteIn, takingBack } from '../support/sidecars';
import { dedent } from '../support/texts';
import { corpusOf, ROOT } from '../support/workspace';

const SIDECAR = dedent`
  crossquote: 1
  quotes:
    - id: a
      exact: as agreed
      start: 5
      note: why?
    - id: b
      exact: later
      start: 70
      values: { frame: security, page: 7 }
`;
const [a, b] = [quoteIn(SIDECAR, 'a'), quoteIn(SIDECAR, 'b')];

describe("values of a team's own variables", () => {
  it('come to a quote that has none, and its other fields stay', () => {
    const after = edited(SIDECAR, setValues(a, { frame: 'cost', urgent: true }));
    assert.deepEqual(quoteIn(after!, 'a').values, { frame: 'cost', urgent: true });
    assert.equal(quoteIn(after!, 'a').note, 'why?');
  });

  it('change one by one, and the last of them takes its map with it', () => {
    const changed = edited(SIDECAR, setValues(b, { frame: 'cost' }))!;
    assert.equal(changed, SIDECAR.replace('security', 'cost'));
    assert.deepEqual(quoteIn(edited(SIDECAR, setValues(b, { page: undefined }))!, 'b').values, {
      frame: 'security',
    });
    const none = edited(SIDECAR, setValues(b, { frame: undefined, page: undefined }));
    assert.equal(none, SIDECAR.replace('    values: { frame: security, page: 7 }\n', ''));
  });

  it('change nothing where they are what they were', () => {
    assert.deepEqual(setValues(b, { frame: 'security', other: undefined }), []);
    assert.deepEqual(setValues(a, { frame: undefined }), []);
  });

  it('are taken back', () => {
    for (const changes of [setValues(a, { page: 3 }), setValues(b, { frame: 'cost', page: undefined })])
      assert.equal(edited(edited(SIDECAR, changes), takingBack(changes)), SIDECAR);
  });

  it('of actors and claims stand in the codebook', () => {
    const file = `${ROOT}codebook.yaml`;
    const book = 'crossquote: 1\nactors:\n  ana: { name: Ana }\nclaims:\n  keep: { text: Keep it. }\n';
    const changes = [
      ...setAttributes('actor', { key: 'ana' }, { camp: 'left' }),
      ...setAttributes('claim', { key: 'keep' }, { weight: 2 }),
    ];
    assert.equal(
      edited(book, changes, file),
      book
        .replace('name: Ana ', 'name: Ana, attributes: { camp: left } ')
        .replace('Keep it. ', 'Keep it., attributes: { weight: 2 } '),
    );
  });

  it('come with a tag', () => {
    const source = corpusOf({ 'ferry.txt': '“We cannot pay a crew,” said Marta Lind.\n' }).source(
      `${ROOT}ferry.txt`,
    )!;
    const { edit } = tagQuote(
      {
        source,
        target: { parts: [{ start: 1, end: 22, kind: 'direct' }] },
        values: { frame: 'cost' },
        at: '2026-11-22T09:30:00Z',
      },
      { codebookFile: `${ROOT}codebook.yaml`, codebook: EMPTY_CODEBOOK, codebookExists: true },
    );
    const after = edited(undefined, edit.files[0]!.changes)!;
    const [, id = ''] = /id: (\w+)/.exec(after) ?? [];
    assert.deepEqual(quoteIn(after, id).values, { frame: 'cost' });
  });
});
