import assert from 'node:assert/strict';
import { placesOfName, saysTheSame, tidySpan, wordsOf } from '../../../src/core/text';
import { marked } from '../support/texts';

describe('a rough selection', () => {
  const cases: { it: string; selected: string; meant: string }[] = [
    {
      it: 'is left as it is where it is right',
      selected: 'He said |it was agreed| then.',
      meant: 'He said |it was agreed| then.',
    },
    {
      it: 'drops spaces and line ends at its edges',
      selected: 'said|  it was \n|then',
      meant: 'said  |it was| \nthen',
    },
    {
      it: 'drops outer quote marks',
      selected: 'said |“it was agreed”| then',
      meant: 'said “|it was agreed|” then',
    },
    {
      it: 'keeps punctuation inside the marks',
      selected: 'said |“it was agreed,”| then',
      meant: 'said “|it was agreed,|” then',
    },
    { it: 'drops straight marks', selected: 'said |"it was agreed"|', meant: 'said "|it was agreed|"' },
    { it: 'drops guillemets and low marks', selected: '|«ja» |und', meant: '«|ja|» und' },
    { it: 'drops single marks', selected: 'said |‘agreed’| then', meant: 'said ‘|agreed|’ then' },
    {
      it: 'keeps the marks of a quote within it at its end',
      selected: 'said |“he told me ‘no’”| then',
      meant: 'said “|he told me ‘no’|” then',
    },
    {
      it: 'keeps the marks of a quote within it at its start',
      selected: 'said |“‘No’ is what he told me”| then',
      meant: 'said “|‘No’ is what he told me|” then',
    },
    { it: 'completes a word that its edges cut', selected: 'it w|as agr|eed', meant: 'it |was agreed|' },
    {
      it: 'completes words with apostrophes and hyphens',
      selected: 'they do|n’t cease-f|ire now',
      meant: 'they |don’t cease-fire| now',
    },
    {
      it: 'completes abbreviations and numbers',
      selected: 'the U.|S. has 3|.5 of',
      meant: 'the |U.S. has 3.5| of',
    },
    {
      it: 'leaves the full stop behind a word',
      selected: 'it was agre|ed|. Then',
      meant: 'it was |agreed|. Then',
    },
    { it: 'completes words of any script', selected: 'ска|зал о|н', meant: '|сказал он|' },
    {
      it: 'completes letters with marks of their own',
      selected: 'cafe|\u0301 ici|',
      meant: '|cafe\u0301 ici|',
    },
    { it: 'leaves an emoji beside a word', selected: 'so |Great|😀 he said', meant: 'so |Great|😀 he said' },
    { it: 'takes an emoji whole', selected: 'so 😀|', meant: 'so 😀|' },
    { it: 'is empty where nothing else was selected', selected: 'said |“ ”| then', meant: 'said “ ||” then' },
  ];
  for (const { it: title, selected, meant } of cases)
    it(title, () => {
      const { text, marks } = marked(selected);
      const { start, end } = tidySpan(text, { start: marks[0]!, end: marks[1] ?? marks[0]! });
      const shown = `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
      assert.equal(shown.replace('||', '|'), meant.replace('||', '|'));
    });

  it('never leaves half an emoji behind', () => {
    assert.deepEqual(tidySpan('a 😀 b', { start: 2, end: 3 }), { start: 2, end: 4 });
    assert.deepEqual(tidySpan('a 😀 b', { start: 3, end: 6 }), { start: 2, end: 6 });
  });
});

describe('words', () => {
  it('are what stands between marks, in lower case', () =>
    assert.deepEqual(wordsOf('“Don’t,” he SAID: 3 cease-fires… Ёж'), [
      'don’t',
      'he',
      'said',
      '3',
      'cease',
      'fires',
      'ёж',
    ]));

  it('finds a name where it stands whole', () => {
    const text = 'Park met Parker; Park’s aide, Park. Spark 朴';
    assert.deepEqual(
      placesOfName(text, 'Park').map(({ start }) => start),
      [0, 17, 30],
    );
    assert.deepEqual(placesOfName(text, ''), []);
  });
});

describe('two wordings', () => {
  const SAME: readonly (readonly [string, string])[] = [
    ['“It’s over,” he said', '"It\'s over", he said'],
    ['the ‘so-called’ plan', 'the so-called plan'],
    ['we stay, for now,', 'we stay, for now'],
    ['café  au lait', 'cafe\u0301 au lait'],
    ['not “in 2024” again', 'not «in\u00a02024» again'],
    ['a\r\nlong line', 'a long line'],
  ];
  for (const [a, b] of SAME) it(`say the same: ${a} / ${b}`, () => assert.ok(saysTheSame(a, b)));

  const OTHER: readonly (readonly [string, string])[] = [
    ['we stay', 'we stayed'],
    ['1,000 boats', '1.000 boats'],
    ['£5', '$5'],
    ['we stay.', 'we stay?'],
    ['the plan was agreed', 'the plan … was agreed'],
    ['they agreed', '[they] agreed'],
    ['resign', 're-sign'],
    ['the US said', 'the us said'],
    ['schon', 'schön'],
    ['my resume', 'my résumé'],
    ['-5 degrees', '5 degrees'],
    ['we’re here', 'were here'],
    ['to day', 'today'],
    ['we stay, for now', 'we stay for now'],
    ['5 %', '5'],
    ['6’ tall', '6 tall'],
    ['*never* again', 'never again'],
  ];
  for (const [a, b] of OTHER) it(`do not: ${a} / ${b}`, () => assert.ok(!saysTheSame(a, b)));
});
