import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { findQuotes } from '../../src/core/quotes';
import { startQuoteWorker } from '../../src/node';

const ARTICLE = 'Lena Vogel said: “The road is open to all of us.” She left. He agreed that it was.\n';

describe('a thread that finds quotes', () => {
  it('finds what is found elsewhere, in one text after the other, and ends', async () => {
    const worker = startQuoteWorker(resolve('dist', 'finding.js'));
    assert.deepEqual(await worker.find({ text: ARTICLE }), findQuotes(ARTICLE));
    const inFrench = { text: ARTICLE, language: 'fr' };
    assert.deepEqual(await worker.find(inFrench), findQuotes(ARTICLE, { language: 'fr' }));
    assert.deepEqual(await worker.find({ text: 'Nothing.' }), []);
    worker.end();
  });

  it('tells where it cannot run', async () => {
    const worker = startQuoteWorker(resolve('nowhere', 'finding.js'));
    await assert.rejects(worker.find({ text: ARTICLE }));
  });
});
