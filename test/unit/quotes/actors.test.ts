import assert from 'node:assert/strict';
import { findActors, findQuotes } from '../../../src/core/quotes';
import { quoteOf } from './prose';

/** A text, some words of a quote in it, and the full name of who says them. */
const CASES: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  'a short form is the full name': [
    [
      'White House spokesman John Amadi spoke first. “We will stay,” Amadi said.',
      'We will stay',
      'John Amadi',
    ],
    [
      'Press Secretary Karin Lund-Pereira arrived late. Lund-Pereira said the plan was sound.',
      'the plan',
      'Karin Lund-Pereira',
    ],
    ['Senator Ana Ruiz voted no. Mrs. Ruiz said the bill was weak.', 'the bill', 'Ana Ruiz'],
    ['“We will stay,” Vogel said. It was a long day for Lena Vogel.', 'We will stay', 'Lena Vogel'],
    [
      'Peter Brandt and Julia Brandt own the orchard. Ms. Brandt said the frost came early.',
      'the frost',
      'Julia Brandt',
    ],
  ],
  'a pronoun is who was spoken of': [
    [
      'In Tarn, Anton Berg met Ron Dale. The foreign secretary told Dale it was late. He warned that the road was dark.',
      'the road',
      'Anton Berg',
    ],
    [
      'Declan Harte won. The Irishman admitted that he was nervous when Josh Vale went off. “You look at the clock,” he said.',
      'You look',
      'Declan Harte',
    ],
    [
      'Laura Keane left. One neighbour said she heard a shout. “It was awful,” she added.',
      'It was',
      'One neighbour',
    ],
    [
      'Great Northern ran no trains. The prime minister was in Tarn. He said pumps were on their way.',
      'pumps',
      'prime minister',
    ],
    ['Great Northern says the line is shut. “Do not travel,” it adds.', 'Do not', 'Great Northern'],
    [
      'The family left Tarn in May. “We had to,” they said. The victim’s family described it as cruel. “It was our home,” they said.',
      'It was our',
      'victim’s family',
    ],
    ['John Amadi opened the session. He said the road was open.', 'the road', 'John Amadi'],
    ['Lena Vogel met Peter Brandt. “I never signed it,” she said.', 'I never', 'Lena Vogel'],
    ['“We will stay,” John Amadi said. “It is our home,” he added.', 'It is our', 'John Amadi'],
    [
      'Xochil Vare won twice. Ivo Petrov lost. Vare was glad. “It was cold,” she said.',
      'It was',
      'Xochil Vare',
    ],
    ['Lena Vogel won the race. “It was cold,” the 27-year-old said.', 'It was', 'Lena Vogel'],
    ['Kai Lindholm was glad. “It was cold,” the Swede told the paper.', 'It was', 'Kai Lindholm'],
    [
      '“I lost it all,” Ivo Berg said. It was a cold night. Fire chief Dan Hale was there. “Fire kills,” he said.',
      'Fire kills',
      'Dan Hale',
    ],
    ['The growers met. One councillor said it was late. “I am tired,” they said.', 'I am', 'One councillor'],
    [
      'Lena Vogel said that she was tired. Peter Brandt listened. He replied that it was late.',
      'it was late',
      'Peter Brandt',
    ],
    [
      'The spokesman, John Amadi, read a statement. In it, he warned that the dam could fail.',
      'the dam',
      'John Amadi',
    ],
  ],
  'a title is no part of the name': [
    ['Party MLA Faisal Ibrahim left. “It was late,” Ibrahim said.', 'It was', 'Faisal Ibrahim'],
    ['Giles Harcourt KC rose. Mr Harcourt said it was greed.', 'it was', 'Giles Harcourt'],
    [
      'Leader of the Opposition Kala Ammini left. Ms. Ammini said the vote was void.',
      'the vote',
      'Kala Ammini',
    ],
    ['Its chairman, Wei Jun, said the worst was over.', 'the worst', 'Wei Jun'],
    ['Detective Constable Ian Foley said the safe was empty.', 'the safe', 'Ian Foley'],
    ['Cllr Ana Ruiz left. Ms Ruiz said the vote was fair.', 'the vote', 'Ana Ruiz'],
    ['“It is over,” said retired teacher Ivo Berg, 71.', 'It is over', 'Ivo Berg'],
    ['Ana Ruiz ran again. Ruiz’s claim that the vote was fair surprised nobody.', 'the vote', 'Ana Ruiz'],
  ],
  'a role is who has it': [
    ['Senator Ana Ruiz arrived at noon. The senator said the bill was weak.', 'the bill', 'Ana Ruiz'],
    ['Lena Vogel, the mayor of Tarn, arrived. “It is over,” the mayor said.', 'It is over', 'Lena Vogel'],
    [
      'The prime minister, Ivo Petrov, flew home. The prime minister said he was tired.',
      'he was tired',
      'Ivo Petrov',
    ],
    ['Her campaign manager, Robert Moor, said the race was open.', 'the race', 'Robert Moor'],
    ['Ministry spokesman John Amadi spoke. The spokesman said the road was open.', 'the road', 'John Amadi'],
  ],
  'a body or an unnamed person keeps the words of the text': [
    ['The State Department said the talks had failed.', 'the talks', 'State Department'],
    ['Two diplomats said the talks had failed.', 'the talks', 'Two diplomats'],
    ['Several guards stood outside. The union said it would strike.', 'it would', 'union'],
    [
      'Petrov’s office expressed “deep regret.” The statement said that the trip was off.',
      'the trip',
      'Petrov’s office',
    ],
    ['The Prime Minister’s Office said the trip was off.', 'the trip', 'Prime Minister’s Office'],
    [
      'The Mayor’s Office said the trip was off. The Mayor’s office said the boat was sold.',
      'the boat',
      'Mayor’s Office',
    ],
    ['Ivo Petrov flew home. His office said the trip was off.', 'the trip', 'Ivo Petrov’s office'],
    ['Ivo Petrov flew home. His critics said the trip was off.', 'the trip', 'Ivo Petrov’s critics'],
  ],
  'several speakers are several names': [
    [
      'John Amadi spoke first. Both he and Karin Lund said the plan was sound.',
      'the plan',
      'John Amadi and Karin Lund',
    ],
    [
      'John Amadi met Karin Lund in Tarn. The two diplomats said the talks had gone well.',
      'the talks had',
      'John Amadi and Karin Lund',
    ],
    ['Ana Ruiz and Lena Vogel said they would resign.', 'they would', 'Ana Ruiz and Lena Vogel'],
  ],
  'an apposition tells the name': [
    ['A trader, who gave her name as Iya Basira, said the shop was gone.', 'the shop', 'Iya Basira'],
    [
      'The spokesperson for the police, SP Halima Bello, confirmed that two were held.',
      'two were',
      'Halima Bello',
    ],
    ['The mayor, Lena Vogel, said the road was shut.', 'the road', 'Lena Vogel'],
    ['A baker from Tarn, Ivo Berg, said bread was dear.', 'bread', 'Ivo Berg'],
    ['“It is over,” said the club’s owner, Dan Hale.', 'It is over', 'Dan Hale'],
  ],
  'a family has one name': [
    ['Jess and Tom Vale wept. Outside, Mrs Vale said it was late.', 'it was late', 'Jess Vale'],
    [
      'Ivo Berg was two. His parents, Ana and Peter Berg, wept. Mr Berg said it was cruel.',
      'it was cruel',
      'Peter Berg',
    ],
  ],
  '“who” is who stands before it': [
    [
      'Two diplomats who know the plan, and who would not be named, said it was dead. They said that it was over.',
      'it was over',
      'Two diplomats who know the plan',
    ],
    ['It met Prime Minister Ivo Petrov, who rejected any such plan.', 'any such', 'Ivo Petrov'],
    ['The choir thanked Lena Vogel, who said the hall would stay.', 'the hall', 'Lena Vogel'],
  ],
  'in a chain the one who spoke is the speaker': [
    [
      'Ana Ruiz told Ivo Petrov that “the road is closed,” according to the State Department.',
      'the road',
      'Ana Ruiz',
    ],
    [
      'According to The Courier, Mayor Lena Vogel said that the school would stay.',
      'the school',
      'Lena Vogel',
    ],
  ],
};

