import assert from 'node:assert/strict';
import { editFile } from '../../../src/core/edits';
import { copySidecar } from '../../../src/core/moving';
import { dedent } from '../support/texts';
import { corpusOf, ROOT } from '../support/workspace';

const TEXT = dedent`
  # ours
  crossquote: 1
  source: { title: Talks, digest: 5f1d7a84db00d2fc }
  quotes:
    - id: aaaaaaaaa1
      exact: as agreed
      start: 3
      end: 12
      codings:
        - { claim: p, stance: supports, coder: ana, at: 2026-11-22T09:30:00Z }
      variants: [report.txt#aaaaaaaaa2, other.txt#zzzzzzzzz9]
      mood: calm
    - id: aaaaaaaaa2
      exact: and not before
      start: 20
      end: 34
  dismissed:
    - { exact: Morning Joe, start: 40, end: 51 }
`;

describe('a copy of a sidecar', () => {
  const source = corpusOf({ 'report.txt.quotes.yaml': TEXT }).source(`${ROOT}report.txt`)!;

  it('says the same under the same ids, with links that lead where they led', () => {
    const edit = copySidecar(source, `${ROOT}in/copy.txt`)!;
    const answer = editFile(undefined, edit.files[0]!);
    assert(!('refused' in answer));
    assert.equal(
      answer.text,
      TEXT.replace('# ours\n', '')
        .replace(
          'source: { title: Talks, digest: 5f1d7a84db00d2fc }',
          'source:\n  title: Talks\n  digest: 5f1d7a84db00d2fc',
        )
        .replace('report.txt#aaaaaaaaa2', 'copy.txt#aaaaaaaaa2')
        .replace('other.txt#', '../other.txt#'),
    );
  });

  it('is refused where there is a sidecar already', () => {
    const edit = copySidecar(source, `${ROOT}copy.txt`)!;
    const answer = editFile('crossquote: 1\nquotes:\n  - { id: own, exact: mine }\n', edit.files[0]!);
    assert('refused' in answer && answer.refused === 'changed-since');
  });

  it('is not made of one without quotes, or one that cannot be read', () => {
    const texts = [
      'crossquote: 1\n',
      'crossquote: 1\nquotes: [\n',
      TEXT.replace('crossquote: 1', 'crossquote: 2'),
    ];
    for (const text of texts) {
      const corpus = corpusOf({ 'report.txt.quotes.yaml': text });
      assert.equal(copySidecar(corpus.source(`${ROOT}report.txt`)!, `${ROOT}copy.txt`), undefined);
    }
  });
});
