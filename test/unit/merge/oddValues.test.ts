import assert from 'node:assert/strict';
import { mergeSidecars } from '../../../src/core/merge';
import { foundIn } from '../checks/files';

/** A map with the keys by which JavaScript makes a word of an object. */
const NO_WORD = { toString: 'a', valueOf: { toString: 1 } };
const quote = (odd: object) => ({ id: 'q', exact: 'word', start: 0, end: 4, ...odd });
const sidecar = (odd: object) => JSON.stringify({ crossquote: 1, quotes: [quote(odd)] }, undefined, 1);

const ODD: readonly object[] = [
  { id: NO_WORD },
  { formerly: [NO_WORD] },
  { decided: { by: NO_WORD, at: NO_WORD, from: { ana: NO_WORD } } },
  { codings: [{ claim: NO_WORD, stance: NO_WORD, coder: NO_WORD, at: NO_WORD }] },
  { speakers: [NO_WORD], exact: NO_WORD, prefix: NO_WORD, values: NO_WORD, conflicts: { note: [NO_WORD] } },
];

describe('a value that is a map with keys of JavaScript’s own', () => {
  for (const odd of ODD) {
    const keys = Object.keys(odd).join(', ');
    it(`is merged as any other: ${keys}`, () => {
      const texts = [odd, { ...odd, note: 'ours' }, { ...odd, kind: 'direct' }].map(sidecar);
      const merged = mergeSidecars(texts[0]!, texts[1]!, texts[2]!);
      assert('text' in merged && merged.text.includes('"toString"'));
    });

    it(`is checked as any other: ${keys}`, () => {
      const twice = JSON.stringify({ crossquote: 1, quotes: [quote(odd), { exact: 'word' }] });
      const found = foundIn({ 'a.txt': 'word', 'a.txt.quotes.yaml': twice }, 'missing-key');
      assert(found.length > 0);
    });
  }
});
