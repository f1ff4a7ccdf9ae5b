import assert from 'node:assert/strict';
import { Checker } from '../../../src/core/checks';
import { sidecarOf } from '../../../src/core/format';
import type { Problem } from '../../../src/core/model';
import { wordProblem } from '../../../src/wording';
import { corpusOf, problemsIn, ROOT, setFile, told } from '../support/workspace';

const SHARED = 'crossquote: 1\nquotes:\n  - { id: a, exact: so }\n';
const ANA = 'crossquote: 1\ncoder: Ana Lind\nquotes:\n  - { id: b, exact: so, speakers: [lee] }\n';

const FILES = {
  'x.txt': 'so',
  'x.txt.quotes.yaml': SHARED,
  'x.txt.quotes.ana-lind.yaml': ANA,
};

describe('a source with sidecars of coders', () => {
  it('has its shared quotes, and each coder’s work apart from them', () => {
    const source = corpusOf(FILES).source(`${ROOT}x.txt`)!;
    assert.deepEqual(
      source.quotes.map(({ id }) => id),
      ['a'],
    );
    const [[file, reading] = []] = source.coders;
    assert.equal(file, sidecarOf(source.file, 'ana-lind'));
    assert.equal(reading?.sidecar.coder, 'Ana Lind');
    assert.deepEqual(
      reading?.sidecar.quotes.map(({ id }) => id),
      ['b'],
    );
  });

  it('has its coders in one order, whichever was read first', () => {
    const tom = { 'x.txt.quotes.tom.yaml': ANA.replace('Ana Lind', 'Tom') };
    const orders = [
      { ...FILES, ...tom },
      { ...tom, ...FILES },
    ].map(files => [...corpusOf(files).source(`${ROOT}x.txt`)!.coders.keys()]);
    assert.equal(orders[0]?.length, 2);
    assert.deepEqual(orders[0], orders[1]);
  });

  it('is not made by another program’s file of such a name, nor has it anything of one', () => {
    const corpus = corpusOf({ ...FILES, 'app.quotes.prod.yaml': 'quotes:\n  max: 7\n' });
    assert.equal(corpus.source(`${ROOT}app`), undefined);
    setFile(corpus, `${ROOT}x.txt.quotes.ana-lind.yaml`, 'price: 7\n');
    assert.equal(corpus.source(`${ROOT}x.txt`)?.coders.size, 0);
  });

  const cases: [what: string, name: string, text: string, problem: string][] = [
    [
      'that does not say whose it is',
      'x.txt.quotes.tom.yaml',
      'crossquote: 1\nquotes:\n  - { id: b, exact: so }\n',
      'error: no-coder crossquote',
    ],
    [
      'that says another coder than its name',
      'x.txt.quotes.tom.yaml',
      'crossquote: 1\ncoder: Ana\n',
      'error: other-coder Ana',
    ],
    ['that is no YAML', 'x.txt.quotes.tom.yaml', 'crossquote: 1\ncoder: [Tom\n', 'error: yaml-syntax'],
    ['of a later version', 'x.txt.quotes.tom.yaml', 'crossquote: 7\ncoder: Tom\n', 'error: newer-format 7'],
    [
      'of the same slug, in another case',
      'x.txt.quotes.Ana-Lind.yaml',
      'crossquote: 1\ncoder: ana-lind\n',
      'error: same-coder crossquote',
    ],
  ];
  for (const [what, name, text, problem] of cases)
    it(`tells of one ${what}, and uses nothing of it`, () => {
      const corpus = corpusOf({ ...FILES, [name]: text });
      assert.deepEqual(told(text, problemsIn(corpus, name)), [problem]);
      assert.deepEqual(corpus.source(`${ROOT}x.txt`)?.coders.get(ROOT + name)?.sidecar.quotes.length, 0);
      for (const found of problemsIn(corpus, name)) assert.match(wordProblem(found), /\.$/);
    });

  it('has problems of a coder’s sidecar told there, and told to be gone with it', () => {
    const corpus = corpusOf({ ...FILES, 'codebook.yaml': 'crossquote: 1\n' });
    const checker = new Checker(corpus);
    const last = new Map<string, readonly Problem[]>();
    const check = () => checker.check((file, { problems }) => last.set(file, problems));
    check();
    const file = `${ROOT}x.txt.quotes.ana-lind.yaml`;
    assert.deepEqual(told(ANA, last.get(file) ?? []), ['warning: unknown-actor lee']);
    setFile(corpus, file, undefined);
    check();
    assert.deepEqual(last.get(file), []);
    assert.equal(checker.found(file), undefined);
  });
});
