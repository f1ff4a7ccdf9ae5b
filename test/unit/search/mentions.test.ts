import assert from 'node:assert/strict';
import { mentionsOf } from '../../../src/core/search';
import { corpusOf, ROOT } from '../support/workspace';

const CODEBOOK = `crossquote: 1
actors:
  lee-park: { name: Lee Park, aliases: [the envoy] }
  ann-park: { name: Ann Park, aliases: [Park] }
  office: { name: Park Office }
`;

describe('the mentions of an actor', () => {
  const cases: { it: string; text: string; key?: string; found: string[] }[] = [
    {
      it: 'are those by name and by alias',
      text: 'Lee Park came. Then the envoy left.',
      found: ['Lee Park', 'the envoy'],
    },
    { it: 'are whole words', text: 'Lee Parker came with Lee Park.', found: ['Lee Park'] },
    {
      it: 'are not within a longer name of somebody else',
      text: 'Ann Park came to the Park Office. Then Park left.',
      key: 'ann-park',
      found: ['Ann Park', 'Park'],
    },
    {
      it: 'are also those that attribute a quote',
      text: 'Lee Park came late. “We are done,” he said.',
      found: ['Lee Park', 'he'],
    },
    { it: 'are none where the text has none', text: 'Nobody came.', found: [] },
    {
      it: 'are none of a key that the codebook does not have',
      text: 'Lee Park came.',
      key: 'gone',
      found: [],
    },
  ];
  for (const { it: what, text, key = 'lee-park', found } of cases)
    it(what, () => {
      const corpus = corpusOf({ 'codebook.yaml': CODEBOOK, 'a.txt': text });
      const mentions = mentionsOf(
        corpus.source(`${ROOT}a.txt`)!,
        corpus.codebook(`${ROOT}codebook.yaml`),
        key,
      );
      assert.deepEqual(
        mentions.map(({ start, end }) => text.slice(start, end)),
        found,
      );
    });
});
