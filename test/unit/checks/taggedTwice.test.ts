import assert from 'node:assert/strict';
import { describeQuote } from '../../../src/core/anchoring';
import { addQuote, editFile, inverseEdit } from '../../../src/core/edits';
import { readSidecar } from '../../../src/core/format';
import { VariantLinks } from '../../../src/core/variants/links';
import { wordFix, wordProblem } from '../../../src/wording';
import { edited, someQuote } from '../support/sidecars';
import { corpusOf, linkTo, ROOT, refTo } from '../support/workspace';
import { coding, type Files, foundIn, mended, placesOf, tagged } from './files';

const TEXT = 'Marta Lind said they would “sail again after Easter”, and Okoro “would not”.';
const AT_ONE_PLACE = 'sail again after Easter';
const FILE = `${ROOT}a.txt.quotes.yaml`;

/** Two people have tagged the first words, one of them the second ones. */
function twice(): Files {
  const described = (words: string) =>
    describeQuote(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);
  const quotes = ['bbbbbbbbb2', 'aaaaaaaaa1'].map(id =>
    someQuote({
      id,
      ...described(AT_ONE_PLACE),
      speakers: ['lind'],
      codings: [coding('boat', 'supports', { coder: id })],
    }),
  );
  const changes = [...quotes, someQuote({ id: 'other', ...described('would not') })].map(addQuote);
  const sidecar = edited(undefined, changes, FILE)!;
  const withOwnKey = sidecar.replace('id: bbbbbbbbb2', 'mood: calm\n    id: bbbbbbbbb2');
  return { 'a.txt': TEXT, 'a.txt.quotes.yaml': withOwnKey };
}

describe('words that are tagged twice', () => {
  it('are told at one of the two quotes, in the sidecar and in the text', () => {
    assert.deepEqual(placesOf(twice(), 'tagged-twice'), [
      `a.txt: ${AT_ONE_PLACE}`,
      `a.txt.quotes.yaml: ${AT_ONE_PLACE}`,
    ]);
    const [found] = foundIn(twice(), 'tagged-twice');
    assert.match(wordProblem(found!.problem), /sail again after Easter.*Join/);
  });

  it('are told also while the text is not there', () => {
    const { 'a.txt': _, ...sidecar } = twice();
    assert.equal(placesOf(sidecar, 'tagged-twice').length, 1);
  });

  it('become one quote by “Join”, with what both coders have said and what somebody wrote by hand', () => {
    const files = twice();
    const [found] = foundIn(files, 'tagged-twice');
    const [join] = found!.fixes;
    assert.equal(wordFix(join!), 'Join');
    const after = mended(files, join);
    assert.deepEqual(placesOf(after, 'tagged-twice'), []);
    const { quotes } = readSidecar(after['a.txt.quotes.yaml']!).sidecar;
    assert.deepEqual(
      quotes.map(({ id, formerly }) => [id, formerly]),
      [
        ['aaaaaaaaa1', ['bbbbbbbbb2']],
        ['other', undefined],
      ],
    );
    assert.deepEqual(
      quotes[0]!.codings.map(({ coder }) => coder),
      ['aaaaaaaaa1', 'bbbbbbbbb2'],
    );
    assert.match(after['a.txt.quotes.yaml']!, /mood: calm/);
  });

  it('are two again when that is undone, also when somebody else has written there since', () => {
    const files = twice();
    const join = foundIn(files, 'tagged-twice')[0]!.fixes[0]!;
    const after = mended(files, join);
    assert('edit' in join);
    const [back] = inverseEdit(join.edit).files;
    const now = after['a.txt.quotes.yaml']!.replace('id: other', 'id: other\n    note: mine');
    const answer = editFile(now, back!);
    assert(!('refused' in answer), JSON.stringify(answer));
    const { quotes } = readSidecar(answer.text!).sidecar;
    assert.deepEqual(quotes.map(({ id }) => id).sort(), ['aaaaaaaaa1', 'bbbbbbbbb2', 'other']);
    assert(quotes.every(({ formerly }) => formerly === undefined));
  });

  it('are one place whether or not a comma and marks were taken along, and become one without a conflict', () => {
    const files = tagged('a.txt', 'She said “⟦⟦we will sail⟧,⟧” and left.', [
      { id: 'b1', codings: [coding('boat', 'opposes', { coder: 'tom' })] },
      { id: 'a1', codings: [coding('boat', 'supports', { coder: 'ana' })] },
    ]);
    const [found] = foundIn(files, 'tagged-twice');
    const after = mended(files, found!.fixes[0])['a.txt.quotes.yaml']!;
    const [quote, ...more] = readSidecar(after).sidecar.quotes;
    assert.equal(more.length, 0);
    assert.deepEqual(
      [quote!.exact, quote!.codings.map(({ coder }) => coder)],
      ['we will sail', ['ana', 'tom']],
    );
    assert.doesNotMatch(after, /conflicts/);
  });

  it('are none where one quote is a part of another', () => {
    const files = tagged('a.txt', 'She said “⟦we ⟦will⟧ sail⟧”.', [{ id: 'a1' }, { id: 'b1' }]);
    assert.deepEqual(placesOf(files, 'tagged-twice'), []);
  });
});

describe('a quote that was joined with another one', () => {
  const sidecar = `crossquote: 1
quotes:
  - { id: kept, exact: so it is, formerly: [gone], note: old }
`;

  it('is led to by links with its former id, seen from both ends', () => {
    const corpus = corpusOf({
      'a.txt.quotes.yaml': sidecar,
      'b.txt.quotes.yaml':
        'crossquote: 1\nquotes:\n  - { id: b, exact: thus it is, variants: [a.txt#gone] }\n',
    });
    const links = new VariantLinks(corpus);
    const linked = (link: string) => links.of(refTo(corpus, link), 'variants').map(linkTo);
    assert.deepEqual(linked('b.txt#b'), ['a.txt#kept']);
    assert.deepEqual(linked('a.txt#kept'), ['b.txt#b']);
  });

  it('takes changes that were made under its former id, and gives them back', () => {
    const file = 'file:///w/a.txt.quotes.yaml';
    const change = { at: ['quotes', { id: 'gone' }, 'note'], from: 'old', to: 'new' };
    const answer = editFile(sidecar, { file, changes: [change] });
    assert(!('refused' in answer), JSON.stringify(answer));
    assert.equal(answer.text, sidecar.replace('old', 'new'));
  });

  it('does not come back as a second one by what adds it under its former id', () => {
    const file = 'file:///w/a.txt.quotes.yaml';
    const change = { at: ['quotes', { id: 'gone' }], from: undefined, to: { id: 'gone', exact: 'so it is' } };
    const answer = editFile(sidecar, { file, changes: [change] });
    assert('refused' in answer && answer.refused === 'changed-since');
  });
});
