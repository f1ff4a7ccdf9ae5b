import assert from 'node:assert/strict';
import type { ProblemCode } from '../../../src/core/model';
import { wordFix, wordProblem } from '../../../src/wording';
import { type Files, foundIn, mended, placesOf, tagged } from './files';

const BOOK = `crossquote: 1
actors:
  lind: { name: Marta Lind, aliases: [the ferry boss] }
  okoro: { name: Sam Okoro, of: council }
  council: { name: Halvey council }
  crew: { name: two of the crew, unnamed: true }
`;

const withBook = (...sources: readonly Files[]): Files =>
  Object.assign({ 'codebook.yaml': BOOK }, ...sources);

const quoted = (text: string, more = {}): Files => tagged('a.txt', text, [{ id: 'q1', ...more }]);

/** What the quote of a source says after a fix. */
function wordsAfter(files: Files, code: ProblemCode, title: RegExp): string {
  const [found] = foundIn(files, code);
  const after = mended(
    files,
    found?.fixes.find(fix => title.test(wordFix(fix))),
  );
  const [, words] = /exact: (.*)/.exec(after['a.txt.quotes.yaml']!)!;
  assert.deepEqual(placesOf(after, code), []);
  return words!.replace(/^"(.*)"$/, '$1');
}

describe('a quote cut in a negation', () => {
  const cases: [text: string, whole: string][] = [
    ['She said it was not ⟦agreed with anybody⟧.', 'not agreed with anybody'],
    ['She said they had never ⟦agreed on a price⟧.', 'never agreed on a price'],
    ['There would be no ⟦night boat after Easter⟧, she said.', 'no night boat after Easter'],
    ['They didn’t ⟦want the boat at all⟧, she said.', 'didn’t want the boat at all'],
    ["They won't\n⟦pay for it⟧, she said.", "won't pay for it"],
    ['Not ⟦one of them came⟧, she said.', 'Not one of them came'],
    ['The island cannot ⟦do without it⟧, she said.', 'cannot do without it'],
  ];
  for (const [text, whole] of cases)
    it(`is extended: ${whole}`, () => {
      const words = wordsAfter(quoted(text), 'cut-negation', /^Extend/);
      assert.equal(words.replace('\\n', ' '), whole);
    });

  for (const text of [
    'She said it was ⟦not agreed with anybody⟧.',
    'He asked whether or not ⟦the boat sails⟧.',
    '“No,” she said, “⟦we agreed⟧.”',
    'She did not “⟦agree with anybody⟧”.',
    'It is a knot ⟦in the rope⟧.',
    'That is a notion, ⟦she said⟧.',
  ])
    it(`is none: ${text}`, () => assert.deepEqual(placesOf(quoted(text), 'cut-negation'), []));

  it('is told in words', () => {
    const [found] = foundIn(quoted(cases[0]![0]), 'cut-negation');
    assert.equal(
      wordProblem(found!.problem),
      '“not” stands right before this quote, which without it says the opposite: agreed with anybody. Extend the quote to it.',
    );
    assert.deepEqual(
      found!.fixes.map(fix => wordFix(fix)),
      ['Extend the quote: not agreed with anybody'],
    );
  });
});

