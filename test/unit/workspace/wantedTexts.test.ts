import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus';
import { WantedTexts } from '../../../src/workspace/reading/wantedTexts';
import { ROOT } from './folder';

describe('texts that are wanted', () => {
  it('are read again after a reading that has failed', async () => {
    const corpus = new Corpus();
    const read: (readonly string[])[] = [];
    const texts = new WantedTexts(
      corpus,
      () => true,
      async files => {
        read.push(files);
        if (read.length === 1) throw new Error('a view that cannot be drawn');
      },
      async () => undefined,
    );
    const come = (file: string) => {
      corpus.setSource(file, { state: 'unread' });
      texts.changed({ sources: new Set([file]), codebooks: new Set() });
    };
    come(`${ROOT}one.txt`);
    await assert.rejects(texts.done(), /cannot be drawn/);
    come(`${ROOT}two.txt`);
    await texts.done();
    assert.deepEqual(read, [[`${ROOT}one.txt`], [`${ROOT}two.txt`]]);
  });
});
