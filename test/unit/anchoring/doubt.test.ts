import assert from 'node:assert/strict';
import { anchorQuotes, describeQuote } from '../../../src/core/anchoring';
import type { AnchorAnswer, AnchorDoubt } from '../../../src/core/model';
import { followed, marked, shown } from './marked';

const HEAD = 'Second night of debate\n\nHALVEY — The chamber sat until two in the morning.';
const BETWEEN = 'The gallery was full.';
const TAIL = 'The sitting goes on next week, when the budget is to be read.';

/** The answer for the quote between ⟦ and ⟧ after its paragraph was deleted and its twin's left. */
function afterDeletion(
  quote: string,
  twin: string,
  isTwinTagged = false,
): [answer: AnchorAnswer, after: string] {
  const before = marked([HEAD, quote, BETWEEN, twin, TAIL].join('\n\n'));
  const after = [HEAD, BETWEEN, twin, TAIL].join('\n\n');
  const selectors = [describeQuote(before.text, before.start, before.end)];
  if (isTwinTagged) {
    const start = before.text.indexOf(twin) + 1;
    selectors.push(describeQuote(before.text, start, start + twin.indexOf('”') - 1));
  }
  return [anchorQuotes(after, selectors)[0]!, after];
}

const doubtIn = (answer: AnchorAnswer): AnchorDoubt['because'] | 'orphan' | 'certain' =>
  'orphan' in answer ? 'orphan' : (answer.doubt?.because ?? 'certain');

describe('a quote that was deleted is not certain at its twin', () => {
  const cases: [kind: string, quote: string, twin: string][] = [
    [
      'a negation more',
      '“⟦The council must open the lido before the summer is over⟧,” said Ada Lind.',
      '“The council must never open the lido before the summer is over,” said Bo Strand.',
    ],
    [
      'a negation less',
      '“⟦Nobody in this town wants the harbour to be sold⟧,” said Ada Lind.',
      '“Everybody in this town wants the harbour to be sold,” said Bo Strand.',
    ],
    [
      'a contraction that denies',
      '“⟦The bridge can carry lorries of any weight⟧.”',
      '“The bridge can’t carry lorries of any weight.”',
    ],
    [
      'a word and its opposite',
      '“⟦It is likely that the ferry will be sold this year⟧.”',
      '“It is unlikely that the ferry will be sold this year.”',
    ],
    [
      'for and against',
      '“⟦We will vote for the harbour bill because the town cannot wait⟧,” said Ada Lind, who leads the Greens.',
      '“We will vote against the harbour bill because the town can wait,” said Bo Strand, who leads the Blues.',
    ],
    [
      'another number in digits',
      '“⟦The new hall will cost 15 million crowns over ten years⟧.”',
      '“The new hall will cost 17 million crowns over ten years.”',
    ],
    [
      'another number in words',
      '⟦Three schools in the valley are to close by the end of next year.⟧',
      'Five schools in the valley are to close by the end of next year.',
    ],
    [
      'another name',
      '⟦Dock North said that the new crane cut waiting time by eleven percent across all berths.⟧',
      'Dock South said that the new crane cut waiting time by eleven percent across all quays.',
    ],
    [
      'another modal word',
      '“⟦Every household must boil its water until Friday⟧.”',
      '“Every household should boil its water until Friday.”',
    ],
    [
      'a modal word before it',
      '“⟦The mayor knew about the letter in January⟧.”',
      '“Perhaps the mayor knew about the letter in January.”',
    ],
    [
      'another speaker behind it',
      '“⟦We have nothing to hide and will open the books⟧,” said Ada Lind.',
      '“We have nothing to hide and will open the books,” said Bo Strand.',
    ],
    [
      'another speaker before it',
      'Ada Lind said: “⟦We have nothing to hide and will open the books.⟧”',
      'Bo Strand said: “We have nothing to hide and will open the books.”',
    ],
    [
      'another speaker on the same day',
      '“⟦We have nothing to hide and will open the books⟧,” Ada Lind said on Tuesday.',
      '“We have nothing to hide and will open the books,” Bo Strand said on Tuesday.',
    ],
    [
      'nobody named',
      '“⟦We have nothing to hide and will open the books.⟧”',
      '“We have nothing to hide and will open the books.”',
    ],
    [
      'German: a negation',
      '„⟦Das Bad muss vor dem Sommer wieder öffnen⟧“, sagte Ada Lind.',
      '„Das Bad muss vor dem Sommer nicht wieder öffnen“, sagte Bo Strand.',
    ],
    [
      'German: kein',
      '„⟦Es gibt einen Plan für die alte Mühle⟧.“',
      '„Es gibt keinen Plan für die alte Mühle.“',
    ],
    [
      'German: a number',
      '„⟦Im Tal schließen im nächsten Jahr drei Schulen⟧.“',
      '„Im Tal schließen im nächsten Jahr fünf Schulen.“',
    ],
    [
      'German: a modal word',
      '„⟦Das Werk soll bis zum Ende des Jahres schließen⟧.“',
      '„Das Werk könnte bis zum Ende des Jahres schließen.“',
    ],
    [
      'German: another speaker',
      '„⟦Wir haben nichts zu verbergen⟧“, sagte Ada Lind.',
      '„Wir haben nichts zu verbergen“, sagte Bo Strand.',
    ],
  ];
  for (const [kind, quote, twin] of cases)
    it(kind, () => {
      const [answer, after] = afterDeletion(quote, twin);
      assert.notEqual(doubtIn(answer), 'certain', shown(after, answer));
    });

  it('a sentence with “not” by the same speaker, right behind it', () => {
    const after = `${HEAD}\n\n“The hall will not be ready by the end of May,” said Ada Lind.\n\n${BETWEEN}`;
    const quote = '“⟦The hall will be ready by the end of May⟧,” said Ada Lind.\n\n“The hall will not';
    assert.match(followed(after.replace('“The hall will not', quote), after), /⟦\?|deleted/);
  });

  it('words inside a sentence, where another one has the same words around them', () => {
    const sentence = (does: string) =>
      `The board of the harbour wrote to all of its tenants on Monday that the old crane ${does} repaired by the end of the year, and that nobody would have to pay for it in advance or later on.`;
    const before = `${HEAD}\n\n${sentence('⟦will be')}⟧ ${BETWEEN}\n\n${sentence('will not be')}\n\n${TAIL}`
      .replace('⟧', '')
      .replace('by the end of the year', 'by the end of the year⟧');
    const after = `${HEAD}\n\n${BETWEEN}\n\n${sentence('will not be')}\n\n${TAIL}`;
    assert.match(followed(before, after), /⟦\?|deleted/);
  });

  it('its own words, where they were given to another speaker', () => {
    const said = (by: string) => `${HEAD}\n\n“⟦We have nothing to hide⟧,” said ${by}. ${BETWEEN}\n\n${TAIL}`;
    assert.match(followed(said('Ada Lind'), marked(said('Bo Strand')).text), /⟦\?We have nothing to hide/);
  });

  it('a twin that is tagged itself, which stays where it is', () => {
    for (const [kind, quote, twin] of cases.filter(([, , twin]) => twin.startsWith('“'))) {
      const [answer, after] = afterDeletion(quote, twin, true);
      assert.notEqual(doubtIn(answer), 'certain', `${kind}: ${shown(after, answer)}`);
    }
  });

  it('a place that another quote fits better', () => {
    const first = 'The sea wall will be raised by the spring of next year, the board wrote to all tenants.';
    const second = 'The sea wall will be raised by the spring of next year, the mayor wrote to all owners.';
    const before = [HEAD, first, second, TAIL].join('\n\n');
    const selectors = [first, second].map(words =>
      describeQuote(before, before.indexOf(words), before.indexOf(words) + words.length),
    );
    const [deleted, kept] = anchorQuotes([HEAD, second, TAIL].join('\n\n'), selectors);
    assert.notEqual(doubtIn(deleted!), 'certain');
    assert.equal(doubtIn(kept!), 'certain');
  });

  it('a copy, where it was recorded that the words stood twice', () => {
    const before = marked(
      `${HEAD} Asked about taxes, she said ⟦no comment⟧.\n\n${BETWEEN} Asked about the ships, she said no comment.`,
    );
    const selector = describeQuote(before.text, before.start, before.end);
    assert.equal(selector.occurrences, 2);
    const after = `${HEAD}\n\n${BETWEEN} Asked about the ships, she said no comment.`;
    assert.notEqual(doubtIn(anchorQuotes(after, [selector])[0]!), 'certain');
  });
});

