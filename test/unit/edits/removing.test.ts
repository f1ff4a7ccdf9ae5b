import assert from 'node:assert/strict';
import { describeQuote } from '../../../src/core/anchoring';
import { type Corpus, suggestionsIn } from '../../../src/core/corpus';
import {
  addQuote,
  deleteQuote,
  dismissQuote,
  type Edit,
  editFile,
  inverseEdit,
} from '../../../src/core/edits';
import { edited, someQuote } from '../support/sidecars';
import { corpusOf, ROOT, setFile } from '../support/workspace';

const TEXT = 'Marta Lind, who runs the boats, said: “We cannot pay a crew.” Nobody asked the crew.\n';
const FILE = `${ROOT}a.txt`;
const SIDECAR = `${FILE}.quotes.yaml`;

function taggedAt(words: string): { corpus: Corpus; sidecar: string } {
  const start = TEXT.indexOf(words);
  const quote = someQuote({ id: 'aaaaaaaaa1', ...describeQuote(TEXT, start, start + words.length) });
  const sidecar = edited(undefined, [addQuote(quote)], SIDECAR)!;
  return { corpus: corpusOf({ 'a.txt': TEXT, 'a.txt.quotes.yaml': sidecar }), sidecar };
}

const sourceIn = (corpus: Corpus) => corpus.source(FILE)!;

/** What the sidecar says after an edit, which the corpus takes in. */
function written(corpus: Corpus, sidecar: string | undefined, edit: Edit): string | undefined {
  const answer = editFile(sidecar, edit.files[0]!);
  assert(!('refused' in answer), JSON.stringify(answer));
  setFile(corpus, SIDECAR, answer.text);
  return answer.text;
}

const suggestedIn = (corpus: Corpus) => suggestionsIn(sourceIn(corpus)).map(({ words }) => words);

describe('a quote that is deleted', () => {
  it('does not come back as a suggestion, and comes back as it was when that is undone', () => {
    const { corpus, sidecar } = taggedAt('We cannot pay a crew.');
    const [quote] = sourceIn(corpus).quotes;
    const edit = deleteQuote(sourceIn(corpus), quote!, 'ana');
    const text = written(corpus, sidecar, edit);
    assert.deepEqual([sourceIn(corpus).quotes, suggestedIn(corpus)], [[], []]);
    assert.match(text!, /coder: ana/);
    assert.equal(written(corpus, text, inverseEdit(edit)), sidecar);
  });

  it('leaves nothing behind where nothing would be suggested', () => {
    const { corpus, sidecar } = taggedAt('Nobody asked the crew');
    const [quote] = sourceIn(corpus).quotes;
    const text = written(corpus, sidecar, deleteQuote(sourceIn(corpus), quote!, 'ana'));
    assert.doesNotMatch(text ?? '', /dismissed|Nobody/);
    assert.deepEqual(suggestedIn(corpus), ['We cannot pay a crew.']);
  });
});

describe('a tagged quote of which is said that it is none', () => {
  it('is no quote and no suggestion any more', () => {
    const { corpus, sidecar } = taggedAt('We cannot pay a crew.');
    const [quote] = sourceIn(corpus).quotes;
    const text = written(corpus, sidecar, dismissQuote(sourceIn(corpus), quote!, ''));
    assert.deepEqual([sourceIn(corpus).quotes, suggestedIn(corpus)], [[], []]);
    assert.match(text!, /dismissed:\n {2}- \{ exact: We cannot pay a crew\./);
  });
});
