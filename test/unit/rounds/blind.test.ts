import assert from 'node:assert/strict';
import { Checker } from '../../../src/core/checks';
import { Corpus } from '../../../src/core/corpus';
import { filesInSight, lensFor } from '../../../src/core/rounds';
import { Finder } from '../../../src/core/search';
import { wordProblem } from '../../../src/wording';
import { ROOT, setFile } from '../support/workspace';

/** Everything that tom says has this in it. */
const TOM = 'tomsword';

const TEXT = `“We stay for now,” said Lind. “The ${TOM} is ours,” said Lind.\n`;
const codebook = (closed = '') => `crossquote: 1
actors:
  lind: { name: Marta Lind }
claims:
  keep: { text: The boat stays. }
  tell: { text: They were told. }
rounds:
  pilot: { sources: ["a*.txt"], coders: [ana, tom], blind: true${closed} }
`;

const SHARED = `crossquote: 1
quotes:
  - id: shared0001
    exact: We stay for now,
    start: 1
    end: 17
    speakers: [lind]
`;

/** A coder's sidecar with all that a check may find something wrong with. */
const TOMS = `crossquote: 1
coder: tom
quotes:
  - id: shared0001
    exact: We stay for now,
    start: 1
    end: 17
    speakers: [lind, ${TOM}]
    codings:
      - { claim: tell, stance: ${TOM}, coder: tom }
      - { claim: ${TOM}, stance: supports, coder: tom }
      - { claim: ${TOM}, stance: opposes, coder: tom }
    conflicts: { note: [${TOM}, other] }
  - { id: tomsown001, exact: ${TOM}, note: ${TOM} }
  - { id: tomsown001, exact: ${TOM} nowhere }
`;

const corpusWith = (files: Readonly<Record<string, string>>, viewer?: string): Corpus => {
  const corpus = new Corpus(lensFor(() => viewer));
  corpus.setRoots([ROOT]);
  for (const [path, text] of Object.entries(files)) setFile(corpus, ROOT + path, text);
  return corpus;
};

/** All problems that are told of a corpus, in words, with their codes. */
function problems(corpus: Corpus): string[] {
  const checker = new Checker(corpus);
  checker.check(() => undefined);
  const told = [...checker.all()].flatMap(([file, { problems: some }]) =>
    some.map(problem => `${file.slice(ROOT.length)} ${problem.code} ${wordProblem(problem)}`),
  );
  checker.dispose();
  return told.sort();
}

const FILES: Readonly<Record<string, string>> = {
  'codebook.yaml': codebook(),
  'a.txt': TEXT,
  'a.txt.quotes.yaml': SHARED,
};
const blindFor = (viewer?: string, toms = TOMS) =>
  corpusWith({ ...FILES, 'a.txt.quotes.tom.yaml': toms }, viewer);
const blind = blindFor('ana');
const closed = corpusWith({
  ...FILES,
  'codebook.yaml': codebook(', closed: 2026-11-24T00:00:00Z'),
  'a.txt.quotes.tom.yaml': TOMS,
});

describe('what another coder does in a blind round', () => {
  const file = `${ROOT}a.txt`;

  it('is in no check', () => {
    const without = problems(corpusWith(FILES));
    for (const viewer of ['ana', 'zoe', '', undefined]) assert.deepEqual(problems(blindFor(viewer)), without);
  });

  it('is not told by a view that names somebody, who may have coded or not', () => {
    const told = (end?: string) => {
      const views = 'views: { hers: { coders: [eva] } }\n';
      const files = { ...FILES, 'codebook.yaml': `${codebook(end)}${views}` };
      return problems(corpusWith(files, 'ana')).filter(line => line.includes('unknown-coder'));
    };
    assert.deepEqual(told(), []);
    assert.equal(told(', closed: 2026-11-24T00:00:00Z').length, 1);
  });

  it('is checked for the coder, and for all when the round is closed', () => {
    for (const told of [problems(blindFor('Tom')), problems(closed)])
      for (const code of [
        'unknown-claim',
        'unknown-actor',
        'unknown-stance',
        'field-conflict',
        'duplicate-id',
      ])
        assert(
          told.some(line => line.startsWith(`a.txt.quotes.tom.yaml ${code} `)),
          `${code} in\n${told.join('\n')}`,
        );
  });

  it('is told only where the file cannot be read', () => {
    const lines = problems(blindFor('ana', `${TOMS}- [`)).filter(line =>
      line.startsWith('a.txt.quotes.tom.yaml'),
    );
    assert.deepEqual(
      lines.map(line => line.split(' ')[1]),
      ['yaml-syntax'],
    );
    assert.doesNotMatch(lines.join(), new RegExp(TOM));
  });

  it('is in no list of commits: of the sidecars, only one’s own may be looked into', () => {
    const seen = (corpus: Corpus) =>
      filesInSight(corpus, corpus.source(file)!)
        .map(each => each.slice(ROOT.length))
        .sort();
    assert.deepEqual(seen(blindFor('Tom')), ['a.txt', 'a.txt.quotes.tom.yaml']);
    for (const viewer of ['ana', 'zoe', undefined]) assert.deepEqual(seen(blindFor(viewer)), ['a.txt']);
    assert.deepEqual(seen(closed), ['a.txt', 'a.txt.quotes.tom.yaml', 'a.txt.quotes.yaml']);
  });

  it('is in no index, count, list or search', () => {
    const source = blind.source(file)!;
    assert.deepEqual(
      source.quotes.map(({ id }) => id),
      ['shared0001'],
    );
    assert.deepEqual([source.quotations, [...blind.quotedClaims(`${ROOT}codebook.yaml`)]], [1, []]);
    assert.deepEqual([...blind.quotedActors(`${ROOT}codebook.yaml`)], ['lind']);
    const counted = (corpus: Corpus) => {
      const finder = new Finder(corpus);
      finder.refresh();
      return [TOM, 'nowhere', 'told', 'stay'].map(typed => finder.find(typed, 100).count);
    };
    assert.deepEqual(counted(blind), counted(corpusWith(FILES)));
  });
});
