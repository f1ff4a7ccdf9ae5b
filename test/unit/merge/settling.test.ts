import assert from 'node:assert/strict';
import { settleConflict } from '../../../src/core/edits';
import { conflictsInCodebook, conflictsInSidecar, readCodebook, readSidecar } from '../../../src/core/format';
import type { Plain } from '../../../src/core/yaml';
import { edited } from '../support/sidecars';
import { dedent } from '../support/texts';

const SIDECAR = dedent`
  crossquote: 1
  source: { title: T, conflicts: { title: [T, U] } }
  quotes:
    - id: a
      exact: agreed
      start: 3
      end: 9
      speakers: [lee]
      codings:
        - { claim: p, stance: opposes, conflicts: { stance: [opposes, neutral] } }
        - { claim: q, stance: opposes, conflicts: { deleted: [false, true] } }
      note: one # ours
      conflicts:
        note: [one, two, null]
        speakers: [[lee], [kim, ministry]]
        selector: [{ exact: agreed, start: 3, end: 9 }, { exact: as agreed, start: 0, end: 9 }]
`;

const conflictsOf = (text: string) => conflictsInSidecar(readSidecar(text).root!);

/** The sidecar after one field has been settled. */
function settled(field: string, value: Plain): string {
  const conflict = conflictsOf(SIDECAR).find(each => each.field === field);
  assert(conflict);
  return edited(SIDECAR, settleConflict(conflict, value))!;
}

/** The lines that are not in the other text. */
const linesBeyond = (text: string, other: string) => {
  const known = new Set(other.split('\n'));
  return text.split('\n').flatMap(line => (known.has(line) ? [] : [line.trim()]));
};

describe('what a merge left to be settled', () => {
  it('is found at its place', () => {
    assert.deepEqual(
      conflictsOf(SIDECAR).map(({ at, start, end }) => [at, SIDECAR.slice(start, end)]),
      [
        [['source'], 'title: [T, U]'],
        [['quotes', { id: 'a' }, 'codings', { claim: 'p', coder: undefined }], 'stance: [opposes, neutral]'],
        [['quotes', { id: 'a' }, 'codings', { claim: 'q', coder: undefined }], 'deleted: [false, true]'],
        [['quotes', { id: 'a' }], 'note: [one, two, null]'],
        [['quotes', { id: 'a' }], 'speakers: [[lee], [kim, ministry]]'],
        [
          ['quotes', { id: 'a' }],
          'selector: [{ exact: agreed, start: 3, end: 9 }, { exact: as agreed, start: 0, end: 9 }]',
        ],
      ],
    );
  });

  it('is found in a codebook too, and is nothing where a person wrote something else', () => {
    const text = dedent`
      crossquote: 1
      conflicts: many
      actors:
        lee: { name: Lee, conflicts: { name: [Lee, Li], role: minister, of: [ministry] } }
        kim: { name: Kim, conflicts: }
    `;
    const found = conflictsInCodebook(readCodebook(text).root!);
    assert.deepEqual(
      found.map(({ at, field, values }) => [...at, field, values]),
      [['actors', 'lee', 'name', ['Lee', 'Li']]],
    );
  });

  const cases: { it: string; field: string; value: Plain; gone: string[]; come: string[] }[] = [
    {
      it: 'takes the value that stands there',
      field: 'note',
      value: 'one',
      gone: ['note: [one, two, null]'],
      come: [],
    },
    {
      it: 'takes another',
      field: 'note',
      value: 'two',
      gone: ['note: one # ours', 'note: [one, two, null]'],
      come: ['note: two # ours'],
    },
    {
      it: 'takes none',
      field: 'note',
      value: null,
      gone: ['note: one # ours', 'note: [one, two, null]'],
      come: [],
    },
    {
      it: 'takes a list',
      field: 'speakers',
      value: ['kim', 'ministry'],
      gone: ['speakers: [lee]', 'speakers: [[lee], [kim, ministry]]'],
      come: ['speakers: [kim, ministry]'],
    },
    {
      it: 'takes a selector',
      field: 'selector',
      value: { exact: 'as agreed', start: 0, end: 9 },
      gone: [
        'exact: agreed',
        'start: 3',
        'selector: [{ exact: agreed, start: 3, end: 9 }, { exact: as agreed, start: 0, end: 9 }]',
      ],
      come: ['exact: as agreed', 'start: 0'],
    },
    {
      it: 'takes the stance of a coding',
      field: 'stance',
      value: 'neutral',
      gone: ['- { claim: p, stance: opposes, conflicts: { stance: [opposes, neutral] } }'],
      come: ['- { claim: p, stance: neutral }'],
    },
    {
      it: 'keeps what was deleted',
      field: 'deleted',
      value: false,
      gone: ['- { claim: q, stance: opposes, conflicts: { deleted: [false, true] } }'],
      come: ['- { claim: q, stance: opposes }'],
    },
    {
      it: 'or deletes it',
      field: 'deleted',
      value: true,
      gone: ['- { claim: q, stance: opposes, conflicts: { deleted: [false, true] } }'],
      come: [],
    },
  ];
  for (const { it: title, field, value, gone, come } of cases)
    it(title, () => {
      const after = settled(field, value);
      assert.deepEqual(linesBeyond(SIDECAR, after), gone);
      assert.deepEqual(linesBeyond(after, SIDECAR), come);
    });

  it('leaves nothing behind when all is settled', () => {
    let text = SIDECAR;
    for (let [next] = conflictsOf(text); next; [next] = conflictsOf(text))
      text = edited(text, settleConflict(next, next.values[0]!))!;
    assert.doesNotMatch(text, /conflicts/);
  });
});
