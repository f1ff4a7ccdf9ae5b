import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/core/corpus';
import { editFile } from '../../../src/core/edits';
import { type Move, movesOfQuotes, relink } from '../../../src/core/moving';
import { dedent } from '../support/texts';
import { corpusOf, ROOT } from '../support/workspace';

const SIDECAR = '.quotes.yaml';

/** A sidecar with one quote, which has these links. */
const linking = (...variants: readonly string[]) =>
  `crossquote: 1\nquotes:\n  - { id: q, exact: as agreed, variants: [${variants.join(', ')}] }\n`;

const moves = (...pairs: readonly [from: string, to: string][]): Move[] =>
  pairs.map(([from, to]) => ({ from: ROOT + from, to: ROOT + to }));

/** What each sidecar's links are after moves, by the sources' paths then; only where they differ. */
function relinked(corpus: Corpus, moved: readonly Move[]): Record<string, string> {
  const texts = new Map([...corpus.sources()].map(({ file, sidecarText }) => [file, sidecarText]));
  const entries = relink(corpus, moved).map(edit => {
    const now = edit.file.slice(0, -SIDECAR.length);
    const from = moved.find(({ to }) => now === to || now.startsWith(`${to}/`));
    const before = from ? from.from + now.slice(from.to.length) : now;
    const answer = editFile(texts.get(now) ?? texts.get(before), edit);
    assert(!('refused' in answer), JSON.stringify(answer));
    return [now.slice(ROOT.length), /variants: \[(.*?)\]/.exec(answer.text!)![1]!];
  });
  return Object.fromEntries(entries);
}

describe('links, after a move,', () => {
  const files = {
    [`a.txt${SIDECAR}`]: linking('b.txt#q', 'inner/c.txt#q'),
    [`b.txt${SIDECAR}`]: linking(),
    [`inner/c.txt${SIDECAR}`]: linking('../a.txt#q', './d.txt#q'),
    [`inner/d.txt${SIDECAR}`]: linking('c.txt#q'),
  };

  const cases: { it: string; moved: Move[]; relinked: Record<string, string> }[] = [
    {
      it: 'lead to a source that has another name',
      moved: moves(['b.txt', 'new, name.txt']),
      relinked: { 'a.txt': '"new, name.txt#q", inner/c.txt#q' },
    },
    {
      it: 'lead from a source that is in another folder, and to it',
      moved: moves(['inner/c.txt', 'c.txt']),
      relinked: {
        'c.txt': 'a.txt#q, inner/d.txt#q',
        'a.txt': 'b.txt#q, c.txt#q',
        'inner/d.txt': '../c.txt#q',
      },
    },
    {
      it: 'are changed where they cross the border of a folder, and nowhere else',
      moved: moves(['inner', 'deep/er']),
      relinked: { 'deep/er/c.txt': './d.txt#q, ../../a.txt#q', 'a.txt': 'b.txt#q, deep/er/c.txt#q' },
    },
    {
      it: 'follow several moves at once',
      moved: moves(['a.txt', 'b/a.txt'], ['inner/c.txt', 'b/c.txt']),
      relinked: {
        'b/a.txt': '../b.txt#q, c.txt#q',
        'b/c.txt': 'a.txt#q, ../inner/d.txt#q',
        'inner/d.txt': '../b/c.txt#q',
      },
    },
    { it: 'stay when what moves is not linked', moved: moves(['x.txt', 'y.txt']), relinked: {} },
  ];
  for (const { it: title, moved, relinked: wanted } of cases)
    it(title, () => {
      const before = corpusOf(files);
      const sorted = (links: Record<string, string>) =>
        Object.fromEntries(
          Object.entries(links).map(([file, list]) => [file, list.split(/, (?!name)/).sort()]),
        );
      assert.deepEqual(sorted(relinked(before, moved)), sorted(wanted));
      // Those who watch the files may have been quicker.
      const afterwards = Object.entries(files).map(([path, text]) => {
        const move = moved.find(({ from }) => (ROOT + path).startsWith(from));
        const file = move ? move.to + (ROOT + path).slice(move.from.length) : ROOT + path;
        return [file.slice(ROOT.length), text] as const;
      });
      assert.deepEqual(sorted(relinked(corpusOf(Object.fromEntries(afterwards)), moved)), sorted(wanted));
    });

  it('that a person wrote in lines of their own keep them, and all that is beside them', () => {
    const text = dedent`
      crossquote: 1
      quotes:
        - id: q
          exact: as agreed
          notVariants:
            - b.txt#q # not the same day
            - 'other.txt#q'
            - no link
    `;
    const corpus = corpusOf({ [`a.txt${SIDECAR}`]: text });
    const [edit] = relink(corpus, moves(['other.txt', 'in/other.txt']));
    const answer = editFile(text, edit!);
    assert(!('refused' in answer));
    assert.equal(
      answer.text,
      dedent`
        crossquote: 1
        quotes:
          - id: q
            exact: as agreed
            notVariants:
              - b.txt#q # not the same day
              - no link
              - in/other.txt#q
      `,
    );
  });

  it('in a sidecar that may not be changed stay as they are', () => {
    const newer = linking('b.txt#q').replace('crossquote: 1', 'crossquote: 2');
    assert.deepEqual(relink(corpusOf({ [`a.txt${SIDECAR}`]: newer }), moves(['b.txt', 'c.txt'])), []);
  });
});

