import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/core/corpus';
import { Finder, type Hit } from '../../../src/core/search';
import { corpusOf, linkTo, ROOT, setFile, sidecarWith } from '../support/workspace';

const CODEBOOK = `
crossquote: 1
actors:
  lee-park: { name: Lee Park, aliases: [spokesman Park], role: government spokesman }
  zoe: { name: Zoë Brandt }
claims:
  plan-agreed: { text: The plan was agreed with both sides. }
  harbour-open: { text: The harbour stays open. }
`;

const FILES = {
  'codebook.yaml': CODEBOOK,
  'a.txt.quotes.yaml': sidecarWith([
    { id: 'agreed', exact: 'We never agreed to the plan', speakers: ['lee-park'] },
    { id: 'harbour', exact: 'The harbour will stay open', speakers: ['zoe'] },
    { id: 'long', exact: `The harbour is closed ${'to all of the ships that wait '.repeat(9)}` },
  ]),
  'b.txt.quotes.yaml': sidecarWith([
    { id: 'first', exact: 'Ceasefire talks', group: 'g', speakers: ['zoe'] },
    { id: 'second', exact: 'a ceasefire by Friday', group: 'g', speakers: ['zoe'] },
    { id: 'passed', exact: 'Nothing is certain', via: 'lee-park' },
  ]),
};

const nameOf = (hit: Hit) => (hit.kind === 'quote' ? linkTo(hit) : hit.key);

function finderOn(corpus: Corpus): Finder {
  const finder = new Finder(corpus);
  finder.refresh();
  return finder;
}

const found = (finder: Finder, typed: string, kinds?: Hit['kind'][]) =>
  finder.find(typed, 100, kinds).best.map(nameOf);

describe('finding quotes, actors and claims', () => {
  const finder = finderOn(corpusOf(FILES));

  const cases: { it: string; typed: string; finds: string[] }[] = [
    { it: 'by the words they have', typed: 'certain', finds: ['b.txt#passed'] },
    { it: 'by how words begin, in any order', typed: 'clos harb', finds: ['a.txt#long'] },
    { it: 'by what stands within a word', typed: 'fire', finds: ['b.txt#first'] },
    { it: 'with accents or without', typed: 'ZOE', finds: ['zoe', 'b.txt#first', 'a.txt#harbour'] },
    { it: 'in spite of a typo', typed: 'cesefire', finds: ['b.txt#first'] },
    { it: 'in spite of two letters the wrong way round', typed: 'certian', finds: ['b.txt#passed'] },
    { it: 'by an alias', typed: 'spokesman park', finds: ['lee-park', 'b.txt#passed', 'a.txt#agreed'] },
    { it: 'quotes by their speaker and their words', typed: 'brandt stay', finds: ['a.txt#harbour'] },
    { it: 'quotes by who passes them on', typed: 'park nothing', finds: ['b.txt#passed'] },
    { it: 'claims before quotes', typed: 'agreed', finds: ['plan-agreed', 'a.txt#agreed'] },
    { it: 'words that stand as they were typed first', typed: 'agreed to', finds: ['a.txt#agreed'] },
    {
      it: 'the short before the long',
      typed: 'the harbour',
      finds: ['harbour-open', 'a.txt#harbour', 'a.txt#long'],
    },
    { it: 'nothing that lacks one of the words', typed: 'harbour plan', finds: [] },
    { it: 'nothing where nothing is like it', typed: 'xylophone', finds: [] },
    { it: 'nothing before anything is typed', typed: ' … ', finds: [] },
  ];
  for (const { it: what, typed, finds } of cases)
    it(what, () => assert.deepEqual(found(finder, typed), finds));

  it('only of the kinds that are asked for', () => {
    assert.deepEqual(found(finder, 'harbour', ['claim']), ['harbour-open']);
    assert.deepEqual(found(finder, 'park', ['actor']), ['lee-park']);
  });

  it('counts all, and gives as many as are asked for', () => {
    const { best, count } = finder.find('the', 2);
    assert.equal(best.length, 2);
    assert.equal(count, 5);
  });

  it('follows an actor’s name without a quote being changed', () => {
    const corpus = corpusOf(FILES);
    const finder = finderOn(corpus);
    setFile(corpus, `${ROOT}codebook.yaml`, CODEBOOK.replace('Zoë Brandt', 'Anna Klee'));
    finder.refresh();
    assert.deepEqual(found(finder, 'klee harbour'), ['a.txt#harbour']);
    assert.deepEqual(found(finder, 'brandt'), []);
  });

  it('takes in what has changed bit by bit, and then is through', () => {
    const finder = new Finder(corpusOf(manyFiles(40)));
    const counts: number[] = [];
    while (!finder.refresh(() => true)) counts.push(finder.find('number', 1).count);
    assert(counts.length > 1);
    assert.equal(finder.find('number', 1).count, 40);
  });

  it('does so with a long codebook too, also where that changes meanwhile', () => {
    const corpus = corpusOf({ 'codebook.yaml': codebookOf(0, 350) });
    const finder = new Finder(corpus);
    assert.equal(
      finder.refresh(() => true),
      false,
    );
    const early = finder.find('claim', 1).count;
    assert(early > 0 && early < 350);
    setFile(corpus, `${ROOT}codebook.yaml`, codebookOf(20, 400));
    let rounds = 0;
    while (!finder.refresh(() => true)) rounds += 1;
    assert(rounds > 1);
    assert.equal(finder.find('claim', 1).count, 380);
  });
});

/** Claims from one number on to before another. */
const codebookOf = (from: number, to: number) =>
  [
    'crossquote: 1',
    'claims:',
    ...Array.from({ length: to - from }, (_, i) => `  c${from + i}: { text: Claim number${from + i}. }`),
    '',
  ].join('\n');

const manyFiles = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `${i}.txt.quotes.yaml`,
      sidecarWith([{ id: 'only', exact: `This is number ${i}` }]),
    ]),
  );
