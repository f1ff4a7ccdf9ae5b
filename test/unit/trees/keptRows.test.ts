import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actorsTree, type Corpus, claimsTree, sourcesTree } from '../../../src/core';
import { runs } from '../support/runs';
import { shapeOf } from '../support/shape';
import { corpusOf, ROOT, setFile } from '../support/workspace';

const WHOLE = { includes: () => true, suggesting: new Set<string>(), isWhole: true, filter: '' };
const TEXT = 'One two three four five six seven eight nine ten.';

const codebooks = fc.constantFrom(
  'crossquote: 1\nactors:\n  lee: { name: Lee Park }\nclaims:\n  agreed: { text: It was agreed. }\n',
  'crossquote: 1\nactors:\n  kim: { name: Kim Roe }\nclaims:\n  imposed: { text: It was imposed. }\n',
  undefined,
);

const quotes = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('one', 'two', 'three', 'four', 'gone'),
    speaker: fc.constantFrom('lee', 'kim', 'stranger'),
    claim: fc.constantFrom('agreed', 'imposed', 'unheard-of'),
    stance: fc.constantFrom('supports', 'opposes'),
    group: fc.constantFrom('', '', '', '    group: g1\n'),
  }),
  { maxLength: 4, selector: ({ id }) => id },
);

/** As Crossquote writes it: then the quotes that nobody has touched stay the same objects. */
const sidecars = fc.tuple(fc.constantFrom('2025-03-01', '2025-03-02'), quotes).map(
  ([published, list]) =>
    `crossquote: 1\nsource:\n  published: ${published}\n${list.length > 0 ? 'quotes:\n' : ''}${list
      .map(({ id, speaker, claim, stance, group }) => {
        const start = Math.max(0, TEXT.toLowerCase().indexOf(id));
        const place = `    start: ${start}\n    end: ${start + id.length}\n`;
        const coding = `    codings:\n      - { claim: ${claim}, stance: ${stance} }\n`;
        return `  - id: ${id}\n    exact: ${id}\n${place}    speakers: [${speaker}]\n${group}${coding}`;
      })
      .join('')}`,
);

const texts = fc.constantFrom(TEXT, `At last. ${TEXT}`, 'Nothing of it.', undefined);

/** A file and what it says from now on. */
const changes = fc.oneof(
  fc.tuple(fc.constant('codebook.yaml'), codebooks),
  fc.tuple(fc.constantFrom('a.txt', 'b.txt'), texts),
  fc.tuple(
    fc.constantFrom('a.txt.quotes.yaml', 'b.txt.quotes.yaml', 'c.txt.quotes.yaml'),
    fc.option(sidecars, { nil: undefined, freq: 6 }),
  ),
);

function withSources(): Corpus {
  const corpus = corpusOf({});
  for (const path of ['a.txt', 'b.txt', 'c.txt']) corpus.setSource(ROOT + path, { state: 'unread' });
  return corpus;
}

/** Keys that only quotes know have no order of their own. */
const treesOf = (corpus: Corpus) =>
  [actorsTree, claimsTree, sourcesTree].map(treeOf =>
    shapeOf(treeOf(corpus, WHOLE))
      .map(row => JSON.stringify(row))
      .sort(),
  );

describe('trees that keep their rows', () => {
  it('show after any changes what they show of files that were just read', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 2, maxLength: 12 }), steps => {
        const corpus = withSources();
        const last = new Map<string, string | undefined>();
        for (const [path, text] of steps) {
          setFile(corpus, ROOT + path, text);
          last.set(path, text);
          treesOf(corpus);
        }
        const fresh = withSources();
        for (const [path, text] of last) setFile(fresh, ROOT + path, text);
        assert.deepEqual(treesOf(corpus), treesOf(fresh));
      }),
      runs(150),
    );
  });
});