describe('a quote with a loose mark', () => {
  const cases: { text: string; longer?: string; shorter?: string }[] = [
    {
      text: 'He called it ⟦a “boat for nobody⟧” and left.',
      longer: 'a “boat for nobody”',
      shorter: 'boat for nobody',
    },
    {
      text: '“⟦We agreed,” he said, “and we will sail⟧.”',
      longer: '“We agreed,” he said, “and we will sail.”',
      shorter: 'and we will sail',
    },
    { text: 'They said "no ⟦boat" and left the harbour⟧.', longer: '"no boat" and left the harbour' },
    { text: 'Er sagte ⟦das „Boot bleibt⟧“ und ging.', longer: 'das „Boot bleibt“' },
    { text: 'Il a dit ⟦le « bateau reste⟧ » et il est parti.', longer: 'le « bateau reste »' },
    {
      text: 'A mark ⟦that “nobody closes in this paragraph⟧.\n\nHere: ” it is.',
      shorter: 'nobody closes in this paragraph',
    },
  ];
  for (const { text, longer, shorter } of cases) {
    if (longer)
      it(`is made longer: ${longer}`, () =>
        assert.equal(unescaped(wordsAfter(quoted(text), 'unbalanced-marks', /^Extend/)), longer));
    if (shorter)
      it(`is made shorter: ${shorter}`, () =>
        assert.equal(unescaped(wordsAfter(quoted(text), 'unbalanced-marks', /^Shorten/)), shorter));
  }
  const unescaped = (words: string) => words.replaceAll('\\"', '"');

  for (const text of [
    'He said ⟦the “night boat” stays⟧.',
    'He said ⟦the boat’s crew – ‘all of them – stay⟧.',
    'He said ⟦it is 12" long and 5" wide⟧.',
    'He said ⟦it is 12" long⟧.',
    'Hon sade ⟦att ”båten” stannar⟧.',
    'Er sagte, ⟦dass »das Boot« bleibt⟧.',
    'He wrote: “⟦We agreed.\n\n“We will sail.\n\n“We will see⟧.”',
  ])
    it(`is none: ${text.replaceAll('\n', ' ')}`, () =>
      assert.deepEqual(placesOf(quoted(text), 'unbalanced-marks'), []));

  it('is told in words', () => {
    const [found] = foundIn(quoted(cases[0]!.text), 'unbalanced-marks');
    assert.equal(
      wordProblem(found!.problem),
      'The mark “ has no other one in this quote: a “boat for nobody. Extend the quote to it, or leave the mark out.',
    );
  });
});

describe('a speaker', () => {
  const by = (text: string, speakers: readonly string[], more = {}) =>
    withBook(tagged('a.txt', text, [{ id: 'q1', speakers, ...more }]));
  const QUOTE = '“⟦We cannot pay a crew for four people⟧,”';

  it('whom the source names nowhere is told, at the key in the sidecar', () => {
    const files = by(`${QUOTE} she said.`, ['lind']);
    const found = foundIn(files, 'speaker-not-named');
    assert.deepEqual(
      found.map(({ path, words }) => `${path}: ${words}`),
      ['a.txt: We cannot pay a crew for four people', 'a.txt.quotes.yaml: lind'],
    );
    assert.equal(
      wordProblem(found[0]!.problem),
      'The source names Marta Lind nowhere. Correct the speaker, or add the name that it uses to the aliases in the codebook.',
    );
    assert.deepEqual(
      found[0]!.fixes.map(fix => wordFix(fix)),
      ['Change the speaker…'],
    );
  });

  for (const [how, text] of [
    ['by the name', 'MARTA LIND spoke.'],
    ['by an alias', 'So said The Ferry\nBoss.'],
    ['by the last name', 'Lind’s crew heard it.'],
    ['with other accents', 'So said Marta Lìnd.'],
  ])
    it(`named ${how} is in order`, () =>
      assert.deepEqual(placesOf(by(`${QUOTE} she said. ${text}`, ['lind']), 'speaker-not-named'), []));

  it('named with other accents and spaces is in order, wherever in a long text', () => {
    for (let before = 16_300; before < 16_400; before += 7) {
      const text = `${QUOTE} she said. ${'x'.repeat(before)} said Marta \n Lìnd.${' And so on.'.repeat(2_000)}`;
      assert.deepEqual(placesOf(by(text, ['lind']), 'speaker-not-named'), [], `${before}`);
    }
  });

  it('is not looked for inside of other words, and told once a source', () => {
    const files = withBook(
      tagged('a.txt', 'Lindens. “⟦We go⟧,” she said. “⟦We stay⟧,” she said.', [
        { id: 'q1', speakers: ['lind'] },
        { id: 'q2', speakers: ['lind'] },
      ]),
    );
    assert.deepEqual(placesOf(files, 'speaker-not-named'), ['a.txt: We go', 'a.txt.quotes.yaml: lind']);
  });

  it('without a name, or the outlet itself, is none to be named', () => {
    assert.deepEqual(placesOf(by(`${QUOTE} they said.`, ['crew']), 'speaker-not-named'), []);
    assert.deepEqual(
      placesOf(by(`${QUOTE} it said.`, ['lind'], { kind: 'authorial' }), 'speaker-not-named'),
      [],
    );
  });
});

