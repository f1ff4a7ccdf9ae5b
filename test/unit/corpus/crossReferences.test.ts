import assert from 'node:assert/strict';
import {
  countQuotations,
  isContested,
  neighborOnClaim,
  opposingQuotes,
  tallyStances,
} from '../../../src/core/corpus';
import { corpusOf, linkTo, ROOT, refTo, sidecarWith } from '../support/workspace';

const BOOK = `${ROOT}codebook.yaml`;

const corpus = corpusOf({
  'codebook.yaml': `
crossquote: 1
claims:
  agreed: { text: It was agreed., contradicts: [imposed] }
  imposed: { text: It was imposed. }
  talks: { text: Talks go on. }
`,
  'late.txt.quotes.yaml': sidecarWith(
    [
      { id: 'l2', start: 20, codings: ['agreed:opposes:ana'] },
      { id: 'l1', start: 10, codings: ['agreed:supports:ana', 'talks:neutral'] },
    ],
    '2024-09-28',
  ),
  'early.txt.quotes.yaml': sidecarWith(
    [
      { id: 'e1', start: 1, group: 'g', codings: ['agreed:supports'] },
      { id: 'e2', start: 9, group: 'g', codings: ['agreed:supports'] },
      { id: 'e3', start: 30, codings: ['imposed:supports'] },
      { id: 'e4', start: 40, codings: ['imposed:opposes'] },
    ],
    '2024-09-26',
  ),
  'undated.txt.quotes.yaml': sidecarWith([
    { id: 'u1', start: 1, codings: ['agreed:conditional:ana', 'agreed:opposes:bob'] },
  ]),
});

describe('jumps along a claim', () => {
  const order = ['early.txt#e1', 'late.txt#l1', 'late.txt#l2', 'undated.txt#u1'];

  it('go in the order of publication and round the end, once for each quotation', () => {
    order.forEach((link, i) => {
      const here = refTo(corpus, link);
      const next = neighborOnClaim(corpus, here, 'agreed', 'next');
      const previous = neighborOnClaim(corpus, here, 'agreed', 'previous');
      assert.equal(linkTo(next!), order[(i + 1) % order.length]);
      assert.equal(linkTo(previous!), order.at(i - 1));
    });
  });

  it('go on from a later part as from the first', () => {
    const next = neighborOnClaim(corpus, refTo(corpus, 'early.txt#e2'), 'agreed', 'next');
    assert.equal(linkTo(next!), 'late.txt#l1');
  });

  it('go nowhere from the only quote, nor from one that is not on the claim', () => {
    assert.equal(neighborOnClaim(corpus, refTo(corpus, 'late.txt#l1'), 'talks', 'next'), undefined);
    assert.equal(neighborOnClaim(corpus, refTo(corpus, 'late.txt#l2'), 'talks', 'next'), undefined);
  });
});

describe('opposing quotes', () => {
  const cases: { it: string; quote: string; opposed: string[] }[] = [
    {
      it: 'take the opposite stance, or the same on what contradicts',
      quote: 'early.txt#e1',
      opposed: ['early.txt#e3', 'late.txt#l2', 'undated.txt#u1'],
    },
    {
      it: 'are found where the other claim says that it contradicts',
      quote: 'early.txt#e3',
      opposed: ['early.txt#e1', 'early.txt#e4', 'late.txt#l1', 'undated.txt#u1'],
    },
    {
      it: 'deny both of two claims',
      quote: 'early.txt#e4',
      opposed: ['early.txt#e3', 'late.txt#l2', 'undated.txt#u1'],
    },
    {
      it: 'are never the quote itself, however its coders differ',
      quote: 'undated.txt#u1',
      opposed: ['early.txt#e1', 'early.txt#e3', 'early.txt#e4', 'late.txt#l1', 'late.txt#l2'],
    },
  ];
  for (const { it: title, quote, opposed } of cases)
    it(title, () => assert.deepEqual(opposingQuotes(corpus, refTo(corpus, quote)).map(linkTo), opposed));

  it('are none of what a plain code ties to a claim', () => {
    const files = {
      'a.txt.quotes.yaml': sidecarWith([{ id: 'a1', codings: ['agreed'] }]),
      'b.txt.quotes.yaml': sidecarWith([{ id: 'b1', codings: ['agreed:opposes'] }]),
    };
    const plain = corpusOf(files);
    assert.deepEqual(opposingQuotes(plain, refTo(plain, 'a.txt#a1')), []);
    assert.deepEqual(opposingQuotes(plain, refTo(plain, 'b.txt#b1')), []);
  });

  it('are told for one of its claims alone', () => {
    const onClaim = (claim: string) =>
      opposingQuotes(corpus, refTo(corpus, 'late.txt#l1'), claim).map(linkTo);
    assert.deepEqual(onClaim('agreed'), ['early.txt#e3', 'late.txt#l2', 'undated.txt#u1']);
    assert.deepEqual(onClaim('talks'), []);
  });
});

describe('the tally of a claim', () => {
  const tallied = (claim: string) =>
    tallyStances(claim, corpus.quotesOnClaim(BOOK, claim), corpus.codebook(BOOK)).map(
      ({ stance, quotes }) => [stance, countQuotations(quotes)],
    );

  it('counts quotations by stance in the order of the codebook, the parts of one once', () => {
    assert.deepEqual(tallied('agreed'), [
      ['supports', 2],
      ['opposes', 2],
      ['conditional', 1],
    ]);
    assert.deepEqual(tallied('talks'), [['neutral', 1]]);
    assert.deepEqual(tallied('nobody'), []);
  });

  it('keeps stances that the codebook does not know, at the end', () => {
    const odd = corpusOf({
      'x.txt.quotes.yaml': sidecarWith([{ id: 'q', codings: ['c:odd', 'c:neutral:bob'] }]),
    });
    const tally = tallyStances('c', odd.quotesOnClaim(undefined, 'c'), odd.codebook(undefined));
    assert.deepEqual(
      tally.map(({ stance }) => stance),
      ['neutral', 'odd'],
    );
  });

  it('tells whether a claim is contested', () => {
    const book = corpus.codebook(BOOK);
    const contested = (...stances: string[]) => isContested(stances, book);
    assert(contested('supports', 'opposes'));
    assert(contested('neutral', 'conditional', 'opposes'));
    assert(!contested('supports', 'conditional', 'neutral', 'odd'));
    assert(!contested('opposes'));
    assert(!contested());
  });
});
