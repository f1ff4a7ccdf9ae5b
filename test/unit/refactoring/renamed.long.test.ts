import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EntryKind } from '../../../src/core/model';
import { badKey, renameEntry } from '../../../src/core/refactoring';
import { applied } from '../support/refactored';
import { runs } from '../support/runs';
import { corpusOf } from '../support/workspace';
import { entry, FILES } from './renamed';

describe('renaming', () => {
  it('there and back gives the same bytes', () => {
    const keys = fc.constantFrom<[EntryKind, string]>(
      ['actor', 'lee'],
      ['actor', 'office'],
      ['claim', 'agreed'],
      ['claim', 'imposed'],
      ['stance', 'for'],
      ['stance', 'against'],
    );
    const words = fc.stringMatching(/^[a-zßéшع][a-z0-9_-]{0,12}$/);
    const files = Object.fromEntries(
      Object.entries(FILES).map(([path, text]) => [path, text.replace(/^\ufeff/, '')]),
    );
    fc.assert(
      fc.property(keys, words, ([kind, from], to) => {
        const corpus = corpusOf(files);
        fc.pre(badKey(corpus, entry(kind, from), to) === undefined);
        const there = applied(files, renameEntry(corpus, entry(kind, from), to).files).texts;
        const renamed = { ...files, ...there };
        const back = applied(renamed, renameEntry(corpusOf(renamed), entry(kind, to), from).files).texts;
        assert.deepEqual({ ...renamed, ...back }, files);
      }),
      runs(80),
    );
  });
});
