import assert from 'node:assert/strict';
import { findQuotes } from '../../../src/core/quotes';
import { readProse } from './prose';

/** Asserts that the marked words are found, and whether they are only what was spoken about. */
function told(kind: 'statement' | 'topic', cases: readonly string[]): void {
  for (const prose of cases)
    it(prose, () => {
      const { text, quotes } = readProse(prose);
      assert.deepEqual(
        findQuotes(text).map(({ start, end, topic }) => [
          text.slice(start, end),
          topic ? 'topic' : 'statement',
        ]),
        quotes.map(words => [words, kind]),
      );
    });
}

describe('what was said, and not only what it was about', () => {
  describe('is told by demands, promises, refusals and charges, however short', () => {
    told('statement', [
      'The party called for [an immediate pause].',
      'The union demanded [higher wages].',
      'Vogel promised [a new bridge].',
      'Berg accused [the firm of fraud].',
      'Vogel rejected [any pause unless the prisoners are freed].',
      'Berg denied [taking the money].',
      'The union called for [him to resign].',
    ]);
  });

  describe('is told by clauses, however short, and by words in marks', () => {
    told('statement', [
      'Berg said [no].',
      'Vogel said [it rains].',
      'The mayor criticized [the “reckless” plan].',
      'The union explained [why it had left].',
    ]);
  });

  describe('is told by phrases with a deed in them', () => {
    told('statement', [
      'The mayor announced [a plan to close the road and build a tunnel].',
      'Berg mentioned [a man from Tarn who had left his boat to the town].',
    ]);
  });
});

describe('what was only spoken about', () => {
  describe('is a name, a person or a matter', () => {
    told('topic', [
      'The envoy discussed [the hostage deal].',
      'The mayor praised [the minister].',
      'Berg mocked [his rival].',
      'The council criticized [the terms of the proposal].',
      'Vogel cited [the report].',
      'Vogel dwelled on [the two bridges].',
      'The ministers met to discuss [how to end the strike].',
    ]);
  });
});
