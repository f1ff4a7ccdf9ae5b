import assert from 'node:assert/strict';
import type { Corpus, CorpusChange } from '../../../src/core/corpus';
import { corpusOf, linkTo, ROOT, setFile, sidecarWith } from '../support/workspace';

const BOOK = 'crossquote: 1\n';

describe('the codebook of a source', () => {
  const cases: { it: string; books: string[]; source: string; book: string | undefined; roots?: string[] }[] =
    [
      { it: 'is the one beside it', books: ['a/codebook.yaml'], source: 'a/x.txt', book: 'a/codebook.yaml' },
      {
        it: 'is the nearest above it',
        books: ['codebook.yaml', 'a/codebook.yaml'],
        source: 'a/b/c/x.txt',
        book: 'a/codebook.yaml',
      },
      {
        it: 'is none that stands beside its way',
        books: ['b/codebook.yaml'],
        source: 'a/x.txt',
        book: undefined,
      },
      {
        it: 'is none above its workspace folder',
        books: ['codebook.yaml'],
        source: 'a/x.txt',
        book: undefined,
        roots: ['a/'],
      },
      {
        it: 'is none above the innermost of two folders in each other',
        books: ['codebook.yaml'],
        source: 'a/x.txt',
        book: undefined,
        roots: ['', 'a/'],
      },
      {
        it: 'is one at the root of its folder',
        books: ['a/codebook.yaml'],
        source: 'a/b/x.txt',
        book: 'a/codebook.yaml',
        roots: ['a/'],
      },
      {
        it: 'is one beside it where no folder is open',
        books: ['a/codebook.yaml', 'codebook.yaml'],
        source: 'a/x.txt',
        book: 'a/codebook.yaml',
        roots: ['z/'],
      },
      {
        it: 'is none above it where no folder is open',
        books: ['codebook.yaml'],
        source: 'a/x.txt',
        book: undefined,
        roots: ['z/'],
      },
    ];
  for (const { it: title, books, source, book, roots = [''] } of cases)
    it(title, () => {
      const corpus = corpusOf(
        Object.fromEntries(books.map(path => [path, BOOK])),
        roots.map(root => ROOT + root),
      );
      assert.equal(corpus.codebookOf(ROOT + source), book && ROOT + book);
    });

  it('wins whole: nothing is inherited', () => {
    const corpus = corpusOf({
      'codebook.yaml': 'crossquote: 1\nclaims:\n  a: { text: A. }\n',
      'in/codebook.yaml': 'crossquote: 1\nclaims:\n  b: { text: B. }\n',
      'in/x.txt.quotes.yaml': sidecarWith([{ id: 'q', codings: ['a:supports'] }]),
    });
    const source = corpus.source(`${ROOT}in/x.txt`)!;
    assert.deepEqual([...corpus.codebook(source.codebook).claims.keys()], ['b']);
    assert.deepEqual(corpus.quotesOnClaim(`${ROOT}codebook.yaml`, 'a'), []);
    assert.deepEqual(corpus.quotesOnClaim(source.codebook, 'a').map(linkTo), ['in/x.txt#q']);
  });
});

describe('what changed', () => {
  const listening = (corpus: Corpus) => {
    const changes: string[][] = [];
    corpus.onDidChange(({ sources, codebooks }: CorpusChange) =>
      changes.push([...sources, ...codebooks].map(file => file.slice(ROOT.length))),
    );
    return changes;
  };

  it('is told once for each thing, and not at all for the same again', () => {
    const corpus = corpusOf({});
    const changes = listening(corpus);
    for (let i = 0; i < 2; i++) {
      setFile(corpus, `${ROOT}x.txt`, 'text');
      setFile(corpus, `${ROOT}x.txt.quotes.yaml`, BOOK);
      setFile(corpus, `${ROOT}codebook.yaml`, BOOK);
    }
    corpus.setSidecar(`${ROOT}other.txt.quotes.yaml`, undefined);
    corpus.forget(`${ROOT}other.txt`);
    assert.deepEqual(changes, [['x.txt'], ['x.txt'], ['x.txt', 'codebook.yaml']]);
  });

  it('is told at once for several things, even when one of them fails', () => {
    const corpus = corpusOf({});
    const changes = listening(corpus);
    assert.throws(() =>
      corpus.batch(() => {
        setFile(corpus, `${ROOT}x.txt`, 'x');
        corpus.batch(() => setFile(corpus, `${ROOT}y.txt`, 'y'));
        throw new Error('on the way');
      }),
    );
    assert.deepEqual(changes, [['x.txt', 'y.txt']]);
  });

  it('is not told to who has stopped listening', () => {
    const corpus = corpusOf({});
    let told = 0;
    const stop = corpus.onDidChange(() => told++);
    setFile(corpus, `${ROOT}x.txt`, 'x');
    stop();
    setFile(corpus, `${ROOT}x.txt`, 'y');
    assert.equal(told, 1);
  });
});

describe('a source', () => {
  const text = 'He said “one two three” and “four”.';
  const at = (words: string) => ({ exact: words, start: text.indexOf(words) });
  const source = corpusOf({
    'x.txt': text,
    'x.txt.quotes.yaml': sidecarWith([
      { id: 'all', ...at('one two three') },
      { id: 'two', ...at('two') },
      { id: 'four', ...at('four'), group: 'g' },
      { id: 'gone', exact: 'five', start: 3, group: 'g' },
    ]),
  }).source(`${ROOT}x.txt`)!;

  it('has the innermost quote under the cursor', () => {
    const found = [...text].map((_, offset) => source.quoteAt(offset)?.id[0] ?? '.').join('');
    assert.equal(found, '.........aaaattttaaaaaa......fffff.');
  });

  it('shows a quote only where its words are', () => {
    assert.deepEqual(
      source.quotes.map(quote => source.spanOf(quote) !== undefined),
      [true, true, true, false],
    );
  });

  it('knows the parts of a quotation', () => {
    assert.deepEqual(
      source.partsOf(source.quote('gone')!).map(({ id }) => id),
      ['four', 'gone'],
    );
    assert.deepEqual(
      source.partsOf(source.quote('two')!).map(({ id }) => id),
      ['two'],
    );
  });

  it('guesses what its sidecar does not say', () => {
    const corpus = corpusOf({
      'x.txt': 'A title\n3 May 2024\n',
      'x.txt.quotes.yaml': 'crossquote: 1\nsource: { publisher: P, published: 2024-05-04 }\n',
    });
    const { details } = corpus.source(`${ROOT}x.txt`)!;
    assert.deepEqual(details, { title: 'A title', publisher: 'P', published: '2024-05-04' });
  });
});
