import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Corpus } from '../../../src/core/corpus';
import { summarize } from '../../../src/core/format';
import { PackedText } from '../../../src/core/text';
import { actorsTree, claimsTree, sourcesTree, type TreeNode } from '../../../src/core/trees';
import { runs } from '../support/runs';
import { shapeOf, WHOLE } from '../support/shape';
import { corpusOf, ROOT, setFile } from '../support/workspace';

const WORDS: Record<string, string> = {
  road: 'The road is open to everyone',
  bell: 'The bell has rung for the last time',
  wait: 'We will wait at home until they come',
  gone: 'Nobody has said this anywhere',
};
const TEXT = `“${WORDS.road},” she said. “${WORDS.bell},” he added. “${WORDS.wait}.”`;

const codebooks = fc.constantFrom(
  'crossquote: 1\nactors:\n  lee: { name: Lee Park }\nclaims:\n  agreed: { text: It was agreed. }\n',
  'crossquote: 1\nactors:\n  kim: { name: Kim Roe }\nclaims:\n  imposed: { text: It was imposed. }\n',
  undefined,
);

interface Tagged {
  readonly id: string;
  readonly speaker: string;
  readonly claim: string;
  readonly stance: string;
  readonly group: string | undefined;
}

const quotes = fc.uniqueArray<Tagged, string>(
  fc.record({
    id: fc.constantFrom(...Object.keys(WORDS)),
    speaker: fc.constantFrom('lee', 'kim', 'stranger'),
    claim: fc.constantFrom('agreed', 'imposed', 'unheard-of'),
    stance: fc.constantFrom('supports', 'opposes'),
    group: fc.constantFrom(undefined, undefined, undefined, 'g1'),
  }),
  { maxLength: 4, selector: ({ id }) => id },
);

/** As Crossquote writes it: then the quotes that nobody has touched stay the same objects. */
function sidecarOf(quotes: readonly Tagged[], published = '2025-03-01'): string {
  const items = quotes.map(({ id, speaker, claim, stance, group }) => {
    const exact = WORDS[id]!;
    const start = Math.max(0, TEXT.indexOf(exact));
    return `  - id: ${id}
    exact: ${exact}
    start: ${start}
    end: ${start + exact.length}
    speakers: [${speaker}]
${group === undefined ? '' : `    group: ${group}\n`}    codings:
      - { claim: ${claim}, stance: ${stance} }
`;
  });
  return `crossquote: 1
source:
  published: ${published}
${items.length > 0 ? 'quotes:\n' : ''}${items.join('')}`;
}

const sidecars = fc
  .tuple(quotes, fc.constantFrom('2025-03-01', '2025-03-02'))
  .map(([list, published]) => sidecarOf(list, published));

const texts = fc.constantFrom(TEXT, `At last. ${TEXT}`, 'Nothing of it.', undefined);

/** A file and what it says from now on. */
const files = fc.oneof(
  fc.tuple(fc.constant('codebook.yaml'), codebooks),
  fc.tuple(fc.constantFrom('a.txt', 'b.txt'), texts),
  fc.tuple(
    fc.constantFrom('a.txt.quotes.yaml', 'b.txt.quotes.yaml', 'c.txt.quotes.yaml'),
    fc.option(sidecars, { nil: undefined, freq: 6 }),
  ),
);

/** Whether a summary of a sidecar comes with it, and whether somebody then looks at the trees, and how far down. */
const changes = fc.tuple(files, fc.boolean(), fc.constantFrom('not at all', 'rows', 'all'));

function withSources(): Corpus {
  const corpus = corpusOf({});
  for (const path of ['a.txt', 'b.txt', 'c.txt']) corpus.setSource(ROOT + path, { state: 'unread' });
  return corpus;
}

function takeSummarized(corpus: Corpus, path: string, text: string): void {
  const { packed } = PackedText.of(text);
  corpus.setSidecar(ROOT + path, new PackedText(packed), summarize(packed));
}

/** What the rows at the top say, which takes no look at the quotes. */
const rowsOf = (corpus: Corpus) =>
  [actorsTree, claimsTree, sourcesTree].map(treeOf => Array.from(treeOf(corpus, WHOLE), lineOf).sort());

const lineOf = (node: TreeNode) =>
  [node.id, 'quotations' in node && node.quotations, node.kind === 'claim' && node.tally].join();

/** Keys that only quotes know have no order of their own. */
const treesOf = (corpus: Corpus) =>
  [actorsTree, claimsTree, sourcesTree].map(treeOf =>
    shapeOf(treeOf(corpus, WHOLE))
      .map(row => JSON.stringify(row))
      .sort(),
  );

describe('trees that follow changes', () => {
  it('show after any changes what they show of files that were just read', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 2, maxLength: 12 }), steps => {
        const corpus = withSources();
        const last = new Map<string, string | undefined>();
        for (const [[path, text], isSummarized, looked] of steps) {
          if (isSummarized && path.endsWith('.quotes.yaml') && text !== undefined)
            takeSummarized(corpus, path, text);
          else setFile(corpus, ROOT + path, text);
          last.set(path, text);
          if (looked === 'rows') rowsOf(corpus);
          if (looked === 'all') treesOf(corpus);
        }
        const fresh = withSources();
        for (const [path, text] of last) setFile(fresh, ROOT + path, text);
        assert.deepEqual(rowsOf(corpus), rowsOf(fresh));
        assert.deepEqual(treesOf(corpus), treesOf(fresh));
      }),
      runs(150),
    );
  });

  it('have the row of a quotation looked at again when it gets another part', () => {
    const road: Tagged = { id: 'road', speaker: 'lee', claim: 'agreed', stance: 'supports', group: 'g1' };
    const corpus = corpusOf({ 'a.txt': TEXT, 'a.txt.quotes.yaml': sidecarOf([road]) });
    const rowOfClaim = () =>
      [...claimsTree(corpus, WHOLE)].find(node => node.kind === 'claim' && node.claim.key === 'agreed')!;
    const before = rowOfClaim();
    setFile(corpus, `${ROOT}a.txt.quotes.yaml`, sidecarOf([road, { ...road, id: 'bell', claim: 'imposed' }]));
    assert.notEqual(rowOfClaim(), before);
  });
});
