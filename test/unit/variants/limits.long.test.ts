import assert from 'node:assert/strict';
import { compareQuotes } from '../../../src/core/variants';

describe('two quotes', () => {
  it('of any length are compared', () => {
    const long = 'one word and another, '.repeat(20_000);
    assert(compareQuotes(long, `not ${long}`).areVariants);
  });
});
