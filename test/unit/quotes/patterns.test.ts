import assert from 'node:assert/strict';
import { german } from '../../../src/core/quotes/languages/de';
import { assertProse } from './prose';

describe('rows of the patterns of German', () => {
  for (const { name, examples } of german.patterns)
    describe(name, () => {
      it('has an example', () => assert.ok(examples.length > 0));
      for (const example of examples) it(example, () => assertProse(example, undefined, 'de'));
    });
});