describe('actors', () => {
  for (const [title, cases] of Object.entries(CASES)) {
    describe(title, () => {
      for (const [text, words, actor] of cases)
        it(text, () => assert.equal(quoteOf(text, words).actor, actor));
    });
  }

  it('are not made of rumours', () =>
    assert.equal(quoteOf('Reports suggest that the bridge is shut.', 'the bridge').actor, undefined));

  it('are those whose statements speak', () =>
    assert.equal(
      quoteOf('John Amadi spoke twice. His remarks implied that the road was open.', 'the road').actor,
      'John Amadi',
    ));

  describe('carry the name of the codebook', () => {
    const MATCHES: readonly (readonly [string, string, readonly string[], string | undefined])[] = [
      [
        'The Foreign Ministry said the road was open.',
        'Ministry of Foreign Affairs',
        ['Foreign Ministry'],
        undefined,
      ],
      ['Lena Vogel spoke. “It is shut,” Vogel said.', 'Lena Maria Vogel', ['Lena Vogel'], undefined],
      [
        'FOREIGN MINISTRY officials left. The foreign ministry said it was late.',
        'MFA',
        ['Foreign Ministry'],
        undefined,
      ],
      ['Two diplomats said it was late.', 'Unnamed diplomats', ['two diplomats'], undefined],
      ['Ivo Berg said it was late.', 'Ana Ruiz', ['Ruiz'], 'Ivo Berg'],
    ];
    for (const [text, name, aliases, other] of MATCHES)
      it(text, () =>
        assert.equal(findQuotes(text, { actors: [{ name, aliases }] })[0]?.actor, other ?? name),
      );
  });

  describe('gather the forms of a name', () => {
    const CLUSTERS: readonly (readonly [string, string, readonly string[]])[] = [
      [
        'Mayor Lena Vogel came. Vogel spoke. Ms. Vogel left.',
        'Lena Vogel',
        ['Mayor Lena Vogel', 'Vogel', 'Ms. Vogel'],
      ],
      ['Ivo J. Petrov came. Ivo Petrov spoke. Petrov left.', 'Ivo J. Petrov', ['Ivo Petrov', 'Petrov']],
      ['Peter Brandt met Julia Brandt. Ms. Brandt left.', 'Julia Brandt', ['Ms. Brandt', 'Brandt']],
      ['The Northern Bank failed. Northern Bank had three clerks.', 'Northern Bank', []],
      ['Dame Olive Hart, DBE, arrived. Hart bowed.', 'Olive Hart', ['Dame Olive Hart', 'Hart']],
    ];
    for (const [text, name, aliases] of CLUSTERS)
      it(text, () => assert.deepEqual(findActors(text).find(actor => actor.name === name)?.aliases, aliases));
  });

  describe('take role and affiliation from the text', () => {
    const ROLES: readonly (readonly [string, string, string, string | undefined])[] = [
      ['Finance chief Paolo Ricci left.', 'Paolo Ricci', 'Finance chief', undefined],
      ['White House spokesman John Amadi left.', 'John Amadi', 'spokesman', 'White House'],
      ['Lena Vogel, the mayor of Tarn, left.', 'Lena Vogel', 'mayor', 'Tarn'],
      ['Beth Lonsdale, a lawyer at Harding Law, left.', 'Beth Lonsdale', 'lawyer', 'Harding Law'],
      ['Leader of the Opposition Kala Ammini left.', 'Kala Ammini', 'Leader of the Opposition', undefined],
    ];
    for (const [text, name, role, affiliation] of ROLES)
      it(text, () => {
        const actor = findActors(text).find(found => found.name === name);
        assert.deepEqual([actor?.role, actor?.affiliation], [role, affiliation]);
      });
  });

  it('of an article come with aliases, roles and affiliations', () => {
    const text =
      'White House Press Secretary Karin Lund-Pereira spoke for an hour. Lund-Pereira left early. ' +
      'Tomas Berg, a senior fellow at the Northern Institute, stayed. Acme Bank paid for it.';
    const actors = findActors(text).map(({ name, aliases, role, affiliation, kind }) => ({
      name,
      aliases,
      role,
      affiliation,
      kind,
    }));
    assert.deepEqual(
      actors.find(({ name }) => name === 'Karin Lund-Pereira'),
      {
        name: 'Karin Lund-Pereira',
        aliases: ['White House Press Secretary Karin Lund-Pereira', 'Lund-Pereira'],
        role: 'Press Secretary',
        affiliation: 'White House',
        kind: 'person',
      },
    );
    assert.deepEqual(
      actors.find(({ name }) => name === 'Tomas Berg'),
      {
        name: 'Tomas Berg',
        aliases: [],
        role: 'senior fellow',
        affiliation: 'Northern Institute',
        kind: 'person',
      },
    );
    assert.equal(actors.find(({ name }) => name === 'Acme Bank')?.kind, 'organisation');
  });

  it('are nobody who is only told by whose they are', () => {
    const text = 'Ivo Petrov flew home. His critics said the trip was off.';
    assert.deepEqual(
      findActors(text).map(({ name }) => name),
      ['Ivo Petrov'],
    );
  });

  it('are found where they are named', () => {
    const text = 'Ana Ruiz spoke. Ruiz left.';
    const [ruiz] = findActors(text);
    assert.deepEqual(
      ruiz?.mentions.map(({ start, end }) => text.slice(start, end)),
      ['Ana Ruiz', 'Ruiz'],
    );
  });
});
