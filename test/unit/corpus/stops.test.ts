import assert from 'node:assert/strict';
import { neighborOf, type Stop, startOf, stopAt, stopsIn } from '../../../src/core/corpus';
import { corpusOf, ROOT, sidecarWith } from '../support/workspace';

const TEXT = `The road

Kim Roe said: “The road is open to all of us.” Nobody came.

“We waited,” Lena Vogel said, “and we will wait again.” Then she left.
`;

const at = (words: string) => TEXT.indexOf(words);

describe('the way through the quotes of a text', () => {
  const sidecar = sidecarWith([
    { id: 'late', exact: 'and we will wait again', start: at('and we'), group: 'wait', speakers: ['lena'] },
    { id: 'wait', exact: 'We waited', start: at('We waited'), group: 'wait', speakers: ['lena'] },
    { id: 'road', exact: 'open to all', start: at('open to'), codings: ['road-open:supports'] },
  ]);
  const source = corpusOf({ 'a.txt': TEXT, 'a.txt.quotes.yaml': sidecar }).source(`${ROOT}a.txt`)!;
  const untagged = corpusOf({ 'a.txt': TEXT }).source(`${ROOT}a.txt`)!;
  const begins = (stops: readonly Stop[]) => stops.map(stop => TEXT.slice(startOf(stop)).slice(0, 9));

  it('stops once at a quote in several parts, in the order of the text, and knows what is coded', () => {
    const stops = stopsIn(source, {});
    assert.deepEqual(begins(stops), ['open to a', 'We waited']);
    assert.deepEqual(
      stops.map(({ isCoded, spans }) => [isCoded, spans.length]),
      [
        [true, 1],
        [false, 2],
      ],
    );
  });

  it('stops at what is suggested too, unless nothing is to be suggested', () => {
    assert.deepEqual(begins(stopsIn(untagged, {})), ['The road ', 'We waited']);
    assert.deepEqual(stopsIn(untagged, undefined), []);
  });

  it('knows the stop under the cursor, in whichever part it is, and its neighbors', () => {
    const stops = stopsIn(source, {});
    assert.equal(stopAt(stops, at('wait again')), stops[1]);
    assert.equal(stopAt(stops, at('Nobody')), undefined);
    assert.equal(neighborOf(stops, at('wait again'), 'next'), undefined);
    assert.equal(neighborOf(stops, at('wait again'), 'previous'), stops[1]);
    assert.equal(neighborOf(stops, at('We waited'), 'previous'), stops[0]);
    assert.equal(neighborOf(stops, 0, 'next'), stops[0]);
  });

  it('takes the inner one of two that stand in each other', () => {
    const nested = sidecarWith([
      { id: 'whole', exact: 'The road is open to all of us', start: at('The road is') },
      { id: 'part', exact: 'open to all', start: at('open to') },
    ]);
    const stops = stopsIn(
      corpusOf({ 'a.txt': TEXT, 'a.txt.quotes.yaml': nested }).source(`${ROOT}a.txt`)!,
      undefined,
    );
    assert.equal(stopAt(stops, at('to all')), stops[1]);
    assert.equal(stopAt(stops, at('road is')), stops[0]);
  });
});
