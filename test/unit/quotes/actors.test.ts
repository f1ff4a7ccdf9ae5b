import assert from 'node:assert/strict';
import { findActors, findQuotes } from '../../../src/core';
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
    ['Ivo Petrov flew home. His office said the trip was off.', 'the trip', 'Ivo Petrov’s office'],
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
  '“who” is who stands before it': [
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

  it('carry the name of the codebook where an alias is theirs', () => {
    const [quote] = findQuotes('The Foreign Ministry said the road was open.', {
      actors: [{ name: 'Ministry of Foreign Affairs', aliases: ['Foreign Ministry'] }],
    });
    assert.equal(quote?.actor, 'Ministry of Foreign Affairs');
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

  it('are found where they are named', () => {
    const text = 'Ana Ruiz spoke. Ruiz left.';
    const [ruiz] = findActors(text);
    assert.deepEqual(
      ruiz?.mentions.map(({ start, end }) => text.slice(start, end)),
      ['Ana Ruiz', 'Ruiz'],
    );
  });
});
