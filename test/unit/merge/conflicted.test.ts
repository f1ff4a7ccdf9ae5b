import assert from 'node:assert/strict';
import { mergeConflicted } from '../../../src/core/merge';
import { merged } from '../support/merging';
import { dedent } from '../support/texts';

describe('a file with git’s conflict marks', () => {
  const conflicted = (...base: readonly string[]) =>
    [
      'crossquote: 1 # ours',
      'quotes:',
      '  - id: a',
      '    exact: as agreed',
      '    codings:',
      '<<<<<<< HEAD',
      '      - { claim: p, stance: opposes, coder: ana }',
      '    note: first',
      ...base,
      '=======',
      '      - { claim: p, stance: supports, coder: ana }',
      '      - { claim: p, stance: neutral, coder: bob }',
      '>>>>>>> bob/work',
      '  - id: b',
      '    exact: both have it',
      '',
    ].join('\n');

  it('is merged by its two versions', () => {
    assert.deepEqual(merged(mergeConflicted(conflicted())), {
      text: dedent`
        crossquote: 1 # ours
        quotes:
          - id: a
            exact: as agreed
            codings:
              - { claim: p, stance: opposes, coder: ana, conflicts: { stance: [opposes, supports] } }
              - { claim: p, stance: neutral, coder: bob }
            note: first
          - id: b
            exact: both have it
      `,
      conflicts: ['quotes a codings p ana: stance'],
    });
  });

  it('is merged by what each side changed where git shows their base', () => {
    const text = conflicted('||||||| 5f1d7a8', '      - { claim: p, stance: supports, coder: ana }');
    assert.deepEqual(merged(mergeConflicted(text.replaceAll('\n', '\r\n'))), {
      text: dedent`
        crossquote: 1 # ours
        quotes:
          - id: a
            exact: as agreed
            codings:
              - { claim: p, stance: opposes, coder: ana }
              - { claim: p, stance: neutral, coder: bob }
            note: first
          - id: b
            exact: both have it
      `.replaceAll('\n', '\r\n'),
      conflicts: [],
    });
  });

  it('may be a codebook', () => {
    const text = dedent`
      crossquote: 1
      actors:
      <<<<<<< HEAD
        lee: { name: Lee }
      =======
        kim: { name: Kim }
      >>>>>>> theirs
    `;
    assert.deepEqual(merged(mergeConflicted(text)), {
      text: dedent`
        crossquote: 1
        actors:
          lee: { name: Lee }
          kim: { name: Kim }
      `,
      conflicts: [],
    });
  });

  const broken = [
    { it: 'ends within a conflict', text: '<<<<<<< HEAD\na: 1\n=======\n' },
    { it: 'has an end without a beginning', text: 'a: 1\n=======\n>>>>>>> theirs\n' },
    { it: 'begins one within another', text: '<<<<<<< HEAD\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n' },
  ];
  for (const { it: title, text } of broken)
    it(`is left alone when it ${title}`, () => assert.equal(mergeConflicted(text), undefined));

  it('is refused when a side is not YAML', () => {
    const answer = mergeConflicted('crossquote: 1\n<<<<<<< HEAD\na: [\n=======\na: 1\n>>>>>>> theirs\n');
    assert(answer && 'refused' in answer && answer.refused === 'side');
    assert.deepEqual([answer.side, answer.problem.code], ['ours', 'yaml-syntax']);
  });
});
