import assert from 'node:assert/strict';
import fc from 'fast-check';
import { digestOf, FoldedText, foldLineEnds } from '../../../src/core/text';
import { runs } from '../support/runs';

const texts = fc
  .array(
    fc.constantFrom(
      '\ufeff',
      '\r\n',
      '\r',
      '\n',
      '\n\r',
      'a',
      'é',
      'e\u0301',
      '😀',
      '👩‍👩‍👧',
      '\ud83d',
      '\ude00',
      '“',
      'א',
    ),
    { maxLength: 12 },
  )
  .map(pieces => pieces.join(''));

describe('the text as files count it', () => {
  const cases: [string, string, string][] = [
    ['plain text', 'ab\nc', 'ab\nc'],
    ['a byte-order mark', '\ufeffab', 'ab'],
    ['a second byte-order mark', '\ufeff\ufeffab', '\ufeffab'],
    ['CRLF', 'a\r\nb', 'a\nb'],
    ['a lone CR', 'a\rb', 'a\nb'],
    ['CR before CRLF', 'a\r\r\nb', 'a\n\nb'],
    ['LF before CR', 'a\n\rb', 'a\n\nb'],
    ['nothing but a mark', '\ufeff', ''],
  ];
  for (const [name, raw, folded] of cases)
    it(name, () => {
      assert.equal(foldLineEnds(raw), folded);
      assert.equal(new FoldedText(raw).folded, folded);
    });

  it('counts code points', () => {
    const text = new FoldedText('\ufeffa😀\r\nb');
    assert.deepEqual(
      [0, 1, 2, 4, 6, 7].map(offset => text.toFile(offset)),
      [0, 0, 1, 2, 3, 4],
    );
    assert.deepEqual(
      [0, 1, 2, 3, 4, 99].map(offset => text.toRaw(offset)),
      [1, 2, 4, 6, 7, 7],
    );
  });

  it('says of an offset inside a pair where the pair begins', () => {
    const text = new FoldedText('😀\r\n');
    assert.deepEqual(
      [1, 3].map(offset => text.toFile(offset)),
      [0, 1],
    );
  });

  it('counts as a slow and simple count does', () => {
    fc.assert(
      fc.property(texts, raw => {
        const text = new FoldedText(raw);
        const points = [...text.folded];
        assert.equal(text.toFile(raw.length), points.length);
        points.forEach((point, i) => {
          const start = text.toRaw(i);
          assert.equal(text.toFile(start), i);
          assert.equal(foldLineEnds(`x${raw.slice(start, text.toRaw(i + 1))}`).slice(1), point);
        });
      }),
      runs(200),
    );
  });

  it('goes from an offset to the file and back, but for the inside of pairs', () => {
    fc.assert(
      fc.property(texts, fc.nat(30), (raw, offset) => {
        const text = new FoldedText(raw);
        const at = Math.min(offset, raw.length);
        const back = text.toRaw(text.toFile(at));
        assert(back <= at || (at === 0 && raw.startsWith('\ufeff')));
        assert(at - back <= 1);
      }),
      runs(200),
    );
  });

  it('gives one digest for one text, however its lines end', () => {
    assert.equal(digestOf('abc'), 'ba7816bf8f01cfea');
    assert.equal(digestOf('\ufeffa\r\nb\rc'), digestOf('a\nb\nc'));
    assert.notEqual(digestOf('a\nb'), digestOf('a b'));
  });
});

describe('offsets of files and of texts', () => {
  it('do not pass for each other: the compiler finds where one is taken for the other', () => {
    const folded = new FoldedText('a\r\nb');
    const inFile = folded.toFile(3);
    const inText = folded.toRaw(inFile);
    assert.deepEqual([inFile, inText], [2, 3]);
    // @ts-expect-error: a place in a file is none in a text.
    folded.toFile(inFile);
    // @ts-expect-error: nor the other way round.
    folded.toRaw(inText);
  });
});
