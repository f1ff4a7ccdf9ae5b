import assert from 'node:assert/strict';
import { RoundAgreement, teamIn } from '../../../src/core/agreement';
import { Checker } from '../../../src/core/checks';
import { Corpus, opposingQuotes, suggestionsIn } from '../../../src/core/corpus';
import { joinQuotes } from '../../../src/core/merge';
import type { Quote } from '../../../src/core/model';
import { copySidecar, moveQuote } from '../../../src/core/moving';
import { actorPage, claimPage, sourcePage } from '../../../src/core/pages';
import { renameEntry } from '../../../src/core/refactoring';
import {
  ALL_STATEMENTS,
  type Counting,
  columnsOf,
  LeavingOut,
  type StatementContext,
  selectStatements,
} from '../../../src/core/results';
import { blindRoundOf, lensFor, roundSources, toSettle } from '../../../src/core/rounds';
import { Finder, rankClaims } from '../../../src/core/search';
import { actorsTree, claimsTree, sourcesTree } from '../../../src/core/trees';
import { Variants } from '../../../src/core/variants';
import { choicesIn } from '../../../src/editor/results/choices';
import { wordProblem } from '../../../src/wording';
import { PAGE_MEANS } from '../support/pageMeans';
import { shapeOf, WHOLE } from '../support/shape';
import { linkTo, ROOT, setFile } from '../support/workspace';
import {
  A,
  ASKED,
  bookWith,
  by,
  entry,
  FREE,
  GIVEN,
  PAY,
  sidecarOfQuotes,
  WAITS,
  WITH_TOM,
  WITHOUT_TOM,
} from './tomsWork';

const BOOK = `${ROOT}codebook.yaml`;
const VIEWERS = ['ana', 'zoe', undefined];

function corpusWith(files: Readonly<Record<string, string>>, round: string, viewer?: string): Corpus {
  const corpus = new Corpus(lensFor(() => viewer));
  corpus.setRoots([ROOT]);
  for (const [path, text] of Object.entries({ 'codebook.yaml': bookWith(round), ...files }))
    setFile(corpus, ROOT + path, text);
  return corpus;
}

/** Every way in which something of a corpus reaches a person, each as what it says. */
const WAYS: Readonly<Record<string, (corpus: Corpus) => unknown>> = {
  'the trees': corpus => [actorsTree, claimsTree, sourcesTree].map(tree => shapeOf(tree(corpus, WHOLE))),
  'the pages': corpus => [
    ...[...corpus.sources()].map(source => sourcePage(corpus, source, PAGE_MEANS)),
    ...['keep', 'cost', 'asked', 'tomsclaim'].map(key => claimPage(corpus, BOOK, key, PAGE_MEANS)),
    ...['lind', 'roe', 'tomsactor'].map(key => actorPage(corpus, BOOK, key, PAGE_MEANS)),
  ],
  'marks, labels and hovers': corpus =>
    [...corpus.sources()].map(source =>
      source.quotes.map(({ id, exact, speakers, codings, note, values, decided }) => ({
        ...{ id, exact, speakers, codings, note, values, decided },
        span: source.spanOf(source.quote(id)!),
      })),
    ),
  'counts and badges': corpus => [
    [...corpus.sources()].map(source => [
      source.quotations,
      source.countedKeys,
      source.title,
      source.details,
    ]),
    [...corpus.quotedClaims(BOOK)],
    [...corpus.quotedActors(BOOK)],
  ],
  suggestions: corpus =>
    [...corpus.sources()].map(source => suggestionsIn(source).map(({ words, speaker }) => [words, speaker])),
  references: corpus =>
    ['keep', 'cost', 'asked', 'tomsclaim'].map(key => corpus.quotesOnClaim(BOOK, key).map(linkTo)),
  'what opposes': corpus =>
    corpus.quotesOnClaim(BOOK, 'keep').map(reference => opposingQuotes(corpus, reference).map(linkTo)),
  'the find box': corpus => {
    const finder = finderOf(corpus);
    return ['boat', 'asked', 'toms', 'roe', 'pay', 'title'].map(typed => {
      const { best, count } = finder.find(typed, 100);
      return [count, best.map(hit => (hit.kind === 'quote' ? linkTo(hit) : hit.key))];
    });
  },
  'the ranking of claims': corpus => {
    const finder = finderOf(corpus);
    const claimsWith = (word: string) => finder.claimsWith(word, BOOK);
    return [WAITS, ASKED, PAY].map(words =>
      rankClaims(corpus.codebook(BOOK), '', { words, claimsWith, recent: [] }).map(({ key }) => key),
    );
  },
  variants: corpus => {
    const variants = new Variants(corpus);
    return [...corpus.sources()].flatMap(source =>
      source.quotes.map(quote =>
        variants.of({ source, quote }).map(({ exact, isLinked }) => [quote.id, exact, isLinked]),
      ),
    );
  },
  'checks and what they offer': corpus => {
    const checker = new Checker(corpus);
    checker.check(() => undefined);
    const told = [...checker.all()].map(([file, { problems }]) => [
      file,
      problems.map(problem => [wordProblem(problem), checker.fixesFor(file, problem)]),
    ]);
    checker.dispose();
    return told;
  },
  'tables, matrices, networks and timelines': corpus =>
    (['decided', 'each', { coder: 'tom' }] satisfies Counting[]).map(codings => {
      const leaving = new LeavingOut();
      const { statements } = selectStatements(
        groundOf(corpus),
        { ...ALL_STATEMENTS, codings, untagged: true },
        leaving,
      );
      return [
        leaving.told,
        statements.map(statement => columnsOf(corpus).map(column => column.valueIn(statement, file => file))),
      ];
    }),
  'what may be filtered by': corpus => choicesIn(groundOf(corpus)),
  agreement: corpus => [undefined, 'pilot'].map(round => teamIn(corpus, { round })),
};