describe('the same words from somebody else', () => {
  const WORDS = 'We cannot pay a crew to carry four people';
  const two = (a: object, b: object, words = WORDS): Files =>
    withBook(
      tagged('a.txt', `“⟦${WORDS}⟧,” said Marta Lind or Sam Okoro.`, [{ id: 'q1', ...a }], {
        published: '2025-03-01',
      }),
      tagged('b.txt', `“⟦${words}⟧,” said Marta Lind or Sam Okoro.`, [{ id: 'q2', ...b }], {
        published: '2025-03-02',
      }),
    );
  const CODE = 'other-speakers';

  it('are told at both ends, and count once', () => {
    const found = foundIn(two({ speakers: ['lind'] }, { speakers: ['okoro'] }), CODE);
    assert.deepEqual(
      found.map(({ path }) => path),
      ['a.txt', 'a.txt.quotes.yaml', 'b.txt', 'b.txt.quotes.yaml'],
    );
    assert.deepEqual(
      found.filter(({ problem }) => !problem.isEcho).map(({ path }) => path),
      ['b.txt.quotes.yaml'],
    );
    assert.equal(
      wordProblem(found[3]!.problem),
      'a.txt has the same words from Marta Lind, here they are from Sam Okoro. Correct the speaker, or say that it is not the same statement.',
    );
  });

  it('may be cut at the head or at the end, and written with other marks', () => {
    for (const words of [
      'to carry four people? We CANNOT pay a crew to carry four people!',
      `${WORDS} – and nobody can`,
    ])
      assert.equal(placesOf(two({ speakers: ['lind'] }, { speakers: ['okoro'] }, words), CODE).length, 4);
  });

  const fine: [it: string, files: Files][] = [
    ['by the same speaker', two({ speakers: ['lind'] }, { speakers: ['lind'] })],
    ['by one of two', two({ speakers: ['lind', 'okoro'] }, { speakers: ['lind'] })],
    ['by nobody', two({ speakers: [] }, { speakers: ['okoro'] })],
    ['by somebody without a name', two({ speakers: ['crew'] }, { speakers: ['okoro'] })],
    ['by a body and who speaks for it', two({ speakers: ['council'] }, { speakers: ['okoro'] })],
    ['by who passed it on', two({ speakers: ['lind'], via: 'okoro' }, { speakers: ['okoro'] })],
    [
      'in other words',
      two({ speakers: ['lind'] }, { speakers: ['okoro'] }, 'We could not pay a crew to carry four people'),
    ],
    ['by outlets', two({ speakers: ['lind'], kind: 'authorial' }, { speakers: ['okoro'] })],
  ];
  for (const [title, files] of fine)
    it(`are in order ${title}`, () => assert.deepEqual(placesOf(files, CODE), []));

  it('are in order once somebody has told them apart', () => {
    const files = two({ speakers: ['lind'] }, { speakers: ['okoro'] });
    for (const { fixes } of foundIn(files, CODE)) {
      assert.deepEqual(
        fixes.map(fix => wordFix(fix)),
        ['Change the speaker…', 'Go to the other quote', 'Not the same statement'],
      );
      const after = mended(files, fixes[2]);
      assert.match(after['b.txt.quotes.yaml']!, /notVariants: \[a\.txt#q1\]/);
      assert.deepEqual(placesOf(after, CODE), []);
    }
  });
});

describe('words of a quote that another source has', () => {
  const WORDS = 'We cannot pay a crew to carry four people';
  const CODE = 'words-elsewhere';
  const { 'a.txt.quotes.yaml': sidecar = '' } = tagged('a.txt', `“⟦${WORDS}⟧,” said Marta Lind.\n`, [
    { id: 'q1', speakers: ['lind'], group: 'g', variants: ['c.txt#q9'], note: 'for Easter' },
  ]);
  const OTHER = `Elsewhere.\n\n“${WORDS},” said Marta Lind on the pier.\n`;
  const LINKING = tagged('c.txt', 'So: “⟦Nobody can pay that crew⟧.”', [
    { id: 'q9', variants: ['a.txt#q1'] },
  ]);
  const files = withBook(LINKING, {
    'a.txt': 'Nothing of it is here.\n',
    'a.txt.quotes.yaml': sidecar,
    'in/b.txt': OTHER,
  });

  it('are told in the sidecar', () => {
    const [found, ...others] = foundIn(files, CODE);
    assert.deepEqual([found!.path, found!.words, others], ['a.txt.quotes.yaml', WORDS, []]);
    assert.equal(
      wordProblem(found!.problem),
      `These words are not in this source, but in b.txt: “${WORDS}”. Move the quote there.`,
    );
    assert.deepEqual(
      found!.fixes.map(fix => wordFix(fix)),
      ['Move the quote to b.txt', 'Go to the words in b.txt'],
    );
  });

  it('take the quote along, with all that is said of it and the links to it', () => {
    const own = { ...files, 'a.txt.quotes.yaml': `${sidecar}    mood: firm # by hand\n` };
    const [found] = foundIn(own, CODE);
    const after = mended(own, found!.fixes[0]);
    // It was the only one.
    assert.equal(after['a.txt.quotes.yaml'], undefined);
    const moved = after['in/b.txt.quotes.yaml']!;
    assert.match(moved, new RegExp(`^ {4}start: ${OTHER.indexOf(WORDS)}$`, 'm'));
    assert.match(moved, /^ {4}speakers: \[lind\]$/m);
    assert.match(moved, /^ {4}variants: \[\.\.\/c\.txt#q9\]$/m);
    assert.match(moved, /^ {4}note: for Easter$/m);
    assert.match(moved, /^ {4}mood: firm$/m);
    assert.doesNotMatch(moved, /group/);
    assert.match(after['c.txt.quotes.yaml']!, /variants: \[in\/b\.txt#q1\]/);
    assert.deepEqual(placesOf(after, CODE), []);
    assert.deepEqual(placesOf(after, 'orphan'), []);
  });

  it('are only led to where they stand more than once', () => {
    const [found] = foundIn({ ...files, 'in/b.txt': OTHER + OTHER }, CODE);
    assert.deepEqual(
      found!.fixes.map(fix => wordFix(fix)),
      ['Go to the words in b.txt'],
    );
  });

  it('are found over line ends of any kind', () => {
    const wrapped = WORDS.replace('crew ', 'crew\n');
    const lost = tagged('a.txt', `“⟦${wrapped}⟧,” said Lind.\n`, [{ id: 'q1' }])['a.txt.quotes.yaml']!;
    const dos = {
      'a.txt': 'No.\n',
      'a.txt.quotes.yaml': lost,
      'b.txt': `“${wrapped}”\n`.replaceAll('\n', '\r\n'),
    };
    assert.equal(foundIn(dos, CODE)[0]?.fixes.length, 2);
    assert.match(mended(dos, foundIn(dos, CODE)[0]!.fixes[0])['b.txt.quotes.yaml']!, /start: 1$/m);
  });

  it('are too few to tell anything in a short quote', () => {
    const short = tagged('a.txt', '“⟦We cannot pay⟧,” said Lind.\n', [{ id: 'q1' }])['a.txt.quotes.yaml']!;
    assert.deepEqual(placesOf({ 'a.txt': 'No.', 'a.txt.quotes.yaml': short, 'b.txt': OTHER }, CODE), []);
  });
});
