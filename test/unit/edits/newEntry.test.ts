import assert from 'node:assert/strict';
import { createEntry } from '../../../src/core/edits';
import { readCodebook } from '../../../src/core/format';
import type { EntryKind } from '../../../src/core/model';
import { edited } from '../support/sidecars';
import { dedent } from '../support/texts';

const CODEBOOK = 'file:///w/codebook.yaml';

describe('an entry created for a key', () => {
  const created = (text: string, names: EntryKind, key: string) =>
    edited(text, createEntry(readCodebook(text).codebook, { names, key }), CODEBOOK);

  it('is an actor named after it', () => {
    assert.equal(
      created('crossquote: 1\n', 'actor', 'lee-park'),
      dedent`
        crossquote: 1
        actors:
          lee-park: { name: Lee Park }
      `,
    );
  });

  it('is a claim worded after it', () => {
    assert.equal(
      created('crossquote: 1\n', 'claim', 'plan-was-agreed'),
      dedent`
        crossquote: 1
        claims:
          plan-was-agreed: { text: Plan was agreed. }
      `,
    );
  });

  it('is a stance that takes no side', () => {
    const text = dedent`
      crossquote: 1
      stances:
        yes-man: { polarity: 1, color: green }
    `;
    assert.equal(created(text, 'stance', 'doubts'), `${text}  doubts: { polarity: 0, color: grey }\n`);
  });

  it('is a stance beside the standard ones, where no stance was written', () => {
    const { codebook } = readCodebook(created('crossquote: 1\n', 'stance', 'doubts')!);
    assert.deepEqual(
      [...codebook.stances.keys()],
      ['supports', 'opposes', 'conditional', 'neutral', 'doubts'],
    );
  });
});
