import assert from 'node:assert/strict';
import { compareQuotes, type Wording } from '../../../src/core/variants';

const PLAN = 'The plan was agreed with both sides before it was published.';

const exactOf = (wording: Wording) => (typeof wording === 'string' ? wording : wording.exact);

/** `was -> had been: negation` for each difference. */
function differences(a: Wording, b: Wording): string[] {
  return compareQuotes(a, b).differences.map(difference => {
    const words = [
      exactOf(a).slice(difference.a.start, difference.a.end),
      exactOf(b).slice(difference.b.start, difference.b.end),
    ];
    const changes = difference.changes.length > 0 ? ` ${difference.changes.join(', ')}` : '';
    return `${words.join(' -> ')}:${changes}`;
  });
}

describe('the words in which two quotes differ', () => {
  const cases: [what: string, a: Wording, b: Wording, differences: string[]][] = [
    ['are none where only marks, case and accents differ', PLAN, `“${PLAN.toUpperCase().slice(0, -1)},”`, []],
    [
      'are none between a contraction and its words',
      'We don’t know. It’s late.',
      'We do not know. It is late',
      [],
    ],
    ['are none between a number and its digits', 'Twenty-five of 2,000 came.', '25 of 2000 came', []],
    ['are told with their places', PLAN, PLAN.replace('published', 'printed'), ['published -> printed:']],
    [
      'are told of another form of a word',
      PLAN,
      PLAN.replace('plan was', 'plans were'),
      ['plan -> plans:', 'was -> were:'],
    ],
    ['change yes to no', PLAN, PLAN.replace('was agreed', 'was never agreed'), [' -> never: negation']],
    [
      'change yes to no in a contraction',
      PLAN,
      PLAN.replace('was agreed', 'wasn’t agreed'),
      [' -> wasn’t: negation'],
    ],
    [
      'change yes to no by a syllable',
      'They think that the talks are possible this week.',
      'They think that the talks are impossible this week.',
      ['possible -> impossible: negation'],
    ],
    [
      'change how many',
      'We lost 25 lorries there.',
      'We lost dozens of lorries there.',
      ['25 -> dozens of: number'],
    ],
    [
      'change how sure it is',
      'They will come to the talks.',
      'They may come to the talks.',
      ['will -> may: modality'],
    ],
    [
      'change who',
      'We asked Lebanon for its consent.',
      'We asked Syria for its consent.',
      ['Lebanon -> Syria: name'],
    ],
    [
      'change who at the head of a sentence',
      'Israel was asked for its consent.',
      'Iran was asked for its consent.',
      ['Israel -> Iran: name'],
    ],
    [
      'are none to speak of for a title',
      'We asked President Moreau for consent.',
      'We asked Moreau for consent.',
      ['President -> :'],
    ],
    [
      'are an omission, marked by an ellipsis',
      'We stop the war today, and then we talk of the border.',
      'We stop the war … we talk of the border.',
      ['today, and then -> : marked-omission'],
    ],
    [
      'are an omission, unmarked',
      'We stop the war for three weeks and talk of the border.',
      'We stop the war and talk of the border.',
      ['for three weeks -> : number, unmarked-omission'],
    ],
    [
      'are an outlet’s own word in brackets',
      'We told them before the strike.',
      'We told [the Americans] before the strike.',
      ['them -> the Americans:'],
    ],
    [
      'are a condition cut off at the end',
      'We will not attack unless we are provoked.',
      'We will not attack.',
      ['unless we are provoked -> : modality'],
    ],
    [
      'are a denial cut off at the head',
      'Nobody said that the plan was agreed with us.',
      'the plan was agreed with us',
      ['Nobody said that -> : negation'],
    ],
    ['are other sentences around the same one', `${PLAN} Nobody was asked.`, PLAN, ['Nobody was asked -> :']],
  ];
  for (const [what, a, b, expected] of cases)
    it(what, () => {
      assert.deepEqual(differences(a, b), expected);
      const back = expected.map(line => line.replace(/^(.*) -> (.*):/, '$2 -> $1:'));
      assert.deepEqual(differences(b, a), back);
    });

  it('take "would" for "will" where one of them reports the speech', () => {
    const direct = { exact: 'We will leave the city on Monday.', kind: 'direct' } as const;
    const reported = { exact: 'they would leave the city on Monday', kind: 'indirect' } as const;
    assert.deepEqual(differences(direct, reported), ['We will -> they would:']);
    assert.deepEqual(differences(direct, { ...reported, kind: 'direct' }), [
      'We will -> they would: modality',
    ]);
  });
});

describe('two quotes', () => {
  const variants: [a: string, b: string][] = [
    [PLAN, PLAN],
    [PLAN, 'the plan had been agreed with the two sides before publication'],
    [PLAN, `This is how it was. ${PLAN} And nobody denies it to this day, not even in the capital.`],
    ['We will not attack.', 'We will not attack unless we are provoked.'],
    ['There will be no ceasefire', 'there will be no ceasefire in the north'],
  ];
  for (const [a, b] of variants)
    it(`are variants: ${b}`, () => {
      assert(compareQuotes(a, b).areVariants);
      assert(compareQuotes(b, a).areVariants);
    });

  const strangers: [a: string, b: string][] = [
    [PLAN, 'The budget was passed before the summer with the votes of the opposition.'],
    ['the United Nations Security Council', 'They asked the United Nations Security Council for help.'],
    ['the 2008 financial crisis', 'Nobody was punished for the 2008 financial crisis.'],
    ['', PLAN],
    ['', ''],
    ['…', '?!'],
  ];
  for (const [a, b] of strangers) it(`are none: ${a} / ${b}`, () => assert(!compareQuotes(a, b).areVariants));
});
