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
    'check . --format sarif',
    'table . --codings each --untagged',
    'network . --format graphml',
    'timeline .',
    'agreement .',
    'agreement . --round pilot --format json',
  ])
    it(`tells nothing of what others did: ${told}`, () => {
      const args = told.split(' ');
      const [idle, done] = [tomIsIdle!, tomIsDone!].map(clone => {
        const { stdout, stderr, status } = clone.crossquote(...args);
        return { stdout, stderr, status };
      });
      assert.deepEqual(done, idle);
      assert.notEqual(idle!.stdout + idle!.stderr, '');
    });
});
