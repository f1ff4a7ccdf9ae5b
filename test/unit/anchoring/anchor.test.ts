import assert from 'node:assert/strict';
import { AnchorText, anchorQuote, anchorQuotes, describeQuote } from '../../../src/core/anchoring';
import type { AnchorAnswer } from '../../../src/core/model';
import { describeMarked, followed, marked, shown } from './marked';

const HEAD =
  'The council of Harrow Bay met on Tuesday night to vote on the harbour. Fishermen filled the gallery. ';
const TAIL =
  ' The deputy mayor, Ines Varga, left before the vote. Her office did not answer calls on Wednesday morning.';
const QUOTE =
  '“We cannot sell the harbour to people who have never seen the sea,” said Tom Reyes, who speaks for the crews.';

describe('anchorQuote', () => {
  it('finds words that were not touched', () => {
    const quote = '⟦We cannot sell the harbour to people who have never seen the sea⟧';
    const said = `“${quote},” said Tom Reyes.`;
    const cases: [edit: string, before: string, after: string][] = [
      ['nothing', `${HEAD}${said}${TAIL}`, `${HEAD}${said}${TAIL}`],
      ['text before it', `${HEAD}${said}${TAIL}`, `UPDATED at noon. ${HEAD}${said}${TAIL}`],
      ['text after it', `${HEAD}${said}${TAIL}`, `${HEAD}${said}${TAIL} A second vote is due in May.`],
      [
        'a paragraph right before it',
        `${HEAD}${said}${TAIL}`,
        `${HEAD}\n\nThe debate was loud.\n\n${said}${TAIL}`,
      ],
      ['the paragraphs swapped', `${HEAD}${said}${TAIL}`, `${TAIL} ${said} ${HEAD}`],
      [
        'other words all around',
        `${HEAD}${said}${TAIL}`,
        `It was late when he rose. “${quote},” he cried. Applause.`,
      ],
      ['all but the quote gone', `${HEAD}${said}${TAIL}`, quote],
    ];
    for (const [edit, before, after] of cases)
      assert.equal(followed(before, marked(after).text), after, edit);
  });

  it('follows changes of typography', () => {
    const before = `${HEAD}“⟦We can't sell it -- not now... not ever⟧,” he said.${TAIL}`;
    const cases: [edit: string, after: string][] = [
      ['curly apostrophes', `${HEAD}“⟦We can’t sell it -- not now... not ever⟧,” he said.${TAIL}`],
      ['a real dash', `${HEAD}“⟦We can't sell it — not now... not ever⟧,” he said.${TAIL}`],
      ['a real ellipsis', `${HEAD}“⟦We can't sell it -- not now… not ever⟧,” he said.${TAIL}`],
      ['straight quote marks', `${HEAD}"⟦We can't sell it -- not now... not ever⟧," he said.${TAIL}`],
      ['other line breaks', `${HEAD}“⟦We can't\nsell it -- not\nnow... not ever⟧,” he said.${TAIL}`],
      ['soft hyphens', `${HEAD}“⟦We can't sell it -- not now... not ev\u00ader⟧,” he said.${TAIL}`],
      ['all at once', `${HEAD}"⟦We can’t sell\u00a0it — not now… Not ever⟧," he said.${TAIL}`],
    ];
    for (const [edit, after] of cases) assert.equal(followed(before, marked(after).text), after, edit);
  });

  it('follows changes of words, and takes the ends from what became of them', () => {
    const quote = 'We cannot sell the harbour to people who have never seen the sea';
    const before = `${HEAD}“⟦${quote}⟧,” said Tom Reyes.${TAIL}`;
    const cases: [edit: string, after: string][] = [
      ['a typo mended', quote.replace('harbour', 'harbor')],
      ['a word put in', quote.replace('people', 'rich people')],
      ['a word left out', quote.replace('have ', '')],
      ['the first word', quote.replace('We', 'They')],
      ['the last word', quote.replace('sea', 'ocean')],
      ['the first two words', quote.replace('We cannot', 'Nobody may')],
      ['a sentence split', quote.replace(' to people', '. They are people')],
      ['much of it', 'We cannot just sell the whole harbour to men who never saw the sea'],
    ];
    for (const [edit, words] of cases) {
      const after = `${HEAD}“⟦${words}⟧,” said Tom Reyes.${TAIL}`;
      assert.equal(followed(before, marked(after).text), after, edit);
    }
  });

  it('leaves words out that come in between quote and context', () => {
    const before = `${HEAD}⟦The harbour is not for sale⟧, said Tom Reyes, who speaks for the crews.${TAIL}`;
    const after = `${HEAD}⟦The harbour is not for sale⟧ at any price, said Tom Reyes, who speaks for the crews.${TAIL}`;
    assert.equal(followed(before, marked(after).text), after);
  });

  it('keeps whole sentences whole', () => {
    const before = `${HEAD}⟦The crews will go to court.⟧${TAIL}`;
    const after = `${HEAD}⟦The crews will go to court if they must.⟧${TAIL}`;
    assert.equal(followed(before, marked(after).text), after);
  });

  it('tells copies apart by their contexts', () => {
    const before =
      'Asked about taxes, he said ⟦no comment⟧ twice. Asked about the harbour, she said no comment and left the room.';
    const after =
      'On a windy evening it began. Asked about taxes, he said ⟦no comment⟧ twice. Asked about the harbour, she said no comment and left the room.';
    assert.equal(followed(before, marked(after).text), after);
  });

  it('does not take a copy for a quote that was deleted', () => {
    const before = `${HEAD}Asked about taxes, the mayor said ⟦no comment⟧ and smiled.${TAIL} Asked about ships, the captain of the guard said no comment too.`;
    const after = `${HEAD}${TAIL} Asked about ships, the captain of the guard said no comment too.`;
    const answer = anchorQuote(after, describeMarked(before));
    assert.ok('orphan' in answer || answer.uncertain, shown(after, answer));
  });

  it('calls a quote deleted where its context stands without it', () => {
    const before = `${HEAD}⟦Sheila Okafor called the whole plan a swindle.⟧${TAIL}`;
    assert.equal(followed(before, HEAD + TAIL), 'deleted');
  });

  it('calls a quote missing where nothing of it or its context stands', () => {
    const other = 'Rain is expected in the valleys until Friday, then a dry and cold weekend with some fog.';
    assert.equal(followed(`${HEAD}⟦${QUOTE}⟧${TAIL}`, other), 'missing');
    assert.equal(followed(`${HEAD}⟦${QUOTE}⟧${TAIL}`, ''), 'missing');
  });

  it('finds its way in a text that repeats itself', () => {
    const line = (day: number, words: string) => `On day ${day} ${words} of Harrow Bay.\n`;
    const text = (plain: string) =>
      Array.from({ length: 60 }, (_, day) => line(day, day === 41 ? `⟦${plain}⟧` : plain)).join('');
    const before = text('the crews said in one voice that they would not leave the harbour');
    const after = text('the crews said in one voice that they will not leave the harbour');
    assert.equal(followed(before, marked(after).text), after);
  });

  it('finds a long quote that was changed in many places', () => {
    const long = Array.from({ length: 3000 }, (_, i) => `word${((i * 7919) % 3001).toString(36)}`).join(' ');
    const before = `${HEAD}“⟦${long}⟧,” said Tom Reyes.${TAIL}`;
    const after = before.replace(/word7/g, 'term7');
    assert.equal(followed(before, marked(after).text), after);
  });

  it('asks where two places are equally good', () => {
    const line =
      'Asked about the sale of the harbour and of the two piers, the mayor said no comment and left the room in a hurry. ';
    const selector = {
      ...describeMarked(line.replace('no comment', '⟦no comment⟧')),
      start: 166,
      end: 176,
      occurrences: 2,
    };
    const answer = anchorQuote(line + line, selector);
    assert.ok('uncertain' in answer && answer.uncertain);
    assert.deepEqual(
      answer.candidates?.map(({ start }) => start).sort((a, b) => a - b),
      [line.indexOf('no comment'), line.length + line.indexOf('no comment')],
    );
  });

  it('says how it found the words and how sure it is', () => {
    const before = `${HEAD}⟦The harbour is ours – all of it⟧, said Tom Reyes, who speaks for the crews.${TAIL}`;
    const { text } = marked(before);
    const cases: [after: string, method: string, least: number][] = [
      [text, 'position', 1],
      [`A long day. ${text}`, 'exact', 0.95],
      [text.replace('–', '—'), 'folded', 0.95],
      [text.replace('all of it', 'every bit of it'), 'aligned', 0.8],
    ];
    for (const [after, method, least] of cases) {
      const answer = anchorQuote(after, describeMarked(before));
      assert.ok(!('orphan' in answer) && !answer.uncertain, after);
      assert.equal(answer.method, method);
      assert.ok(answer.score >= least && answer.score <= 1, `${method}: ${answer.score}`);
      assert.ok(answer.margin > 0 && answer.margin <= answer.score);
    }
  });

  it('takes selectors written by hand, without context', () => {
    const text = `${HEAD}${QUOTE}${TAIL}`;
    const exact = 'people who have never seen the sea';
    const start = text.indexOf(exact);
    const answer = anchorQuote(text, { exact, prefix: '', suffix: '', start: 0, end: 0 });
    assert.equal(shown(text, answer), text.replace(exact, `⟦${exact}⟧`));
    assert.ok(start > 0);
  });
});

