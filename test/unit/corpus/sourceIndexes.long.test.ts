import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Contradictions } from '../../../src/core/checks/contradictions';
import { Elsewhere } from '../../../src/core/checks/elsewhere';
import { SameWords } from '../../../src/core/checks/sameWords';
import {
  type Corpus,
  type QuoteRef,
  SourceFeed,
  type SourceState,
  suggestionsIn,
} from '../../../src/core/corpus';
import { Finder } from '../../../src/core/search';
import { AlikeFinder } from '../../../src/core/variants/finder';
import { VariantLinks } from '../../../src/core/variants/links';
import { anyChange, ChangedCorpus, CODEBOOKS } from '../support/anyChanges';
import { runs } from '../support/runs';
import { linkTo, ROOT } from '../support/workspace';

const BOOKS = [undefined, `${ROOT}codebook.yaml`, `${ROOT}in/codebook.yaml`];

const quotesOf = (corpus: Corpus): QuoteRef[] =>
  [...corpus.sources()].flatMap(source => source.quotes.map(quote => ({ source, quote })));

/** What is said of each quote, as far as anything is. */
const ofEach = (corpus: Corpus, say: (quote: QuoteRef) => readonly unknown[]): string[] =>
  quotesOf(corpus)
    .flatMap(quote => {
      const said = say(quote);
      return said.length > 0 ? `${linkTo(quote)}: ${JSON.stringify(said)}` : [];
    })
    .sort();

/** Makes an index of a corpus, and gives what asks it for all that it says. */
type Indexing = (corpus: Corpus) => () => readonly unknown[];

/** Those that a corpus has itself, and feeds at once. */
const OWN: Readonly<Record<string, Indexing>> = {
  'the quotes of claims': corpus => () =>
    BOOKS.flatMap(book =>
      [...corpus.quotedClaims(book)]
        .sort()
        .map(key => [
          key,
          corpus.quotesOnClaim(book, key).map(linkTo),
          corpus.quotesByClaim(book).of(key)?.quotations,
          [...(corpus.quotesByClaim(book).of(key)?.stances ?? [])].sort(),
        ]),
    ),
  'the quotes of actors': corpus => () =>
    BOOKS.flatMap(book =>
      [...corpus.quotedActors(book)].sort().map(key => [key, corpus.quotesOfActor(book, key).map(linkTo)]),
    ),
  'the order of publication': corpus => () => [
    ...corpus.sourcesInOrder().map(source => [source.file, source === corpus.source(source.file)]),
    ...corpus.placesInOrder(),
  ],
  'the codebooks in use': corpus => () => [...corpus.codebooksInUse()].sort(),
};

/** Those that others have, who feed them when they are asked. */
const FED: Readonly<Record<string, Indexing>> = {
  'statements in nearly the same words': corpus => {
    const finder = new AlikeFinder(corpus);
    return () =>
      Array.from(finder.pairs(), ({ a, b }) =>
        [a, b]
          .map(({ reference, exact }) => `${reference.source.file} ${'quote' in reference} ${exact}`)
          .sort()
          .join(' = '),
      ).sort();
  },
  'links between variants': corpus => {
    const links = new VariantLinks(corpus);
    return () =>
      ofEach(corpus, quote =>
        (['variants', 'notVariants'] as const).flatMap(field => links.of(quote, field).map(linkTo)),
      );
  },
  'the search': corpus => {
    const finder = new Finder(corpus);
    return () => {
      finder.refresh();
      return ['crew', 'boat never', 'lind', 'okoro want', 'stays', 'fare', 'agreeed'].map(typed =>
        finder
          .find(typed, 100)
          .best.map(hit => (hit.kind === 'quote' ? linkTo(hit) : `${hit.codebook} ${hit.key}`))
          .sort(),
      );
    };
  },
  'positions that contradict each other': corpus => {
    const contradictions = new Contradictions(corpus);
    const feed = new SourceFeed(corpus, contradictions);
    return () => {
      feed.update();
      return [...corpus.sources()].flatMap(source => contradictions.in(source));
    };
  },
  'quotes in the same words': corpus => {
    const sameWords = new SameWords(corpus);
    const feed = new SourceFeed(corpus, sameWords);
    return () => {
      feed.update();
      return ofEach(corpus, quote => sameWords.as(quote).map(linkTo));
    };
  },
  'words that stand in another source': corpus => {
    const elsewhere = new Elsewhere(corpus);
    const feed = new SourceFeed(corpus, elsewhere);
    return () => {
      feed.update();
      return ofEach(corpus, ({ source, quote }) =>
        elsewhere.lostBy(source).includes(quote)
          ? elsewhere.with(quote, source.file).map(({ file }) => file)
          : [],
      );
    };
  },
};

