import assert from 'node:assert/strict';
import { readCodebook } from '../../../src/core/format';
import {
  actorNamed,
  choicesFor,
  Finder,
  rankActors,
  rankClaims,
  withShortNames,
} from '../../../src/core/search';
import { corpusOf, ROOT, sidecarWith } from '../support/workspace';

const CODEBOOK = `
crossquote: 1
actors:
  biden: { name: Joe Biden, aliases: [the president], role: US president }
  kirby: { name: John Kirby, aliases: [Adm. Kirby], role: spokesman }
  r-kirby: { name: Rita Kirbyson }
  park: { name: Lee Park, aliases: [spokesman Park, Park] }
  park-2: { name: Ann Park }
  lavrov: { name: Сергей Лавров }
  obrien: { name: Pat O’Brien }
  post: { name: The Post, aliases: [the paper] }
  mail: { name: The Mail, aliases: [the paper] }
claims:
  plan-agreed: { text: The plan was agreed with both sides before it was published. }
  truce-holds: { text: The truce in the harbour holds. }
  talks-go-on: { text: Talks on the harbour go on. }
  votes-count: { text: Every vote was counted twice. }
`;
const CODEBOOK_FILE = `${ROOT}codebook.yaml`;
const { codebook } = readCodebook(CODEBOOK);

/** What is known by its words where claims have these quotes. */
function finderOn(quotesByClaim: Readonly<Record<string, readonly string[]>>): Finder {
  const quotes = Object.entries(quotesByClaim).flatMap(([claim, words]) =>
    words.map((exact, i) => ({ id: `${claim}-${i}`, exact, codings: [`${claim}:supports`] })),
  );
  const finder = new Finder(
    corpusOf({ 'codebook.yaml': CODEBOOK, 'a.txt.quotes.yaml': sidecarWith(quotes) }),
  );
  finder.refresh();
  return finder;
}

describe('the actor that goes by a name', () => {
  const cases: [string, string | undefined][] = [
    ['Joe Biden', 'biden'],
    ['JOE BIDEN', 'biden'],
    ['Joe Biden’s', 'biden'],
    ["Joe Biden's", 'biden'],
    [' Joe Biden ', 'biden'],
    ['The President', 'biden'],
    ['Biden', 'biden'],
    ['Kirby', 'kirby'],
    ['Robert Kirby', undefined],
    ['Park', 'park'],
    ['Ann Park', 'park-2'],
    ['Лавров', 'lavrov'],
    ['O’Brien', 'obrien'],
    ['the paper', undefined],
    ['Post', 'post'],
    ['he', undefined],
    ['', undefined],
    ['’s', undefined],
  ];
  for (const [name, key] of cases)
    it(JSON.stringify(name), () => assert.equal(actorNamed(codebook, name)?.key, key));
});

describe('actors for what was typed', () => {
  const cases: { typed: string; first: string }[] = [
    { typed: 'biden', first: 'biden' },
    { typed: 'bidn', first: 'biden' },
    { typed: 'the presi', first: 'biden' },
    { typed: 'john', first: 'kirby' },
    { typed: ' ann ', first: 'park-2' },
    { typed: 'лавр', first: 'lavrov' },
  ];
  for (const { typed, first } of cases)
    it(JSON.stringify(typed), () => assert.equal(rankActors(codebook, typed, [])[0]?.key, first));

  it('are none where nobody is like it', () => assert.deepEqual(rankActors(codebook, 'zzzzqqqq', []), []));

  it('are, with nothing typed, the likely ones and then all in their order', () => {
    const keys = rankActors(codebook, ' ', ['park', 'gone', 'kirby', 'park']).map(({ key }) => key);
    assert.deepEqual(keys.slice(0, 4), ['park', 'kirby', 'biden', 'r-kirby']);
    assert.equal(keys.length, codebook.actors.size);
  });
});

