import assert from 'node:assert/strict';
import { doubtAbout, doubtfulQuotes } from '../../../src/core/corpus';
import { corpusOf, ROOT, sidecarWith } from '../support/workspace';

const TEXT =
  'They came at noon. “We are waiting,” she said. It rained. “We are waiting,” they said. Nobody came.';

const sourceOf = (files: Record<string, string>) => corpusOf(files).source(`${ROOT}x.txt`)!;

const SIDECAR = sidecarWith([
  { id: 'sure', exact: 'They came at noon.' },
  { id: 'twofold', exact: 'We are waiting,' },
  { id: 'nowhere', exact: 'nothing that was printed' },
]);

describe('a quote in doubt', () => {
  const source = sourceOf({ 'x.txt': TEXT, 'x.txt.quotes.yaml': SIDECAR });
  const doubt = (id: string) => doubtAbout(source, source.quote(id)!);

  it('has the places where it may stand', () => {
    const twofold = doubt('twofold')!;
    assert.equal(twofold.code, 'uncertain');
    const starts = twofold.places.map(({ start }) => start).sort((a, b) => a - b);
    assert.deepEqual(starts, [TEXT.indexOf('We are'), TEXT.lastIndexOf('We are')]);
    assert.equal(doubt('nowhere')?.code, 'orphan');
    assert.equal(doubt('sure'), undefined);
  });

  it('is listed in the order of the sidecar, once its source has been read', () => {
    assert.deepEqual(
      doubtfulQuotes(source).map(({ quote }) => quote.id),
      ['twofold', 'nowhere'],
    );
    assert.deepEqual(doubtfulQuotes(sourceOf({ 'x.txt.quotes.yaml': SIDECAR })), []);
  });
});