describe('anchorQuotes', () => {
  it('answers in the order of the selectors, whatever their order', () => {
    const text = `${HEAD}${QUOTE}${TAIL}`;
    const words = ['Ines Varga', 'the harbour', 'Tom Reyes'];
    const selectors = words.map(word =>
      describeQuote(text, text.indexOf(word), text.indexOf(word) + word.length),
    );
    const after = `News. ${text}`;
    const found = anchorQuotes(after, selectors) as { start: number; end: number }[];
    assert.deepEqual(
      found.map(({ start, end }) => after.slice(start, end)),
      words,
    );
  });

  it('uses the order of the neighbours to tell copies apart', () => {
    const refrain =
      'And the people of the bay answered him together and as loudly as they could: never again, never. ';
    const verse = (name: string) =>
      `${name} rose and spoke of the storm that took the old pier. ${refrain}${refrain}`;
    const text = `${verse('Anselm')}${verse('Birgitta')}${verse('Chidi')}`;
    const spanOf = (words: string, from: number) =>
      [text.indexOf(words, from), text.indexOf(words, from) + words.length] as const;
    const landmarks = ['Anselm rose', 'Birgitta rose', 'Chidi rose'].map(words =>
      describeQuote(text, ...spanOf(words, 0)),
    );
    const second = describeQuote(text, ...spanOf('never again', text.indexOf('Birgitta')));
    const after = `It was a long night, and this is what was said. ${text}`;
    const [answer] = anchorQuotes(after, [second, ...landmarks]);
    const expected = after.indexOf('never again', after.indexOf('Birgitta'));
    assert.ok(answer && !('orphan' in answer));
    assert.equal(answer.start, expected);
  });

  it('gives the same with a prepared text', () => {
    const text = `${HEAD}${QUOTE}${TAIL}`;
    const selectors = [describeMarked(`${HEAD}⟦${QUOTE}⟧${TAIL}`), describeMarked(`⟦${HEAD}⟧${TAIL}`)];
    const after = text.replace('sell', 'sell off');
    assert.deepEqual(anchorQuotes(new AnchorText(after), selectors), anchorQuotes(after, selectors));
  });

  it('has no answer for no selector', () => {
    assert.deepEqual(anchorQuotes(HEAD, []), []);
  });
});

describe('anchoring bad input', () => {
  const selector = describeMarked(`${HEAD}⟦${QUOTE}⟧${TAIL}`);
  const text = `${HEAD}${QUOTE}${TAIL}`;

  it('finds nothing for a quote without words', () => {
    for (const exact of ['', ' ', '\n', '\u200b'])
      assert.deepEqual(anchorQuote('Some text.', { exact, prefix: 'x ', suffix: ' y', start: 0, end: 0 }), {
        orphan: 'empty',
        candidates: [],
      });
  });

  it('finds the words whatever the offsets say', () => {
    for (const start of [Number.NaN, -5, 1e9, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.5]) {
      const answer = anchorQuote(text, { ...selector, start, end: start }) as Extract<
        AnchorAnswer,
        { start: number }
      >;
      assert.equal(text.slice(answer.start, answer.end), QUOTE, String(start));
    }
  });

  it('does not find what is longer than the text', () => {
    assert.ok('orphan' in anchorQuote('We', selector));
  });
});
