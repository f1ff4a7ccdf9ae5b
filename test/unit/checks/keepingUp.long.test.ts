import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Checker } from '../../../src/core/checks';
import type { Corpus } from '../../../src/core/corpus';
import { folderOf } from '../../../src/core/format';
import { runs } from '../support/runs';
import { corpusOf, ROOT, setFile } from '../support/workspace';

/** Few of everything, so that much has to do with each other. */
const WORDS = [
  'We cannot pay a crew to carry four people',
  'pay a crew to carry four people',
  'The night boat was never agreed on with us',
  'agreed on with “us',
  'Nobody on the island wants it to go',
];
const SPEAKERS = ['lind', 'okoro', 'council', 'nobody'];
const CLAIMS = ['keep', 'drop', 'fares'];
const STANCES = ['supports', 'opposes', 'conditional', 'loud'];
const DAYS = ['2025-03-01', '2025-03-02', '2025-03-03'];
const PATHS = ['a.txt', 'b.txt', 'in/c.txt', 'in/d.txt'];

const CODEBOOKS = [
  'crossquote: 1\nactors:\n  lind: { name: Marta Lind }\n  okoro: { name: Sam Okoro, of: council }\n  council: { name: Halvey council }\nclaims:\n  keep: { text: It stays., contradicts: [drop] }\n  drop: { text: It goes. }\n  fares: { text: Fares are high. }\n',
  'crossquote: 1\nstances:\n  loud: { polarity: -1, color: red }\nactors:\n  lind: { name: Sam Okoro, unnamed: true }\nclaims:\n  fares: { text: Fares are high., contradicts: [keep, lost] }\n',
  'crossquote: [',
];

const some = <T>(pool: readonly T[]) => fc.constantFrom(...pool);

const quote = fc.record({
  id: some(['q1', 'q2', 'q3']),
  exact: some(WORDS),
  kind: some(['direct', 'authorial']),
  speakers: fc.uniqueArray(some(SPEAKERS), { maxLength: 2 }),
  via: fc.option(some(SPEAKERS), { nil: undefined }),
  said: fc.option(some(DAYS), { nil: undefined }),
  group: fc.option(fc.constant('g'), { nil: undefined, freq: 4 }),
  codings: fc.array(
    fc.record({
      claim: some(CLAIMS),
      stance: some(STANCES),
      coder: some(['ana', 'ben']),
      changed: fc.option(fc.constant(true), { nil: undefined, freq: 3 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  notVariants: fc.array(
    fc.tuple(some(PATHS), some(['q1', 'q2'])).map(([path, id]) => `${path}#${id}`),
    { maxLength: 1 },
  ),
});

const sidecar = fc
  .record({
    published: fc.option(some(DAYS), { nil: undefined }),
    quotes: fc.uniqueArray(quote, { maxLength: 3, selector: ({ id }) => id }),
  })
  .map(({ published, quotes }) => JSON.stringify({ crossquote: 1, source: { published }, quotes }));

const article = fc
  .array(fc.oneof(some(WORDS), some(['Marta Lind said.', 'Sam Okoro said not', 'It was never'])), {
    maxLength: 5,
  })
  .map(parts => parts.join(' '));

/** What happens to a file: it is written, or it goes. */
const step = fc.oneof(
  fc.tuple(some(PATHS), fc.option(article)),
  fc.tuple(
    some(PATHS).map(path => `${path}.quotes.yaml`),
    fc.option(sidecar, { freq: 6 }),
  ),
  fc.tuple(some(['codebook.yaml', 'in/codebook.yaml']), fc.option(some(CODEBOOKS))),
);

/** What is wrong with each file, whoever found it. */
function foundBy(checker: Checker): unknown[] {
  checker.check(() => undefined);
  return [...checker.all()].sort(([a], [b]) => (a < b ? -1 : 1));
}

const anew = (corpus: Corpus): unknown[] => foundBy(new Checker(corpus));

describe('checks that keep up with a corpus', () => {
  it('find what checking everything anew finds, whatever happens to the files', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(step, some(['nothing', 'one', 'all'])), { minLength: 12, maxLength: 30 }),
        steps => {
          const corpus = corpusOf({ 'codebook.yaml': CODEBOOKS[0]! });
          const checker = new Checker(corpus);
          for (const [[path, text], checked] of steps) {
            setFile(corpus, ROOT + path, text ?? undefined);
            // Much may happen before anybody looks.
            if (checked === 'one') checker.checkFirst([ROOT + PATHS[0]!], () => undefined);
            if (checked === 'all') checker.check(() => undefined);
          }
          const now = foundBy(checker);
          assert.deepEqual(now, anew(corpus));
          for (const [, { problems }] of checker.all()) for (const { code } of problems) found.add(code);
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
    ])
      assert(found.has(code), code);
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
});
