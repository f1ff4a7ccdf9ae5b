import assert from 'node:assert/strict';
import { type QuoteRef, suggestionsIn } from '../../../src/core/corpus';
import { type Edit, editFile, linkVariants } from '../../../src/core/edits';
import { type Variant, Variants } from '../../../src/core/variants';
import { corpusOf, linkTo, ROOT, refTo, setFile, sidecarWith } from '../support/workspace';

const BOOK = `
crossquote: 1
actors:
  lee: { name: Lee Park }
  mina: { name: Mina Okoro }
`;
const SAID = 'The plan was agreed with both sides before it was published.';
const OTHERWISE = 'The plan had been agreed with both sides before publication.';

const FILES = {
  'codebook.yaml': BOOK,
  'early.txt.quotes.yaml': sidecarWith([{ id: 'early', exact: SAID, speakers: ['lee'] }], '2024-09-26'),
  'sub/late.txt.quotes.yaml': sidecarWith(
    [
      { id: 'late', exact: OTHERWISE, speakers: ['lee'] },
      { id: 'other', exact: SAID, speakers: ['mina'] },
      { id: 'unrelated', exact: 'The weather is fine in all of the north today.' },
    ],
    '2024-09-27',
  ),
  'nameless.txt.quotes.yaml': sidecarWith([
    { id: 'part1', exact: 'The plan was agreed with both sides', group: 'g' },
    { id: 'part2', exact: 'before it was published.', group: 'g' },
  ]),
  'found.txt': `“${SAID}” said Lee Park on Friday.\n\n“${SAID}” said Mina Okoro.\n`,
};

/** `path#id` of a tagged one, the path of one that is only found; a linked one with a star. */
const told = ({ reference, isLinked }: Variant): string =>
  ('quote' in reference ? linkTo(reference) : reference.source.file.slice(ROOT.length)) +
  (isLinked ? '*' : '');

function sampled() {
  const corpus = corpusOf(FILES);
  const variants = new Variants(corpus);
  const of = (link: string) => variants.of(refTo(corpus, link)).map(told).sort();
  const apply = (edit: Edit) => {
    for (const file of edit.files) {
      const { sidecarText } = corpus.source(file.file.replace('.quotes.yaml', ''))!;
      const answer = editFile(sidecarText, file);
      assert(!('refused' in answer));
      setFile(corpus, file.file, answer.text);
    }
  };
  const say = (a: string, b: string, field: 'variants' | 'notVariants') =>
    apply(linkVariants(refTo(corpus, a), refTo(corpus, b), field));
  return { corpus, of, say };
}

describe('the variants of a quote', () => {
  it('are what other sources have of the same speaker or of nobody, all parts together', () => {
    const { of } = sampled();
    assert.deepEqual(of('early.txt#early'), ['nameless.txt#part1', 'sub/late.txt#late']);
    assert.deepEqual(of('nameless.txt#part2'), [
      'early.txt#early',
      'sub/late.txt#late',
      'sub/late.txt#other',
    ]);
    assert.deepEqual(of('sub/late.txt#unrelated'), []);
  });

  it('are also what nobody has tagged, once it has been looked for', () => {
    const { corpus, of } = sampled();
    assert(!of('early.txt#early').includes('found.txt'));
    assert.equal(suggestionsIn(corpus.source(`${ROOT}found.txt`)!).length, 2);
    assert.deepEqual(of('early.txt#early'), ['found.txt', 'nameless.txt#part1', 'sub/late.txt#late']);
  });

  it('are linked by a person’s word, seen from both ends, and from every part', () => {
    const { of, say } = sampled();
    say('early.txt#early', 'sub/late.txt#unrelated', 'variants');
    say('sub/late.txt#late', 'nameless.txt#part1', 'variants');
    assert.deepEqual(of('sub/late.txt#unrelated'), ['early.txt#early*']);
    assert.deepEqual(of('early.txt#early'), [
      'nameless.txt#part1',
      'sub/late.txt#late',
      'sub/late.txt#unrelated*',
    ]);
    assert.deepEqual(of('nameless.txt#part2'), [
      'early.txt#early',
      'sub/late.txt#late*',
      'sub/late.txt#other',
    ]);
  });

  it('are none any more where a person says so, until the contrary is said', () => {
    const { of, say } = sampled();
    say('early.txt#early', 'sub/late.txt#late', 'notVariants');
    assert.deepEqual(of('early.txt#early'), ['nameless.txt#part1']);
    assert.deepEqual(of('sub/late.txt#late'), ['nameless.txt#part1']);
    say('sub/late.txt#late', 'early.txt#early', 'variants');
    assert.deepEqual(of('sub/late.txt#late'), ['early.txt#early*', 'nameless.txt#part1']);
  });

  it('stand in the sidecar of the source that was published later, as a way from there', () => {
    const { corpus, say } = sampled();
    const quoteOf = (link: string): QuoteRef['quote'] => refTo(corpus, link).quote;
    say('early.txt#early', 'sub/late.txt#late', 'variants');
    assert.deepEqual(quoteOf('sub/late.txt#late').variants, ['../early.txt#early']);
    assert.deepEqual(quoteOf('early.txt#early').variants, []);
    say('early.txt#early', 'nameless.txt#part1', 'notVariants');
    assert.deepEqual(quoteOf('nameless.txt#part1').notVariants, ['early.txt#early']);
    say('early.txt#early', 'sub/late.txt#late', 'notVariants');
    assert.deepEqual(quoteOf('sub/late.txt#late').variants, []);
    assert.deepEqual(quoteOf('sub/late.txt#late').notVariants, ['../early.txt#early']);
  });
});

describe('statements in the same words', () => {
  it('are each pair once, whoever says them', () => {
    const corpus = corpusOf(FILES);
    const variants = new Variants(corpus);
    const pairs = [...variants.alike()].map(({ a, b }) =>
      [a, b].map(({ reference }) => ('quote' in reference ? reference.quote.id : '')).sort(),
    );
    assert.deepEqual(pairs.sort(), [
      ['early', 'late'],
      ['early', 'other'],
      ['early', 'part1'],
      ['late', 'part1'],
      ['other', 'part1'],
    ]);
  });
});