describe('claims for a quote', () => {
  const ranked = (
    words: string,
    { typed = '', recent = [] as string[], quotes = {} as Record<string, string[]> } = {},
  ) =>
    rankClaims(codebook, typed, {
      words,
      recent,
      claimsWith: word => finderOn(quotes).claimsWith(word, CODEBOOK_FILE),
    }).map(({ key }) => key);

  const cases: {
    it: string;
    words: string;
    typed?: string;
    recent?: string[];
    quotes?: Record<string, string[]>;
    first: string;
  }[] = [
    { it: 'whose own words are like it', words: 'every single vote has been counted', first: 'votes-count' },
    {
      it: 'whose quotes are like it',
      words: 'nobody fired a shot',
      quotes: { 'truce-holds': ['not one shot was fired'] },
      first: 'truce-holds',
    },
    {
      it: 'by rare words before common ones',
      words: 'the truce was before it with both of the',
      first: 'plan-agreed',
    },
    {
      it: 'the one used last where none is like it',
      words: 'who knows',
      recent: ['talks-go-on', 'votes-count'],
      first: 'talks-go-on',
    },
    {
      it: 'like it rather than used last',
      words: 'the truce holds',
      recent: ['votes-count'],
      first: 'truce-holds',
    },
    {
      it: 'whatever was typed, when something was',
      words: 'every vote',
      typed: 'truce',
      first: 'truce-holds',
    },
    { it: 'by its key too', words: '', typed: 'talks-go', first: 'talks-go-on' },
  ];
  for (const { it: title, words, first, ...context } of cases)
    it(title, () => assert.equal(ranked(words, context)[0], first));

  it('all of them, in their order where nothing tells them apart', () => {
    assert.deepEqual(ranked(''), ['plan-agreed', 'truce-holds', 'talks-go-on', 'votes-count']);
    assert.equal(ranked('every vote').length, 4);
  });

  it('none of an empty codebook', () => {
    assert.deepEqual(
      rankClaims(readCodebook('').codebook, '', { words: 'a', recent: [], claimsWith: () => new Set() }),
      [],
    );
  });
});

describe('the speakers that a found name stands for', () => {
  const both = readCodebook(`
crossquote: 1
actors:
  vogel: { name: Lena Vogel }
  firm: { name: Ames and Sons }
  critics: { name: critics }
`).codebook;
  const cases: [string, string[]][] = [
    ['Lena Vogel', ['vogel']],
    ['Vogel', ['vogel']],
    ['Ana Ruiz', ['+Ana Ruiz']],
    ['Ana Ruiz and Lena Vogel', ['+Ana Ruiz', 'vogel']],
    ['Ana Ruiz, Lena Vogel and Ursula von der Leyen', ['+Ana Ruiz', 'vogel', '+Ursula von der Leyen']],
    ['Ana Ruiz, Lena Vogel, and NATO', ['+Ana Ruiz', 'vogel', '+NATO']],
    ['Ames and Sons', ['firm']],
    ['critics and Ana Ruiz', ['critics', '+Ana Ruiz']],
    ['officials and diplomats', ['+officials and diplomats']],
    ['Two officials and Lena Vogel', ['+Two officials and Lena Vogel']],
    ['Department of Health and Human Services', ['+Department of Health and Human Services']],
  ];
  for (const [name, choices] of cases)
    it(name, () =>
      assert.deepEqual(
        choicesFor(both, name).map(choice => ('key' in choice ? choice.key : `+${choice.create}`)),
        choices,
      ),
    );
});

describe('the short names of new actors', () => {
  const TEXT = `HALVEY — “We cannot pay a crew,” said Marta Lind, who runs the ferry. “Nobody can,” Lind said on Monday.

Tom Oakes of the council and Vera Oakes, his sister, were not asked. “Ask us,” Oakes said.

Ines Falk said nothing. “A pity,” Lee Kirby said, and Kirby left.
`;
  const cases: [string, readonly string[] | undefined][] = [
    ['Marta Lind', ['Lind']],
    ['Tom Oakes', undefined],
    ['Ines Falk', undefined],
    ['Lee Kirby', undefined],
    ['Nobody There', undefined],
    ['officials', undefined],
  ];
  for (const [name, aliases] of cases)
    it(`${name}: ${aliases ?? 'none'}`, () => {
      const [choice] = withShortNames({ text: TEXT, toldLanguage: undefined }, codebook, [{ create: name }]);
      assert.deepEqual(choice, { create: name, ...(aliases && { aliases }) });
    });

  it('are no matter of actors that the codebook has', () =>
    assert.deepEqual(withShortNames({ text: TEXT, toldLanguage: undefined }, codebook, [{ key: 'kirby' }]), [
      { key: 'kirby' },
    ]));
});

describe('of very many claims', () => {
  const TOWNS = Array.from({ length: 2000 }, (_, i) => `town${i.toString(36)}`);
  const { codebook: many } = readCodebook(
    JSON.stringify({
      crossquote: 1,
      claims: Object.fromEntries(
        TOWNS.map(town => [town, { text: `The bridge of ${town} was closed for the winter.` }]),
      ),
    }),
  );
  const first = (typed: string) =>
    rankClaims(many, typed, { words: '', recent: [], claimsWith: () => new Set() })[0]?.key;

  it('the one is found that has the words', () => assert.equal(first('bridge of townz9'), 'townz9'));
  it('the one is found by its beginning', () => assert.equal(first('towna7'), 'towna7'));
  it('the one is found in spite of a typo', () => assert.equal(first('brigde townb3'), 'townb3'));
  it('none is found where none is like it', () => assert.equal(first('zzzzqqqq'), undefined));
});
