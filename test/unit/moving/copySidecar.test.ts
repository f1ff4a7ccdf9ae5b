import assert from 'node:assert/strict';
import { editFile } from '../../../src/core/edits';
import { readSidecar } from '../../../src/core/format';
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
  let next = 0;
  /** Gives each letter in turn: ids are told apart, and known beforehand. */
  const random = () => (next++ % 26) / 26;
  const source = corpusOf({ 'report.txt.quotes.yaml': TEXT }).source(`${ROOT}report.txt`)!;

  it('says the same under ids of its own, with links that lead where they led', () => {
    next = 0;
    const edit = copySidecar(source, `${ROOT}in/copy.txt`, random)!;
    const answer = editFile(undefined, edit.files[0]!);
    assert(!('refused' in answer));
    const ids = readSidecar(answer.text!).sidecar.quotes.map(({ id }) => id);
    assert.equal(new Set([...ids, 'aaaaaaaaa1', 'aaaaaaaaa2']).size, 4);
    for (const id of ids) assert.match(id, /^[a-z][a-z0-9]{9}$/);
    assert.equal(
      answer.text,
      TEXT.replace('# ours\n', '')
        .replace(
          'source: { title: Talks, digest: 5f1d7a84db00d2fc }',
          'source:\n  title: Talks\n  digest: 5f1d7a84db00d2fc',
        )
        .replace('report.txt#aaaaaaaaa2', `copy.txt#${ids[1]}`)
        .replace('other.txt#', '../other.txt#')
        .replaceAll('aaaaaaaaa1', ids[0]!)
        .replaceAll('aaaaaaaaa2', ids[1]!),
    );
  });

  it('is refused where there is a sidecar already', () => {
    const edit = copySidecar(source, `${ROOT}copy.txt`, random)!;
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
      assert.equal(copySidecar(corpus.source(`${ROOT}report.txt`)!, `${ROOT}copy.txt`, random), undefined);
    }
  });
});