describe('quotes move', () => {
  const corpus = corpusOf({ 'a.txt': '', 'c.txt.quotes.yaml': linking(), 'in/e.txt': '' });

  it('with their sidecar, and with the folder that both are in', () => {
    const moved = moves(['a.txt', 'b.txt'], ['c.txt.quotes.yaml', 'd.txt.quotes.yaml'], ['in', 'out']);
    assert.deepEqual(movesOfQuotes(corpus, moved), moves(['c.txt', 'd.txt'], ['in', 'out']));
  });

  it('with a folder that is known to have moved already', () => {
    assert.deepEqual(movesOfQuotes(corpus, moves(['old', 'in'])), moves(['old', 'in']));
  });

  it('not when the sidecar becomes another kind of file', () => {
    assert.deepEqual(movesOfQuotes(corpus, moves(['c.txt.quotes.yaml', 'c.yaml'])), []);
  });

  it('lead on from the sidecars of coders too, each by its own name', () => {
    const corpus = corpusOf({
      [`a.txt${SIDECAR}`]: linking('b.txt#q'),
      'a.txt.quotes.Ana.yaml': `coder: Ana\n${linking('b.txt#q')}`,
      'c.txt.quotes.ben.yaml': `coder: Ben\n${linking('b.txt#q')}`,
      [`b.txt${SIDECAR}`]: linking(),
    });
    const moved = moves(
      ['a.txt.quotes.yaml', 'in/a.txt.quotes.yaml'],
      ['c.txt.quotes.ben.yaml', 'in/c.txt.quotes.ben.yaml'],
    );
    assert.deepEqual(
      relink(corpus, movesOfQuotes(corpus, moved)).map(({ file }) => file.slice(ROOT.length)),
      ['in/a.txt.quotes.yaml', 'in/a.txt.quotes.Ana.yaml', 'in/c.txt.quotes.ben.yaml'],
    );
  });

  it('stay with the shared sidecar where only that of a coder moves', () => {
    const corpus = corpusOf({
      [`a.txt${SIDECAR}`]: linking(),
      'a.txt.quotes.ana.yaml': `coder: Ana\n${linking()}`,
      [`b.txt${SIDECAR}`]: linking('a.txt#q'),
    });
    assert.deepEqual(movesOfQuotes(corpus, moves(['a.txt.quotes.ana.yaml', 'in/a.txt.quotes.ana.yaml'])), []);
  });
});
