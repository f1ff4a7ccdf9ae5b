import assert from 'node:assert/strict';
import fc from 'fast-check';
import { difference, differences } from '../../../src/core/text';
import { runs } from '../support/runs';

const apply = (text: string, changes: readonly { start: number; end: number; text: string }[]): string =>
  [...changes]
    .reverse()
    .reduce((now, { start, end, text: by }) => now.slice(0, start) + by + now.slice(end), text);

describe('what differs between two texts', () => {
  it('is one stretch, as short as it can be', () => {
    assert.deepEqual(difference('a plan was made', 'a plan is made'), { start: 7, end: 9, text: 'i' });
    assert.deepEqual(difference('same', 'same'), { start: 4, end: 4, text: '' });
  });

  it('is as short as it can be in long texts too', () => {
    const piece = fc
      .tuple(fc.constantFrom('a', 'ab', 'b'), fc.nat(1500))
      .map(([word, times]) => word.repeat(times));
    fc.assert(
      fc.property(piece, piece, piece, piece, (head, removed, added, tail) => {
        const [before, after] = [head + removed + tail, head + added + tail];
        const found = difference(before, after);
        const replaced = before.slice(found.start, found.end);
        assert.equal(apply(before, [found]), after);
        assert.ok(found.start >= head.length);
        assert.ok(replaced.length <= removed.length && found.text.length <= added.length);
        if (replaced && found.text) {
          assert.notEqual(replaced[0], found.text[0]);
          assert.notEqual(replaced.at(-1), found.text.at(-1));
        }
      }),
      runs(200),
    );
  });

  it('is told line by line, each stretch as short as it can be', () => {
    assert.deepEqual(
      differences('one: a\r\ntwo: b\r\nthree: c\r\n', 'one: x\r\ntwo: b\r\nthree: y\r\nfour: z\r\n'),
      [
        { start: 5, end: 6, text: 'x' },
        { start: 23, end: 24, text: 'y\r\nfour: z' },
      ],
    );
    assert.deepEqual(differences('same\n', 'same\n'), []);
  });

  it('makes the second text of the first', () => {
    const text = fc.array(fc.constantFrom('a\n', 'b\n', 'ab\r\n', ' c', '\n')).map(parts => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        assert.equal(apply(before, differences(before, after)), after);
      }),
      runs(300),
    );
  });
});
