import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editFile } from '../../../src/core/edits';
import { type Change, type Path, type Plain, plainOf, readYaml, valueAt } from '../../../src/core/yaml';
import { runs } from '../support/runs';
import { SIDECAR } from '../support/sidecars';

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
const starts = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });
const claims = fc.constantFrom('x', 'y', 'z');

/** A place, and what is to stand there. */
type Wish = readonly [at: Path, to: Plain | undefined];

const wishes: fc.Arbitrary<Wish> = fc.oneof(
  fc
    .tuple(ids, starts)
    .map(
      ([id, start]): Wish => [
        ['quotes', { id }],
        { id, exact: `word of ${id}`, ...(start !== undefined && { start }) },
      ],
    ),
  ids.map((id): Wish => [['quotes', { id }], undefined]),
  fc.tuple(ids, starts).map(([id, start]): Wish => [['quotes', { id }, 'start'], start]),
  fc
    .tuple(ids, fc.constantFrom('n', 'm', undefined))
    .map(([id, to]): Wish => [['quotes', { id }, 'note'], to]),
  fc
    .tuple(ids, claims, fc.constantFrom('supports', undefined))
    .map(
      ([id, claim, stance]): Wish => [
        ['quotes', { id }, 'codings', { claim, coder: 'ana' }],
        stance && { claim, stance, coder: 'ana' },
      ],
    ),
  fc
    .tuple(ids, fc.constantFrom('lee', 'may', 'kim'), fc.boolean())
    .map(([id, who, stays]): Wish => [['quotes', { id }, 'speakers', [who]], stays ? who : undefined]),
);

/** How quotes may be written before: in lines, in braces, with comments. */
const written = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        (id: string, start: number) => `  - id: ${id}\n    exact: word of ${id}\n    start: ${start}\n`,
        (id: string, start: number) =>
          `  # on ${id}\n  - id: ${id}\n    exact: word of ${id}\n    start: ${start} # here\n    codings:\n      - { claim: x, coder: ana }\n      - { claim: y, coder: ana }\n`,
        (id: string) => `  - { id: ${id}, exact: word of ${id}, speakers: [lee, may] }\n`,
        (id: string) => `  - note: |\n      of ${id}\n    id: ${id}\n    exact: word of ${id}\n`,
      ),
      fc.integer({ min: 0, max: 9 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(
    quotes =>
      `crossquote: 1\nquotes:\n${quotes.map(([write, start], i) => write('abcdef'[i]!, start)).join('')}`,
  );

describe('many changes of one file', () => {
  it('come to the same at once as one after the other', () => {
    fc.assert(
      fc.property(written, fc.array(wishes, { minLength: 2, maxLength: 12 }), (before, wished) => {
        const changes: Change[] = [];
        let text = before;
        for (const [at, to] of wished) {
          const change = { at, from: valueAt(plainOf(readYaml(text).root), at), to };
          const edited = editFile(text, { file: SIDECAR, changes: [change] });
          if ('refused' in edited || edited.text === undefined) continue;
          changes.push(change);
          text = edited.text;
        }
        const atOnce = editFile(before, { file: SIDECAR, changes });
        assert('text' in atOnce, JSON.stringify(atOnce));
        assert.deepEqual(plainOf(readYaml(atOnce.text ?? '').root), plainOf(readYaml(text).root));
        for (const comment of before.match(/#.*/g) ?? [])
          assert(!text.includes(comment) || atOnce.text!.includes(comment), `${comment} in ${atOnce.text}`);
      }),
      runs(1500),
    );
  });
});
