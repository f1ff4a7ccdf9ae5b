import assert from 'node:assert/strict';
import { obstacleTo } from '../../../src/core/refactoring';
import { BOOK } from '../support/refactored';
import { corpusOf, ROOT } from '../support/workspace';

const SOUND = 'crossquote: 1\nquotes:\n  - { id: a, exact: so, speakers: [lee] }\n';

/** What stands in the way of refactoring the actor lee, as `file: problem`. */
function obstacle(files: Readonly<Record<string, string>>, more = false): string | undefined {
  const corpus = corpusOf({ 'codebook.yaml': 'crossquote: 1\nactors:\n  lee: { name: Lee }\n', ...files });
  const found = obstacleTo(corpus, { codebook: BOOK, kind: 'actor', key: 'lee' }, more);
  return found && `${found.file.slice(ROOT.length)}: ${found.problem.code}`;
}

describe('what stands in the way of a refactoring', () => {
  const cases: [
    what: string,
    files: Record<string, string>,
    renaming: string | undefined,
    more: string | undefined,
  ][] = [
    ['nothing', { 'a.txt.quotes.yaml': SOUND }, undefined, undefined],
    [
      'a sidecar that is no YAML and has the key among its words',
      { 'a.txt.quotes.yaml': `${SOUND}  - {\n` },
      'a.txt.quotes.yaml: yaml-syntax',
      'a.txt.quotes.yaml: yaml-syntax',
    ],
    ['not one that has not', { 'a.txt.quotes.yaml': 'crossquote: 1\nquotes: [{\n' }, undefined, undefined],
    [
      'a sidecar of a later version',
      { 'a.txt.quotes.yaml': SOUND.replace('1', '2') },
      'a.txt.quotes.yaml: newer-format',
      'a.txt.quotes.yaml: newer-format',
    ],
    [
      'a codebook that is no YAML',
      { 'a.txt.quotes.yaml': SOUND, 'codebook.yaml': 'crossquote: 1\nactors: [\n' },
      'codebook.yaml: yaml-syntax',
      'codebook.yaml: yaml-syntax',
    ],
    [
      'for more than a renaming, a quote that is left out',
      { 'a.txt.quotes.yaml': `${SOUND}  - { id: b, via: lee }\n` },
      undefined,
      'a.txt.quotes.yaml: missing-key',
    ],
    [
      'for more than a renaming, what a merge left open',
      {
        'a.txt.quotes.yaml': `${SOUND}    # open\n`.replace(
          '[lee] }',
          '[lee], conflicts: { via: [lee, kim] } }',
        ),
      },
      undefined,
      'a.txt.quotes.yaml: field-conflict',
    ],
  ];
  for (const [what, files, renaming, more] of cases)
    it(`is ${what}`, () => {
      assert.equal(obstacle(files), renaming);
      assert.equal(obstacle(files, true), more);
    });
});
