import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Checker, type ProblemListener } from '../../../src/core/checks';
import { folderOf } from '../../../src/core/format';
import { anyChange, ChangedCorpus, CODEBOOKS, PATHS, some } from '../support/anyChanges';
import { runs } from '../support/runs';
import { corpusOf, ROOT, setFile } from '../support/workspace';

/** What is wrong with each file, whoever found it. */
function foundBy(checker: Checker, tell: ProblemListener): unknown[] {
  checker.check(tell);
  return [...checker.all()].sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('checks that keep up with a corpus', () => {
  it('find what checking everything anew finds, whatever happens to the files', () => {
    const found = new Set<string>();
    const note: ProblemListener = (_file, { problems }) => {
      for (const { code } of problems) found.add(code);
    };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyChange, some(['nothing', 'one', 'some of one', 'some', 'all']), fc.nat(60)), {
          minLength: 12,
          maxLength: 30,
        }),
        steps => {
          const changed = new ChangedCorpus();
          const checker = new Checker(changed.corpus);
          for (const [change, checked, most] of steps) {
            changed.change(change);
            // Much may happen before anybody looks.
            let asked = 0;
            const isOver = () => ++asked > most;
            if (checked === 'one') checker.checkFirst([ROOT + PATHS[0]!], note);
            if (checked === 'some of one') checker.checkFirst([ROOT + PATHS[0]!], note, isOver);
            if (checked === 'some') checker.check(note, isOver);
            if (checked === 'all') checker.check(note);
          }
          assert.deepEqual(foundBy(checker, note), foundBy(new Checker(changed.corpus), note));
        },
      ),
      runs(400),
    );
    // What is never found is not kept up with.
    for (const code of [
      'contradiction',
      'other-speakers',
      'words-elsewhere',
      'speaker-not-named',
      'sidecar-elsewhere',
      'cut-negation',
      'unknown-stance',
      'orphan',
      'no-source',
      'fits-nothing',
      'unknown-coder',
    ])
      assert(found.has(code), code);
  });

  it('let others have their turn while a source of many quotes is checked', () => {
    const QUOTES = 500;
    const words = (i: number, more = '') =>
      `“Statement number ${i} on the matter of the${more} boat,” said Lind.\n`;
    const quotes = Array.from({ length: QUOTES }, (_, i) => ({ id: `q${i}`, exact: words(i).slice(1, -14) }));
    const corpus = corpusOf({
      'report.txt': quotes.map((_, i) => words(i, ' old')).join(''),
      'report.txt.quotes.yaml': JSON.stringify({ crossquote: 1, quotes }),
    });
    const checker = new Checker(corpus);
    const told = new Map<string, number>();
    const note: ProblemListener = (file, { problems }) => told.set(file, problems.length);
    let slices = 1;
    while (!checker.checkFirst([`${ROOT}report.txt`], note, () => true)) slices += 1;
    assert(slices > 2 * QUOTES, `${slices} slices`);
    assert(told.get(`${ROOT}report.txt.quotes.yaml`)! >= QUOTES);
    assert.deepEqual(
      foundBy(checker, note),
      foundBy(new Checker(corpus), () => undefined),
    );
  });

  it('check one source again, and not all of them, when one quote is tagged', () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        [`s${i}.txt`, `“Statement number ${i} on the matter of the boat,” said Lind.`],
        [
          `s${i}.txt.quotes.yaml`,
          JSON.stringify({
            crossquote: 1,
            quotes: [
              {
                id: 'q1',
                exact: `Statement number ${i} on the matter of the boat,`,
                speakers: [i % 2 ? 'lind' : 'okoro'],
                codings: [{ claim: i < 2 ? 'keep' : 'fares', stance: 'supports' }],
              },
            ],
          }),
        ],
      ]).flat(),
    );
    const corpus = corpusOf({ 'codebook.yaml': CODEBOOKS[0]!, ...files });
    const checker = new Checker(corpus);
    checker.check(() => undefined);
    const checked: string[] = [];
    const change = (path: string, text: string) => {
      checked.length = 0;
      setFile(corpus, ROOT + path, text);
      checker.check(file => checked.push(file.slice(folderOf(file).length)));
      return checked.filter(file => file.endsWith('.txt')).sort();
    };
    const tagged = files['s3.txt.quotes.yaml']!;
    // Of thirty sources that quote the same actor, only the one that is contradicted now has another problem.
    assert.deepEqual(change('s3.txt.quotes.yaml', tagged.replace('fares', 'drop')), ['s1.txt', 's3.txt']);
    assert.deepEqual(change('s3.txt.quotes.yaml', tagged), ['s1.txt', 's3.txt']);
    assert.deepEqual(change('s3.txt.quotes.yaml', tagged.replace('supports', 'neutral')), ['s3.txt']);
    assert.deepEqual(change('s3.txt', `${files['s3.txt']} More.`), ['s3.txt']);
  });

  it('check no source again that contradicts another quote of the one in which one is tagged', () => {
    const quote = (id: string, exact: string, claim: string) =>
      `  - id: ${id}\n    exact: ${exact}\n    start: 0\n    end: ${exact.length}\n    speakers: [lind]\n` +
      `    codings:\n      - { claim: ${claim}, stance: supports }\n`;
    const kept = `crossquote: 1\nquotes:\n${quote('q1', 'Keep the boat', 'keep')}`;
    const dropped = `crossquote: 1\nquotes:\n${quote('q1', 'Drop the boat', 'drop')}`;
    const corpus = corpusOf({
      'codebook.yaml': CODEBOOKS[0]!,
      'kept.txt': 'Keep the boat, Lind said.',
      'kept.txt.quotes.yaml': kept,
      'dropped.txt': 'Drop the boat, Lind said. And raise the fares.',
      'dropped.txt.quotes.yaml': dropped,
    });
    const checker = new Checker(corpus);
    const checkedAfter = (text: string) => {
      const checked = new Set<string>();
      setFile(corpus, `${ROOT}dropped.txt.quotes.yaml`, text);
      checker.check(file => checked.add(file.slice(folderOf(file).length)));
      return [...checked].filter(file => file.endsWith('.txt')).sort();
    };
    checker.check(() => undefined);
    assert.deepEqual(
      checker.found(`${ROOT}kept.txt`)?.problems.map(({ code }) => code),
      ['contradiction'],
    );
    assert.deepEqual(checkedAfter(dropped + quote('q2', 'raise the fares', 'fares')), ['dropped.txt']);
    assert.deepEqual(checkedAfter(dropped.replace('supports', 'opposes')), ['dropped.txt', 'kept.txt']);
    assert.equal(checker.found(`${ROOT}kept.txt`), undefined);
  });
});
