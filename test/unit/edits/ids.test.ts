import assert from 'node:assert/strict';
import { describeQuote } from '../../../src/core/anchoring';
import { editFile, type Part, tagQuote } from '../../../src/core/edits';
import { idOfQuote, readSidecar } from '../../../src/core/format';
import { EMPTY_CODEBOOK } from '../../../src/core/model';
import { corpusOf, ROOT } from '../support/workspace';

const NONE = new Set<string>();
const CONTEXT = { codebookFile: `${ROOT}codebook.yaml`, codebook: EMPTY_CODEBOOK, codebookExists: true };

/** The quotes after parts of a text were tagged together, in a sidecar that may say something already. */
function quotesAfter(text: string, parts: readonly Part[], sidecar?: string) {
  const files = { 'a.txt': text, ...(sidecar !== undefined && { 'a.txt.quotes.yaml': sidecar }) };
  const source = corpusOf(files).source(`${ROOT}a.txt`)!;
  const { edit } = tagQuote({ source, target: { parts }, speakers: [], at: '2026-11-22T09:30:00Z' }, CONTEXT);
  const answer = editFile(sidecar, edit.files[0]!);
  assert(!('refused' in answer));
  return { text: answer.text!, quotes: readSidecar(answer.text!).sidecar.quotes };
}

const part = (start: number, end: number): Part => ({ start, end, kind: 'direct' });

describe('the ids of tagged quotes', () => {
  const text = '“We cannot pay a crew,” said Lind, “for four people.” Nobody can.';

  it('are the same whoever tags a place; the parts of a quotation have that of the first for their group', () => {
    const parts = [part(1, 22), part(36, 52)];
    const [first, second] = quotesAfter(text, parts).quotes;
    assert.equal(first!.id, idOfQuote(describeQuote(text, 1, 22), NONE));
    assert.deepEqual([first!.group, second!.group], [first!.id, first!.id]);
    const other = quotesAfter(text, [part(54, 65)]);
    const again = quotesAfter(text, parts, other.text).quotes;
    assert.deepEqual(
      again.slice(0, 2).map(({ id }) => id),
      [first!.id, second!.id],
    );
  });

  it('tell places with the same words and surroundings from each other, in whichever order they are tagged', () => {
    const same = 'a'.repeat(200);
    const [one] = quotesAfter(same, [part(80, 84)]).quotes;
    const [other] = quotesAfter(same, [part(100, 104)]).quotes;
    assert.notEqual(one!.id, other!.id);
    assert.equal(one!.prefix, other!.prefix);
  });

  it('are not those of another quote, nor one that it had before', () => {
    const { id } = quotesAfter(text, [part(1, 22)]).quotes[0]!;
    for (const taken of [`{ id: ${id}, exact: a }`, `{ id: b, exact: a, formerly: [${id}] }`]) {
      const { quotes } = quotesAfter(text, [part(1, 22)], `crossquote: 1\nquotes:\n  - ${taken}\n`);
      const added = quotes.find(({ exact }) => exact === 'We cannot pay a crew,');
      assert.equal(added?.id, idOfQuote(describeQuote(text, 1, 22), new Set([id])));
    }
  });
});
