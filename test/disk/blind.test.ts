import assert from 'node:assert/strict';
import { bookWith, GIVEN, WITH_TOM, WITHOUT_TOM } from '../unit/rounds/tomsWork';
import { type Clone, TeamOfClones } from './clones';

describe('the command line in a blind round', () => {
  const team = new TeamOfClones();
  let [tomIsIdle, tomIsDone]: Clone[] = [];
  before(() => {
    const folder = (name: string, files: Readonly<Record<string, string>>) =>
      team.begin(name, { 'codebook.yaml': bookWith(GIVEN), ...files });
    tomIsIdle = folder('idle', WITHOUT_TOM);
    tomIsDone = folder('done', WITH_TOM);
  });
  after(() => team.remove());

  for (const told of [
    'check . --coder ana',
    'check . --coder zoe --format json',
    'check . --format sarif',
    'table .',
    'table . --codings each --untagged',
    'table . --codings tom --format jsonl',
    'matrix .',
    'network . --format graphml',
    'timeline .',
    'agreement .',
    'agreement . --round pilot --format json',
    'agreement . --coders ana,tom',
  ])
    it(`tells nothing of what others did: ${told}`, () => {
      const args = told.split(' ');
      const before = tomIsIdle!.crossquote(...args);
      assert.deepEqual(tomIsDone!.crossquote(...args), before);
      assert.notEqual(before.stdout + before.stderr, '');
    });
});