const finderOf = (corpus: Corpus): Finder => {
  const finder = new Finder(corpus);
  finder.refresh();
  return finder;
};

const groundOf = (corpus: Corpus): StatementContext => ({
  corpus,
  columns: columnsOf(corpus),
  pathOf: file => file,
  isHidden: source => blindRoundOf(corpus, source) !== undefined,
});

const asSaid = (way: (corpus: Corpus) => unknown, corpus: Corpus): unknown =>
  JSON.parse(
    JSON.stringify(way(corpus), (_, value) => (value instanceof Map ? [...value] : value)) ?? 'null',
  );

describe('in a blind round, whether another coder has done anything or nothing changes nothing in', () => {
  for (const [name, way] of Object.entries(WAYS))
    it(name, () => {
      for (const round of [GIVEN, FREE])
        for (const viewer of VIEWERS)
          assert.deepEqual(
            asSaid(way, corpusWith(WITH_TOM, round, viewer)),
            asSaid(way, corpusWith(WITHOUT_TOM, round, viewer)),
            `${viewer} in ${round}`,
          );
    });

  // Else those tests would not notice if something were shown.
  it('…and when the round is closed, everywhere', () => {
    const closed = GIVEN.replace(' }', ', closed: 2026-11-24T00:00:00Z }');
    for (const [name, way] of Object.entries(WAYS))
      assert.notDeepEqual(
        asSaid(way, corpusWith(WITH_TOM, closed, 'ana')),
        asSaid(way, corpusWith(WITHOUT_TOM, closed, 'ana')),
        name,
      );
  });
});

describe('in a blind round', () => {
  const corpus = corpusWith(WITH_TOM, GIVEN, 'ana');
  const source = corpus.source(`${ROOT}a.txt`)!;
  const quote = source.quote('waits00001')!;

  it('nothing that others said is copied along with an article', () =>
    assert.equal(copySidecar(source, `${ROOT}copy.txt`), undefined));

  it('no quote of the round is moved to another article, and none into one, with what others said of it', () => {
    const other = corpus.source(`${ROOT}b.txt`)!;
    const [span, back] = [other.spanOf(other.quotes[0]!)!, source.spanOf(quote)!];
    assert.equal(moveQuote(corpus, { source, quote }, { source: other, span }), undefined);
    assert.equal(
      moveQuote(corpus, { source: other, quote: other.quotes[0]! }, { source, span: back }),
      undefined,
    );
  });

  it('no two quotes that were given are made one', () => {
    const twice = { ...(JSON.parse(WITH_TOM['a.txt.quotes.yaml']!) as { quotes: Quote[] }) };
    twice.quotes.push({ ...twice.quotes[0]!, id: 'waits00009' });
    const doubled = corpusWith({ ...WITH_TOM, 'a.txt.quotes.yaml': JSON.stringify(twice) }, GIVEN, 'ana');
    const [a, b] = doubled.source(`${ROOT}a.txt`)!.quotes;
    assert.equal(joinQuotes(doubled.source(`${ROOT}a.txt`)!, a!, b!), undefined);
  });

  it('a new key of an entry reaches what others have coded, wherever it stands', () => {
    const shared = sidecarOfQuotes([
      entry(A, WAITS, 'waits00001', { codings: [by('tom', 'asked', 'neutral')] }),
    ]);
    const files = { ...WITH_TOM, 'a.txt.quotes.yaml': shared };
    const renamed = renameEntry(
      corpusWith(files, GIVEN, 'ana'),
      { codebook: BOOK, kind: 'claim', key: 'asked' },
      'told',
    );
    assert.deepEqual(renamed.files.map(({ file }) => file.slice(ROOT.length)).sort(), [
      'a.txt.quotes.tom.yaml',
      'a.txt.quotes.yaml',
      'b.txt.quotes.yaml',
      'codebook.yaml',
    ]);
  });
});

describe('a round that is closed', () => {
  const again = `${GIVEN.replace(' }', ', closed: 2026-11-24T00:00:00Z }')}
  second: { sources: [a.txt], coders: [tom, mei], blind: true, units: given }`;
  const corpus = corpusWith(WITH_TOM, again, 'mei');
  const pilot = corpus.codebook(BOOK).rounds.get('pilot')!;

  it('tells nothing of sources that are coded blind in another one', () => {
    const running = new RoundAgreement(corpus, BOOK, pilot);
    for (const { file } of corpus.sources()) running.take(file);
    assert.deepEqual([running.figure.units, running.toSettle], [0, 0]);
    assert.deepEqual(toSettle(roundSources(corpus, BOOK, pilot), pilot), []);
  });
});
