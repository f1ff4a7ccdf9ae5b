import assert from 'node:assert/strict';
import { findQuotes } from '../../../src/core/quotes';
import { finds } from './prose';

describe('layouts', () => {
  describe('wrapped at a width go on over the line ends', () => {
    it('within a quote and an attribution', () => {
      const text =
        'The mayor of Tarn was in no hurry on Friday. “We have found cracks in two\n' +
        'of the pillars,” Lena Vogel said in the town hall. The council, which met\n' +
        'in the afternoon, did not vote.\n\nThe opposition said that the cracks had been known to the engineers since\n' +
        'the spring of 2019.\n';
      assert.deepEqual(
        findQuotes(text).map(({ start, end }) => text.slice(start, end)),
        [
          'We have found cracks in two\nof the pillars,',
          'the cracks had been known to the engineers since\nthe spring of 2019',
        ],
      );
    });
    finds(undefined, [
      'RUIZ: Good morning.\nVOGEL: It is late.|\n{RUIZ}: [It is, and it will be later in May.]',
    ]);
  });

  describe('of pages whose markup was left in', () => {
    for (const [language, said] of [
      ['en', 'Marta Lind said: “The bridge is shut.”'],
      ['de', 'Marta Lind sagte: „Die Brücke bleibt zu.“'],
    ] as const)
      it(`have their quotes beside lines of markup alone (${language})`, () => {
        const text = `<p>\n\n${said}\n<br>\n\n</p>\n`;
        assert.deepEqual(
          findQuotes(text, { language }).map(({ start, end, actor }) => [text.slice(start, end), actor]),
          [[said.slice(said.indexOf(': ') + 3, -1), 'Marta Lind']],
        );
      });
  });

  describe('of agencies and newsrooms', () => {
    finds(undefined, [
      'HALVEY, 3 March (The Strait Post) — [The last boat will not sail], {Marta Lind} <said>.',
      'TARN — {Vogel} <said> [the bridge was shut].',
      'TARN, May 3 (Wire) - [The bridge is shut], <according to> {the ministry}.',
      'Photo: Lena Vogel on the bridge. (Picture by Ivo Berg)',
      'READ MORE: Why the bridge of Tarn is shut',
      '(Reporting by Ana Holm; editing by Ivo Berg)',
      'NEW TARN: {The ministry} on Monday <said> that [the bridge was shut].',
    ]);
  });

  describe('of headlines', () => {
    finds(undefined, [
      '‘[No way back]’: {Minister}',
      '{Vogel}: ‘[We were lucky]’',
      '[Widow lost her savings], jury <told>',
      'Ministry Stresses Calm Approach to Talks',
      '{MP} <accuses> [minister of ‘misleading’ the house over contract]',
      "'[We are not for sale]': {club owner}",
    ]);
  });

  describe('of subheads in single marks, where speech has double ones, hold no quote', () => {
    const speech = (words: string): string => `“${words}” Vogel said. “It is late.”\n\n`;
    finds(undefined, [
      `${speech('We wait.')}${speech('We hope.')}|‘A fight to the end’\n\nThe bridge stayed shut.`,
    ]);
    finds(undefined, ['Vogel was blunt.\n\n‘[We will wait.]’']);
  });

  describe('of interviews', () => {
    finds(undefined, [
      'Ana Ruiz: Do you read reviews?|\n{Lena Vogel}: [Never. My husband reads them and tells me the adjectives.]',
      'Q: You threw away a whole book?|\n\n{A}: [Four hundred pages. I did not cry.]',
      'Was she angry?| “[Furious,]” {she} <says>.',
    ]);
  });

  describe('of press releases', () => {
    finds(undefined, [
      '“[These results exceed our hopes,]” <said> {Margaret Lund, M.D., Ph.D., President of Halden Foods}.',
      '{Halden Foods, Inc. (NASDAQ: HLDN), a maker of jam}, <announced> [record sales].',
      'Words such as “expect,” “believe,” and “intend” mark such statements.',
    ]);
  });

  describe('in Markdown', () => {
    finds(undefined, [
      '## Bridge\n\n> “[It is shut,]” {Lena Vogel} <said>.',
      '- {Vogel} <said> [the money was there].\n- The council left.',
      '**“[It is a disgrace,]”** <said> {Ivo Petrov}.',
      '{Lena Vogel} <said>:\n\n> [We have found cracks in both pillars of the bridge.]',
    ]);
    it('take a quotation of several lines as one', () => {
      const text =
        'Lena Vogel said:\n\n> We have found cracks.\n>\n> Nobody is to blame.\n\nThe council left.';
      const found = findQuotes(text);
      assert.deepEqual(
        found.map(({ start, end }) => text.slice(start, end)),
        ['We have found cracks.', 'Nobody is to blame.'],
      );
      assert.equal(new Set(found.map(({ group }) => group)).size, 1);
      assert.notEqual(found[0]?.group, undefined);
    });
  });

  describe('with marks that were typed wrongly', () => {
    finds(undefined, [
      '“[Do you want to leave?]“ {Vogel} <asked>.',
      '“[Nobody asked us,]“ {the nurse} <said>.',
    ]);
  });
});
