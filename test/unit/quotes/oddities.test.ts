import assert from 'node:assert/strict';
import { findQuotes } from '../../../src/core/quotes';
import { finds } from './prose';

/** A test that each of the words is found as a quote, with its kind and actor. */
function tells(text: string, quotes: readonly (readonly [words: string, actor: string])[]): void {
  it(text.replaceAll('\n', ' ⏎ '), () => {
    const found = findQuotes(text).map(
      ({ start, end, actor }) => [text.slice(start, end).trim(), actor] as const,
    );
    for (const quote of quotes) assert.deepEqual(found.filter(([words]) => words === quote[0])[0], quote);
  });
}

describe('oddities of print', () => {
  describe('an abbreviation ends the sentence before words in marks', () => {
    tells('The ferry left at 7 p.m. “Nobody told us,” Ana Ruiz said.', [['Nobody told us,', 'Ana Ruiz']]);
    finds('direct', ['Samuel L. “Sam” Vogel came by at noon.| “[We wait,]” {he} <said>.']);
  });

  describe('signs without width beside marks', () => {
    tells('\u200f“We stay here,”\u200e said Ana Ruiz.', [['We stay here,', 'Ana Ruiz']]);
  });

  describe('apostrophes inside single marks', () => {
    tells('‘That was back in ’84,’ said Ana Ruiz.', [['That was back in ’84,', 'Ana Ruiz']]);
    tells('‘Salt ’n’ vinegar, please,’ said Ana Ruiz.', [['Salt ’n’ vinegar, please,', 'Ana Ruiz']]);
  });

  describe('signs of Markdown and numbers of notes around marks', () => {
    tells('_“We stay here,”_ said Ana Ruiz.', [['We stay here,', 'Ana Ruiz']]);
    tells('“We stay here,”12 said Ana Ruiz.', [['We stay here,', 'Ana Ruiz']]);
  });

  describe('words in marks that are broken off', () => {
    tells('“It sank” (she shook her head) “in a minute,” Ana Ruiz said.', [
      ['It sank', 'Ana Ruiz'],
      ['in a minute,', 'Ana Ruiz'],
    ]);
    tells('“It sank twice,” said Ana Ruiz, “and nobody came.”', [
      ['It sank twice,', 'Ana Ruiz'],
      ['and nobody came.', 'Ana Ruiz'],
    ]);
  });
});

describe('speakers in odd places', () => {
  tells('A visibly tired Ana Ruiz said: “Mend it yourselves.”', [['Mend it yourselves.', 'Ana Ruiz']]);
  tells('Ferry off its route, says coastguard\n\nIt was late.', [['Ferry off its route', 'coastguard']]);
  tells('Harbor closed for a week, warns port chief\n\nIt was late.', [
    ['Harbor closed for a week', 'port chief'],
  ]);
  tells('In short\n\n• “Nobody was hurt” – mayor\n• “We were lucky” – police\n', [
    ['Nobody was hurt', 'mayor'],
    ['We were lucky', 'police'],
  ]);
  tells('Ana Ruiz, tight-lipped, said: “No comment at all.”', [['No comment at all.', 'Ana Ruiz']]);
  tells('And from Chairman Ivo Berg:\n\n“The harbor needs a plan that lasts.”', [
    ['The harbor needs a plan that lasts.', 'Ivo Berg'],
  ]);
  tells('Here is Ivo Berg, the harbor master: “It cannot go on.”', [['It cannot go on.', 'Ivo Berg']]);

  it('are no fields of a header', () => {
    const text = 'JANE PELL: When will it run?\n\nIVO BERG: Not soon.\n\nWhere: Pier 4\n\nBYLINE: Staff\n';
    const speakers = findQuotes(text).map(({ speaker }) => speaker?.text);
    assert.ok(!speakers.includes('Where') && !speakers.includes('BYLINE'));
  });
});

describe('names in several forms are one actor', () => {
  tells('“It held,” said Pieter van der Meer. “We slept,” Van der Meer said.', [
    ['It held,', 'Pieter van der Meer'],
    ['We slept,', 'Pieter van der Meer'],
  ]);
  tells("“It held,” said Sean O’Dea. “We slept,” O'Dea said.", [
    ['It held,', 'Sean O’Dea'],
    ['We slept,', 'Sean O’Dea'],
  ]);
  tells('“It held,” said Amal al-Masri. “We slept,” al-Masri said.', [
    ['It held,', 'Amal al-Masri'],
    ['We slept,', 'Amal al-Masri'],
  ]);
  tells('“It is safe,” the Department for Health said.', [['It is safe,', 'Department for Health']]);
  tells('ANNA VOGEL said the pier would close. “It is old,” Anna Vogel added.', [
    ['It is old,', 'Anna Vogel'],
  ]);

  it('of the codebook, whatever their accents', () => {
    const [quote] = findQuotes('“We stay,” said Jose Nunez.', { actors: [{ name: 'José Núñez' }] });
    assert.equal(quote?.actor, 'José Núñez');
  });
});

describe('a statement is said by who issued it', () => {
  tells('“We stay,” said a statement from the prime minister.', [['We stay,', 'prime minister']]);
  tells('“We stay,” said a statement by Ana Ruiz.', [['We stay,', 'Ana Ruiz']]);
});

describe('what somebody is called by the way', () => {
  finds(undefined, ['They call her the queen of the harbor.']);
});

describe('turns of a printed debate', () => {
  tells(
    'The CHAIR. The committee will come to order.\n\nMr. BRANDT (from his seat). I object. It is late.\n\nMs. LUND-PEREIRA of Tarn. So do I.',
    [
      ['The committee will come to order.', 'CHAIR'],
      ['I object. It is late.', 'BRANDT'],
      ['So do I.', 'LUND-PEREIRA'],
    ],
  );
  finds(undefined, ['The NATO. It was late, and nobody came to the meeting.']);
});

describe('the first words of an article in capitals', () => {
  tells('BRYN Tolland bakes for the whole street.\n\n“I like it,” she said.\n\n“I had to,” Bryn says.', [
    ['I like it,', 'Bryn Tolland'],
    ['I had to,', 'Bryn Tolland'],
  ]);
  tells('NATO Secretary Ana Ruiz came late. “We wait,” NATO said.', [['We wait,', 'NATO']]);
});
