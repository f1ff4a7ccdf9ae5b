import assert from 'node:assert/strict';
import { german } from '../../../src/core/quotes/languages/de';
import { PATTERNS } from '../../../src/core/quotes/languages/en';
import { assertProse } from './prose';

const ROWS = [
  { language: 'en', name: 'English', patterns: PATTERNS },
  { language: 'de', name: 'German', patterns: german.patterns },
];

for (const { language, name, patterns } of ROWS)
  describe(`rows of the patterns of ${name}`, () => {
    for (const { name, examples } of patterns)
      describe(name, () => {
        it('has an example', () => assert.ok(examples.length > 0));
        for (const example of examples) it(example, () => assertProse(example, undefined, language));
      });
  });
