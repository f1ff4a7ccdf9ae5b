import assert from 'node:assert/strict';
import { PAGE_TEXTS } from '../support/hostile/texts';
import { articleIn, textsOf } from './support/reading';

const MANY = 100_000;
const WORDS = 'The envoy said on Friday that the plan was agreed with both sides before it was published.';
const PARAGRAPHS = Array.from({ length: 5 }, (_, i) => `${WORDS} ${i}`);

/** What takes a step for each pair of signs or elements does not get done with so many. */
describe('a saved page is got done with that holds, behind its article,', () => {
  for (const [what, make] of Object.entries(PAGE_TEXTS))
    it(what, async () => {
      const page = `<!doctype html><html><body><article>${PARAGRAPHS.map(text => `<p>${text}</p>`).join('')}<p>${make(MANY)}`;
      const texts = textsOf(await articleIn('page.html', page));
      for (const text of PARAGRAPHS) assert(texts.includes(text), text);
    });
});

describe('an article from a web page', () => {
  it('is found in boxes that nobody could see into', async () => {
    const boxes = 150;
    const page = `<!doctype html><html><body><article>${'<div>'.repeat(boxes)}${PARAGRAPHS.map(text => `<p>${text}</p>`).join('')}${'</div>'.repeat(boxes)}</article></body></html>`;
    assert.deepEqual(textsOf(await articleIn('page.html', page)), PARAGRAPHS);
  });
});
