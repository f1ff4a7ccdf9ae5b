import assert from 'node:assert/strict';
import { Checker } from '../../../src/core/checks';
import { type Corpus, sidecarsNaming, suggestionsIn } from '../../../src/core/corpus';
import { summarize } from '../../../src/core/format';
import { renameEntry } from '../../../src/core/refactoring';
import { Finder } from '../../../src/core/search';
import { PackedText } from '../../../src/core/text';
import { actorsTree, claimsTree, sourcesTree } from '../../../src/core/trees';
import { Variants } from '../../../src/core/variants';
import { BOOK, refactored } from '../support/refactored';
import { shapeOf, WHOLE } from '../support/shape';
import { dedent } from '../support/texts';
import { corpusOf, linkTo, ROOT, refTo } from '../support/workspace';

const BELL = 'The bell has rung for the last time in here';

const QUOTE = dedent`
  crossquote: 1
  quotes:
    - id: said
      exact: The road is open to everyone,
      start: 1
      end: 30
      speakers: [lee]
      codings:
        - { claim: open, stance: supports }
`;
const NONE = dedent`
    - id: none
      exact: ${BELL},
      start: 43
      end: 87
      speakers: [kim]
      codings:
        - { claim: open, stance: opposes }
        - { claim: rung, stance: supports }
      quote: no
`;

const OTHERS = {
  'codebook.yaml':
    'crossquote: 1\nactors: { lee: { name: Lee }, kim: { name: Kim } }\nclaims: { open: { text: It is open. }, rung: { text: It rang. } }\n',
  'a.txt': `“The road is open to everyone,” she said. “${BELL},” he said.\n`,
  'b.txt': `“${BELL},” said Kim.`,
  'b.txt.quotes.yaml': `crossquote: 1\nquotes:\n  - { id: b, exact: "${BELL},", start: 1, speakers: [kim] }\n`,
};
const indented = NONE.replace(/^(?=.)/gm, '  ');
const WITHOUT = { ...OTHERS, 'a.txt.quotes.yaml': QUOTE };
const WITH = { ...OTHERS, 'a.txt.quotes.yaml': QUOTE + indented };

/** All that views count and list. */
function shownOf(corpus: Corpus): unknown {
  const variants = new Variants(corpus);
  const finder = new Finder(corpus);
  finder.refresh();
  const checker = new Checker(corpus);
  checker.check(() => undefined);
  const source = corpus.source(`${ROOT}a.txt`)!;
  return {
    counted: [source.quotations, source.countedKeys, corpus.quotesByClaim(BOOK).of('open')?.stances],
    listed: [source.quotes.map(({ id }) => id), corpus.quotesOnClaim(BOOK, 'open').map(linkTo)],
    keys: [[...corpus.quotedClaims(BOOK)], [...corpus.quotedActors(BOOK)].sort()],
    trees: [actorsTree, claimsTree, sourcesTree].map(treeOf => shapeOf(treeOf(corpus, WHOLE))),
    variants: variants.of(refTo(corpus, 'b.txt#b')).length,
    found: finder.find('bell', 9).best.map(hit => (hit.kind === 'quote' ? linkTo(hit) : hit.key)),
    problems: [...checker.all()].map(([file, { problems }]) => [file, problems.map(({ code }) => code)]),
  };
}

describe('what was decided to be no quote', () => {
  it('is in no count, list, tree, search or check', () => {
    assert.deepEqual(shownOf(corpusOf(WITH)), shownOf(corpusOf(WITHOUT)));
  });

  it('is left out by the summary of a sidecar too', () => {
    const corpus = corpusOf(OTHERS);
    const { packed } = PackedText.of(WITH['a.txt.quotes.yaml']);
    const summary = summarize(packed);
    assert(summary);
    corpus.setSidecar(`${ROOT}a.txt.quotes.yaml`, new PackedText(packed), summary);
    const source = corpus.source(`${ROOT}a.txt`)!;
    assert.deepEqual(
      [source.quotations, source.countedKeys, source.isOpened],
      [1, { actors: [['lee', 1, []]], claims: [['open', 1, [['supports', 1]]]] }, false],
    );
    assert.deepEqual(shownOf(corpus), shownOf(corpusOf(WITHOUT)));
  });

  it('is not suggested once more', () => {
    const suggested = (files: Readonly<Record<string, string>>) =>
      suggestionsIn(corpusOf(files).source(`${ROOT}a.txt`)!).map(({ words }) => words);
    assert.deepEqual(suggested(WITHOUT), [`${BELL},`]);
    assert.deepEqual(suggested(WITH), []);
  });

  it('stays in its file, and follows a key that is renamed there', () => {
    const corpus = corpusOf(WITH);
    const entry = { codebook: BOOK, kind: 'claim', key: 'rung' } as const;
    assert.equal(sidecarsNaming(corpus, entry).length, 1);
    const after = refactored(WITH, () => renameEntry(corpus, entry, 'has-rung'));
    assert.deepEqual(Object.keys(after).sort(), ['a.txt.quotes.yaml', 'codebook.yaml']);
    assert.equal(
      after['a.txt.quotes.yaml'],
      WITH['a.txt.quotes.yaml'].replace('claim: rung', 'claim: has-rung'),
    );
  });
});