describe('an uncertain place says why it is', () => {
  it('with the words that differ', () => {
    const [answer] = afterDeletion(
      '“⟦The council must open the lido before the summer is over⟧.”',
      '“The council must never open the lido before the summer is over.”',
    );
    assert.ok(!('orphan' in answer));
    assert.deepEqual(answer.doubt, { because: 'negation', was: '', is: 'never' });
    assert.equal(answer.uncertain, true);
    assert.ok(answer.candidates!.length > 0);
  });

  it('with both speakers', () => {
    const [answer] = afterDeletion(
      '“⟦We have nothing to hide and will open the books⟧,” said Ada Lind.',
      '“We have nothing to hide and will open the books,” said Bo Strand.',
    );
    assert.ok(!('orphan' in answer));
    assert.deepEqual(answer.doubt, { because: 'speaker', was: 'Ada Lind', is: 'Bo Strand' });
  });
});

describe('a quote stays certain in its place', () => {
  const around = (quote: string) => `${HEAD}\n\n${quote}\n\n${BETWEEN} ${TAIL}`;
  const cases: [edit: string, before: string, after: string][] = [
    [
      'where a number was put right',
      '“⟦The new hall will cost 15 million crowns⟧,” said Ada Lind.',
      '“⟦The new hall will cost 17 million crowns⟧,” said Ada Lind.',
    ],
    [
      'where a “not” was put in',
      '“⟦The new hall will be ready in May⟧,” said Ada Lind.',
      '“⟦The new hall will not be ready in May⟧,” said Ada Lind.',
    ],
    [
      'where a “never” was taken out',
      'The board wrote that ⟦the lido was never closed in winter⟧.',
      'The board wrote that ⟦the lido was closed in winter⟧.',
    ],
    [
      'where a name beside it was put right that is no speaker’s',
      'The tram to Oldtown ⟦takes ten minutes on most days of the week⟧.',
      'The tram to Newtown ⟦takes ten minutes on most days of the week⟧.',
    ],
    [
      'where it begins inside a word',
      'The guide isn’⟦t legal advice for anybody⟧, the board wrote.',
      'The guide isn’⟦t legal advice for anybody⟧, wrote the board.',
    ],
    [
      'where a name was put right',
      '“⟦The letter came from Mrs Brandt on a Monday⟧,” said Ada Lind.',
      '“⟦The letter came from Mrs Haug on a Monday⟧,” said Ada Lind.',
    ],
    [
      'told in another tense',
      'The board said it ⟦will open the lido to all in May⟧, Ada Lind wrote.',
      'The board said it ⟦would open the lido to all in May⟧, Ada Lind wrote.',
    ],
    [
      'where a hyphen went',
      '“⟦We are a non-partisan club of anglers⟧,” said Ada Lind.',
      '“⟦We are a nonpartisan club of anglers⟧,” said Ada Lind.',
    ],
    [
      'where the speaker got a first name',
      '“⟦We have nothing to hide⟧,” said Lind.',
      '“⟦We have nothing to hide⟧,” said Ada Lind.',
    ],
    [
      'where the speaker’s name was put right',
      '“⟦We have nothing to hide⟧,” said Ada Lindt.',
      '“⟦We have nothing to hide⟧,” said Ada Lind.',
    ],
    [
      'split by its attribution',
      '“⟦We have nothing to hide, and we will open the books to all⟧,” said Ada Lind.',
      '“⟦We have nothing to hide,” said Ada Lind, “and we will open the books to all⟧.”',
    ],
    [
      'with other quote marks',
      '“⟦We have nothing to hide⟧,” said Ada Lind.',
      '«⟦We have nothing to hide⟧», said Ada Lind.',
    ],
    [
      'German: where a number was put right',
      '„⟦Die neue Halle kostet 15 Millionen Kronen⟧“, sagte Ada Lind.',
      '„⟦Die neue Halle kostet 17 Millionen Kronen⟧“, sagte Ada Lind.',
    ],
    [
      'German: with other quote marks',
      '„⟦Wir haben nichts zu verbergen⟧“, sagte Ada Lind.',
      '»⟦Wir haben nichts zu verbergen⟧«, sagte Ada Lind.',
    ],
  ];
  for (const [edit, before, after] of cases)
    it(edit, () => assert.equal(followed(around(before), marked(around(after)).text), around(after)));

  it('with its paragraph in another order', () => {
    const quote = '“⟦We have nothing to hide and will open the books⟧,” said Ada Lind.';
    const before = [HEAD, quote, BETWEEN, TAIL].join('\n\n');
    const after = [HEAD, BETWEEN, quote, TAIL].join('\n\n');
    assert.equal(followed(before, marked(after).text), after);
  });

  it('in an article set in other paragraphs', () => {
    const before = `${HEAD} “⟦We have nothing to hide⟧,” said Ada Lind. ${BETWEEN} ${TAIL}`;
    const after = `${HEAD}\n\n“⟦We have nothing to hide⟧,” said Ada Lind.\n\n${BETWEEN}\n\n${TAIL}`;
    assert.equal(followed(before, marked(after).text), after);
  });

  it('changed beside a sentence much like it, which stands there still', () => {
    const before = around(
      '“⟦The tram runs every ten minutes on Sundays⟧.” The tram runs every ten minutes on Mondays.',
    );
    const after = before.replace('Sundays⟧', 'holidays⟧').replace(HEAD, 'Trams');
    assert.equal(followed(before, marked(after).text), after);
  });

  it('where the headline repeats it', () => {
    const before = around('“⟦We have nothing to hide and will open the books⟧,” said Ada Lind.');
    assert.equal(
      followed(before, `We have nothing to hide\n\n${marked(before).text}`),
      `We have nothing to hide\n\n${before}`,
    );
  });
});

describe('words at the very head or end of a text', () => {
  it('are told from other words by what stands on the other side', () => {
    const before = '⟦We sail at noon⟧, the harbour office wrote on Monday.\n';
    const after = `We sail at noon or not at all, the pilots wrote.\n\n${before}`;
    assert.equal(followed(before, marked(after).text), after);
  });

  it('are found behind a new headline', () => {
    const before = '⟦Ferry⟧ stops.\n\nFerry fares rise.\n';
    const after = `Ferry crews cheer.\n\n${before}`;
    assert.equal(followed(before, marked(after).text), after);
  });

  it('are found before what was added at the end', () => {
    const before = `${HEAD}\n\nThe pilots said that they ⟦sail at noon⟧`;
    const after = `${before} on all days, and that nobody sails at noon`;
    assert.equal(followed(before, marked(after).text), after);
  });
});
