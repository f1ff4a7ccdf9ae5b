import assert from 'node:assert/strict';
import { isLeftToCode } from '../../../src/core/rounds';
import { neighborOfSource, nextLeft } from '../../../src/workspace';
import { corpusOf, ROOT, setFile, sidecarWith } from '../support/workspace';

const QUOTE = '“It is late,” Ana Ruiz said.\n';
const coded = sidecarWith([{ id: 'late', exact: 'It is late,', start: 1, codings: ['bell:supports'] }]);

/** Articles by what there is to do in them. */
const folder = () => {
  const corpus = corpusOf({
    '1-done.txt': QUOTE,
    '1-done.txt.quotes.yaml': coded,
    '2-empty.txt': 'Nobody said anything.\n',
    '3-found.txt': QUOTE,
    '4-uncoded.txt': QUOTE,
    '4-uncoded.txt.quotes.yaml': sidecarWith([{ id: 'late', exact: 'It is late,', start: 1 }]),
  });
  corpus.setSource(`${ROOT}5-unread.txt`, { state: 'unread' });
  const read: string[] = [];
  const reader = {
    readSearched: async (files: readonly string[]) => {
      for (const file of files) {
        read.push(file.slice(ROOT.length));
        setFile(corpus, file, QUOTE);
      }
    },
  };
  const next = async (from?: string) => {
    const isLeft = (source: Parameters<typeof isLeftToCode>[0]) => isLeftToCode(source, {}, 'ana');
    const source = await nextLeft(corpus, reader, isLeft, from === undefined ? from : ROOT + from);
    return source?.file.slice(ROOT.length);
  };
  return { corpus, read, next };
};

describe('the next article in which something is left to code', () => {
  it('is the first with a suggestion or a quote without a coding', async () => {
    const { next } = folder();
    assert.equal(await next(), '3-found.txt');
    assert.equal(await next('3-found.txt'), '4-uncoded.txt');
  });

  it('may be one that nobody has read: it is read to be looked into, and no other is', async () => {
    const { next, read } = folder();
    assert.equal(await next('4-uncoded.txt'), '5-unread.txt');
    assert.deepEqual(read, ['5-unread.txt']);
  });

  it('is found round the end, and is the same one where it is the last', async () => {
    const { corpus, next } = folder();
    assert.equal(await next('5-unread.txt'), '3-found.txt');
    for (const name of ['3-found.txt', '5-unread.txt']) {
      setFile(corpus, ROOT + name, QUOTE);
      setFile(corpus, `${ROOT}${name}.quotes.yaml`, coded);
    }
    assert.equal(await next('4-uncoded.txt'), '4-uncoded.txt');
    setFile(corpus, `${ROOT}4-uncoded.txt.quotes.yaml`, coded);
    assert.equal(await next('4-uncoded.txt'), undefined);
  });
});

describe('the article beside another one', () => {
  it('is the one before or behind it, done or not, and there is none beyond the ends', () => {
    const { corpus } = folder();
    const beside = (name: string, direction: 'next' | 'previous') =>
      neighborOfSource(corpus, ROOT + name, direction)?.file.slice(ROOT.length);
    assert.equal(beside('2-empty.txt', 'next'), '3-found.txt');
    assert.equal(beside('2-empty.txt', 'previous'), '1-done.txt');
    assert.equal(beside('1-done.txt', 'previous'), undefined);
    assert.equal(beside('5-unread.txt', 'next'), undefined);
  });
});
