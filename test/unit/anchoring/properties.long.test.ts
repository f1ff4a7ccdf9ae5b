import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorQuote, anchorQuotes, describeQuote } from '../../../src/core/anchoring';
import { anyText } from '../support/anyText';
import { runs } from '../support/runs';
import { shown } from './marked';

const WORDS =
  'the a of to and in was said that council harbour vote mayor people ships never again winter money court crews left before Tuesday answer bridge storm plan talks minister report 2024 12 café naïve 東京'.split(
    ' ',
  );
const GLUE = [' ', ' ', ' ', ' ', ' ', ', ', '. ', '.\n\n', ' – ', '” ', ' “', '\r\n', ' 😀 ', ' e\u0301 '];

/** Prose-like text: words with what stands between them. */
const prose = (least: number, most: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GLUE)), {
      minLength: least,
      maxLength: most,
    })
    .map(parts => parts.flat().join(''));

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Word-like characters that make up no letter of the prose, so that what is put in is nobody's quote. */
const news = fc.stringMatching(/^(zzq|xqv|qqj){1,3}( (zzq|xqv|qqj)){0,6}$/);

/** Offsets from two shares of a text, moved out of pairs that count as one. */
function spanIn(text: string, a: number, b: number): [start: number, end: number] {
  const at = (part: number) => {
    let offset = Math.round(part * text.length);
    while (
      offset < text.length &&
      /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(offset - 1, offset + 1))
    )
      offset++;
    return offset;
  };
  return [at(Math.min(a, b)), at(Math.max(a, b))];
}

describe('describing and anchoring', () => {
  it('are inverses on a text that did not change', () => {
    fc.assert(
      fc.property(anyText, share, share, (text, a, b) => {
        const [start, end] = spanIn(text, a, b);
        const selector = describeQuote(text, start, end);
        const answer = anchorQuote(text, selector);
        if (selector.exact === '') assert.equal(shown(text, answer), 'empty');
        else assert.deepEqual(describeQuote(text, ...edges(answer)), selector);
      }),
      runs(300),
    );
  });

  it('do not mind other line ends and a byte-order mark', () => {
    fc.assert(
      fc.property(prose(5, 60), share, share, (text, a, b) => {
        const unix = text.replace(/\r\n/g, '\n');
        const [start, end] = spanIn(unix, a, b);
        fc.pre(start < end);
        const selector = describeQuote(unix, start, end);
        const dos = `\ufeff${unix.replace(/\n/g, '\r\n')}`;
        assert.deepEqual(describeQuote(dos, ...edges(anchorQuote(dos, selector))), selector);
      }),
      runs(100),
    );
  });

  it('find the words where text was put in or taken out elsewhere, or say that they are not sure', () => {
    fc.assert(
      fc.property(prose(80, 160), news, share, fc.boolean(), (text, put, where, cuts) => {
        const [start, end] = spanIn(text, 0.45, 0.55);
        const selector = describeQuote(text, start, end);
        const elsewhere = text.slice(0, start - 20);
        const [at, cutEnd] = spanIn(elsewhere, where, cuts ? (1 + where) / 2 : where);
        const after = `${text.slice(0, at)}${put} ${text.slice(cutEnd)}`;
        const moved = put.length + 1 - (cutEnd - at);
        const answer = anchorQuote(after, selector);
        if ('orphan' in answer || answer.uncertain) return;
        assert.deepEqual([answer.start, answer.end], [start + moved, end + moved]);
      }),
      runs(200),
    );
  });

  it('never show a quote where none of its words is', () => {
    fc.assert(
      fc.property(prose(40, 80), news, share, (text, other, where) => {
        const [start, end] = spanIn(text, where / 2, where / 2 + 0.3);
        const answer = anchorQuote(`${other} ${other.toUpperCase()}`, describeQuote(text, start, end));
        assert.ok('orphan' in answer);
      }),
      runs(100),
    );
  });

  it('find a quote with one word changed, or say that they are not sure', () => {
    fc.assert(
      fc.property(prose(60, 120), news, fc.nat(), (text, put, which) => {
        const [start, end] = spanIn(text, 0.4, 0.6);
        const selector = describeQuote(text, start, end);
        const words = [...text.slice(start, end).matchAll(/\p{L}+/gu)].slice(1, -1);
        fc.pre(words.length > 2);
        const word = words[which % words.length]!;
        const from = start + word.index;
        const after = text.slice(0, from) + put + text.slice(from + word[0].length);
        const answer = anchorQuote(after, selector);
        if ('orphan' in answer || answer.uncertain) return;
        const grown = put.length - word[0].length;
        assert.ok(
          Math.abs(answer.start - start) <= 2 && Math.abs(answer.end - end - grown) <= 2,
          shown(after, answer),
        );
      }),
      runs(100),
    );
  });

  it('never throw, and stay inside the text', () => {
    const offset = fc.oneof(fc.integer(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1));
    const selector = fc.record({
      exact: fc.option(anyText),
      from: share,
      to: share,
      prefix: anyText,
      suffix: anyText,
      start: offset,
      end: offset,
      occurrences: fc.integer(),
    });
    let found = 0;
    fc.assert(
      fc.property(anyText, fc.array(selector, { maxLength: 4 }), (text, drawn) => {
        const cut = (from: number, to: number) => text.slice(from * text.length, to * text.length);
        const selectors = drawn.map(({ exact, from, to, ...rest }) => ({
          ...rest,
          exact: exact ?? cut(Math.min(from, to), Math.max(from, to)),
        }));
        for (const answer of anchorQuotes(text, selectors)) {
          const spans = 'orphan' in answer ? answer.candidates : [answer, ...(answer.candidates ?? [])];
          found += spans.length;
          for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= text.length);
        }
      }),
      runs(200),
    );
    assert(found > 0);
  });
});

function edges(answer: ReturnType<typeof anchorQuote>): [start: number, end: number] {
  assert.ok(!('orphan' in answer) && !answer.uncertain, JSON.stringify(answer));
  return [answer.start, answer.end];
}
