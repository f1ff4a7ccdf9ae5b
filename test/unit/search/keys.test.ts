import assert from 'node:assert/strict';
import { readCodebook } from '../../../src/core/format';
import { mentionAt, nearestKey } from '../../../src/core/search';
import { marked } from '../support/texts';

const { codebook } = readCodebook(`
crossquote: 1
actors:
  park: { name: Lee Park, aliases: [Park] }
  office: { name: Park Office }
  emoji: { name: 🙂 Group }
`);

describe('the actor named at a place', () => {
  const cases: [string, string | undefined][] = [
    ['|Lee Park said', 'Lee Park'],
    ['Lee P|ark said', 'Lee Park'],
    ['Lee Park| said', 'Lee Park'],
    ['Lee Park |said', undefined],
    ['as Pa|rk said', 'Park'],
    ['the Par|k Office', 'Park Office'],
    ['at Par|king lots', undefined],
    ['at Space|Park', undefined],
    ['the lower|case park', undefined],
    ['the 🙂 G|roup', '🙂 Group'],
    ['|', undefined],
  ];
  for (const [text, name] of cases) {
    it(`in ‘${text}’ is ${name ?? 'nobody'}`, () => {
      const { text: plain, marks } = marked(text);
      const mention = mentionAt(codebook, plain, marks[0]!);
      assert.equal(mention && plain.slice(mention.start, mention.end), name);
    });
  }
});

describe('the nearest key', () => {
  const known = ['supports', 'opposes', 'lee-park', 'plan-was-agreed'];
  const cases: [string, string | undefined][] = [
    ['oposes', 'opposes'],
    ['support', 'supports'],
    ['lee-parc', 'lee-park'],
    ['plan-agreed', 'plan-was-agreed'],
    ['xyz', undefined],
  ];
  for (const [mistyped, nearest] of cases)
    it(`to ‘${mistyped}’ is ${nearest ?? 'none'}`, () => assert.equal(nearestKey(mistyped, known), nearest));
});