/** Lets an index go through random changes, asked now and then, and holds it against one made anew. */
function assertFollows(makeIn: Indexing, anewOf: (changed: ChangedCorpus) => Corpus): void {
  let mostSaid = 0;
  fc.assert(
    fc.property(
      fc.array(fc.record({ change: anyChange, isAsked: fc.boolean(), isSearched: fc.boolean() }), {
        minLength: 6,
        maxLength: 20,
      }),
      steps => {
        const changed = new ChangedCorpus();
        const say = makeIn(changed.corpus);
        for (const { change, isAsked, isSearched } of steps) {
          changed.change(change);
          // Quotes that nobody has tagged are found when somebody looks, and not by a change.
          if (isSearched) for (const source of changed.corpus.sources()) suggestionsIn(source);
          if (isAsked) say();
        }
        const said = say();
        assert.deepEqual(said, makeIn(anewOf(changed))());
        mostSaid = Math.max(mostSaid, said.length);
      },
    ),
    runs(100),
  );
  assert(mostSaid > 0, 'nothing was ever said');
}

describe('what follows the changes of a corpus says after any of them what one says that is made anew', () => {
  for (const [name, makeIn] of Object.entries(OWN))
    it(name, () => assertFollows(makeIn, changed => changed.readAnew()));
  for (const [name, makeIn] of Object.entries(FED))
    it(name, () => assertFollows(makeIn, ({ corpus }) => corpus));
});

describe('a feed', () => {
  /** An index that only writes down what it is told: the words of the text before and now. */
  function listening() {
    const changed = new ChangedCorpus();
    const told: string[] = [];
    const textOf = (state: SourceState | undefined) => state?.source.text ?? '-';
    const feed = new SourceFeed(changed.corpus, {
      replace: (before, now, file) =>
        told.push(`${file.slice(ROOT.length)}: ${textOf(before)} > ${textOf(now)}`),
    });
    const write = (file: string, text: string) => changed.change({ file, text });
    return { changed, feed, write, told: () => told.splice(0) };
  }

  it('tells once of what has changed several times, and not of what came and went meanwhile', () => {
    const { changed, feed, write, told } = listening();
    write('a.txt', 'one');
    feed.update();
    assert.deepEqual(told(), ['a.txt: - > one']);
    write('a.txt', 'two');
    write('a.txt', 'three');
    write('b.txt', 'short');
    changed.change({ forgotten: 'b.txt' });
    feed.update();
    assert.deepEqual(told(), ['a.txt: one > three']);
  });

  it('goes on where it was stopped, and tells first of what somebody waits for', () => {
    const { feed, write, told } = listening();
    for (const file of ['a.txt', 'b.txt', 'in/c.txt']) write(file, 'x');
    feed.updateFirst(`${ROOT}in/c.txt`);
    assert.equal(
      feed.update(() => true),
      false,
    );
    assert.equal(
      feed.update(() => true),
      true,
    );
    assert.deepEqual(told(), ['in/c.txt: - > x', 'a.txt: - > x', 'b.txt: - > x']);
  });

  it('tells of all sources of a codebook when that says something else', () => {
    const { changed, feed, write, told } = listening();
    for (const file of ['a.txt', 'b.txt', 'in/c.txt']) write(file, 'x');
    changed.change({ file: 'in/codebook.yaml', text: CODEBOOKS[0] });
    feed.update();
    told();
    changed.change({ file: 'codebook.yaml', text: CODEBOOKS[1] });
    feed.update();
    assert.deepEqual(told(), ['a.txt: x > x', 'b.txt: x > x']);
  });

  it('begins anew after it has been stopped', () => {
    const { feed, write, told } = listening();
    write('a.txt', 'one');
    feed.update();
    feed.stop();
    write('a.txt', 'two');
    told();
    feed.update();
    assert.deepEqual(told(), ['a.txt: - > two']);
  });

  it('tells what takes its time in slices, and tells nothing else in the midst of it', () => {
    const changed = new ChangedCorpus();
    const told: string[] = [];
    const textOf = (state: SourceState | undefined) => state?.source.text ?? '-';
    const feed = new SourceFeed(
      changed.corpus,
      {
        *replaceInSlices(_before, now, file) {
          for (let i = 0; i < 2; i++) {
            told.push(`${file.slice(ROOT.length)} ${i}: ${textOf(now)}`);
            yield;
          }
        },
      },
      { replace: (_before, now, file) => told.push(`${file.slice(ROOT.length)}: ${textOf(now)}`) },
    );
    const write = (file: string, text: string) => changed.change({ file, text });
    for (const file of ['a.txt', 'b.txt']) write(file, 'one');
    assert(!feed.update(() => true));
    assert.deepEqual(told.splice(0), ['a.txt 0: one']);
    write('a.txt', 'two');
    assert(!feed.updateFirst(`${ROOT}b.txt`, () => true));
    assert.deepEqual(told.splice(0), ['a.txt 1: one']);
    assert(feed.updateFirst(`${ROOT}b.txt`));
    assert.deepEqual(told.splice(0), ['a.txt: one', 'b.txt 0: one', 'b.txt 1: one', 'b.txt: one']);
    assert(feed.update());
    assert.deepEqual(told.splice(0), ['a.txt 0: two', 'a.txt 1: two', 'a.txt: two']);
  });
});
