import type { QuoteKind } from '../../../src/core';
import { assertProse } from './prose';

function finds(kind: QuoteKind | undefined, cases: readonly string[]): void {
  for (const prose of cases) it(prose, () => assertProse(prose, kind));
}

describe('mixed quotes', () => {
  finds('mixed', [
    '{Ruiz} <said> [the plan was “dead on arrival” in the senate].',
    '{The auditor} <called> [the accounts “a work of fiction”].',
    '{Ms. Okafor} <insisted> [that there were still “open questions” about the bridge].',
    '{The mayor} <accused> [the governor of “playing games” with the budget].',
    '{The report} <says> [the pilots were “not adequately trained” for the storm].',
    '{Lindqvist} <described> [the harvest as “the worst in living memory”].',
    '{The lawyer} <accused> [Petrov, the mayor of Tarn, of “playing with fire”].',
    '{The envoy} <urged> [both sides to “exercise restraint”].',
    '{Vogel} <described> [sailing as “a kind of prayer”].',
  ]);
});

describe('labels in marks', () => {
  describe('are their giver’s, or that of who speaks in the sentence', () => {
    finds('mixed', [
      'The mayor opened the tunnel, a project <hailed> [as a “miracle of engineering”] by {the governor}.',
      'The plan <was dismissed> [as “a fairy tale”] by {the union}.',
      'The plan <was dismissed> by {the union} [as “a fairy tale.”]',
      'The court fined Ivo Petrov, <denounced> [as a “traitor”] by {the ministry}.',
      'The growers met on Monday at an event <billed> [as “a day of thanks.”]',
    ]);
    finds(undefined, [
      'The vote came after {council leaders} praised [the plan], a bridge heralded [as a “major victory.”]',
    ]);
  });
  finds(undefined, ['The vote heralded a new era for the town.', 'It was a film billed as a comedy.']);
});

describe('what is left unsaid', () => {
  finds(undefined, [
    'Vogel has not said yes to a pay rise.',
    'Vogel surprised the union by not agreeing to its offer.',
    'The guests left early but stopped short of endorsing the plan.',
    'Vogel left the hall without endorsing the plan.',
    'The mill did not respond to a request for an interview.',
    'Responding to a question about the vote, Vogel shook her head.',
    'Vogel declined to say whether she would stay.',
    'The guards would not say how the fire began.',
    'It is too early to say whether the bridge will hold.',
    'Two clerks asked not to be named discussing the accounts.',
  ]);
});

describe('deeds told with verbs of saying', () => {
  finds(undefined, [
    'Vogel called the police at noon.',
    'The council called a meeting for Friday.',
    'The ferry company charged passengers a fee.',
    'The frost raised the price of apples.',
    'The growers claimed the prize.',
    'The riders attacked the village at dawn.',
    'They agreed a price of two pounds.',
    'He offered her a seat.',
    'A choir called “Sea Change” sang at the gate.',
    'The agency deleted the emails that had gone astray.',
    'After rejecting the plan, the council went home.',
    '{Vogel} <rejected> [the terms of the plan].',
    '{The union} <called> [the offer an insult].',
  ]);
});

describe('before a court', () => {
  finds(undefined, [
    'The inquest <heard> [that the engine had been repaired twice].',
    '[The money was kept in a biscuit tin], a court <has heard>.',
    'The jury <heard> [the two men had quarrelled over a boat].',
    'The jury <was told> [the letters had been burned].',
    'The tribunal <was told> [that nobody had read the rules].',
    'The tribunal <heard> on Monday [that the nurse had been alone].',
  ]);
  finds(undefined, ['The choir heard the bells.', 'The judge heard a noise in the corridor.']);
});

describe('block quotes', () => {
  finds('block', [
    'Ruiz was blunt. {Ruiz} <stated>:\n[The bridge was never safe. We told them so for years, and nobody listened to us.]\nThe ministry did not reply.',
    '{The ministry} <wrote>:\n\n[No decision has been taken. The committee will meet again in the autumn.]\n\nThat was in May.',
    'In a letter to the council, {the engineer} <warned>:\n[The northern pier has moved by two inches since the spring.]',
    '{Lena Vogel} later <added>:\n\n[We would do the same again. There was no other way to keep the school open.]',
    'On the steps of the court, {her lawyer} <said>:\n[My client is innocent. She has nothing more to say today.]',
  ]);
  finds(undefined, [
    'There were three reasons for the delay:\nThe rain, the mud and the missing permits.',
    'The results of the race were these:\nLindqvist won by a length.',
  ]);
});

describe('colons and dashes', () => {
  finds(undefined, [
    '{Ruiz}: “[We will rebuild.]”',
    '“[The sea gives and the sea takes.]” — {Ivo Petrov}',
    '“[We are still here.]” – {Amara Diallo, a teacher in Tarn}',
    '{Vogel}: ‘[We were lucky]’',
    'There was {a sign on the gate}: “[Keep out.]”',
    'RUIZ: Good morning.\nVOGEL: The road is still closed, is it not?|\n{RUIZ}: [It is, and it will be until May.]',
    '{The minister}’s answer was short: “[No.]”'.replace(
      '{The minister}’s answer',
      '{The minister’s answer}',
    ),
  ]);
});

describe('other ways to attribute', () => {
  finds(undefined, [
    '<In the words of> {the judge}, “[this was a betrayal.]”',
    'As {Mayor Vogel} <put it>, “[we were lucky.]”',
    '“[We are closed,]” <read> {a sign on the door}.',
    '{The plan’s critics} <point out> [that the money is gone].',
    '{The letter} <reads>: “[Come home at once.]”',
    '{Two guards} <shouted> “[Stop!]”',
    '<In her words>, “[it was a long winter.]”'.replace('<In her words>', '<In {her} words>'),
    '{Vogel} <made> it clear [that the school would stay].'.replace('<made> it clear', '<made it clear>'),
  ]);
  finds(undefined, [
    'As the sun rose, the mayor went home.',
    'The guards read the letter and left.',
    'In the words there was no comfort.',
  ]);
});

describe('indirect speech', () => {
  describe('with "that"', () => {
    finds('indirect', [
      '{Ruiz} <said> [that the bridge would open in May].',
      '{The ministry} <announced> [that no permits would be issued this year].',
      '{Officials} <warned> [that the dam could fail within days].',
      '{She} <added> [that nobody had been hurt].',
      '{The company} has <admitted> [that it knew of the leak]. The stock fell.'.replace(
        'has <admitted>',
        '<has admitted>',
      ),
    ]);
  });

  describe('with a hearer', () => {
    finds('indirect', [
      '{Ruiz} <told> reporters [that the talks had failed].',
      '{The doctor} <told> the court [the patient had been warned].',
      '{Ms. Okafor} <informed> the board [that she would resign].',
      '{The captain} <assured> passengers [that the ferry was safe].',
      '{Vogel} <warned> the council [that the money would run out].',
    ]);
  });

  describe('without "that"', () => {
    finds('indirect', [
      '{Ruiz} <said> [the bridge would open in May].',
      '{The union} <says> [its members have not been paid since March].',
      '{Police} <said> on Sunday [two men had been arrested].',
      '{He} <claimed> [the letter was a forgery].',
      '{The growers} <argue> [the tax will ruin them].',
      '{The coroner} <said> [there had been no warning].',
      '{Some} <say> [the road will never open].',
    ]);
  });

  describe('inverted', () => {
    finds(undefined, [
      '“[The water is rising,]” <said> {Mara Velic, who has lived by the river for forty years}.',
      '“[It may need time,]” <said> {Tomas Berg, a fellow at the Northern Institute}. “[Or luck.]”',
      '[The road will stay closed until May], <said> {Lena Vogel, the mayor of Tarn}.',
      '“[Are we safe?]” <asked> {one of the passengers}.',
      '[No one was to blame], <concluded> {the inspector}.',
    ]);
  });

  describe('with the attribution last or in the middle', () => {
    finds('indirect', [
      '[The dam could fail within days], {the engineer} <warned>.',
      '[The money was never paid], {prosecutors} <allege>.',
      '[The valve], {she} <said>, [had been closed for years].',
      '[In the long run], {economists} <say>, [the tax pays for itself].',
      '[The bridge was safe], {the ministry} <insisted> on Tuesday.',
      '[That is not enough], {Vogel} <conceded> on Friday, shortly before she sat down with the growers.',
      '[At least nine boats were lost], {local radio} <reported>.',
      '[The mill had been sold], {two people briefed on the matter} <told> the paper.',
    ]);
  });

  describe('by "according to"', () => {
    finds('indirect', [
      '[Two trains were late], <according to> {the railway}.',
      '<According to> {Ruiz}, [the bridge will open in May].',
      '[The fire began in the kitchen], <according to> {a police report}.',
      '<According to> {two officials familiar with the matter}, [the talks have failed].',
      '[Prices rose by a fifth], <according to> {the statistics office}.',
    ]);
  });

  describe('as a question, a promise or a demand', () => {
    finds('indirect', [
      '{The judge} <asked> [whether the witness had been paid].',
      '{The governor} <promised> [to rebuild the school].',
      '{The union} <called for> [an end to the night shifts].',
      '{Vogel} <denied> [taking the money].',
      '{The minister} <urged> [both sides to return to the table].',
      '{Vogel} <explained> [why the bridge had been closed].',
    ]);
  });

  describe('by "as somebody says"', () => {
    finds('indirect', [
      'As {the ministry} <reported> on Monday, [the bridge had been closed].',
      '[The bridge was closed in March], as {Vogel} <explained>.',
      'As {the engineers} <warned> last year, [the pillars are too weak].',
      '[The tax has failed], as {the minister} <admitted> on Friday.',
    ]);
    finds(undefined, [
      'As the minister arrived, the crowd went home.',
      'As Vogel knew, the bridge was closed.',
    ]);
  });

  describe('in a clause that opens its sentence or stands inside another', () => {
    finds('indirect', [
      'While <saying> [that the plan was sound], Vogel left the room.',
      'Although {the union} <said> [it would strike], the trains ran on time.',
      '{Vogel, who <claims> [she has won the vote]}, left the room.'.replace(
        '{Vogel, who <claims> [she has won the vote]}',
        'Vogel, {who} <claims> [she has won the vote]',
      ),
      'Because {the doctors} <warned> [that the water was bad], the school closed.',
      'After {Ruiz} <announced> [that the road was open], the drivers came back.',
    ]);
  });

  describe('put to somebody as a question', () => {
    finds(undefined, [
      'Some families will be asked to leave their phones at the door.',
      '<Asked> [whether the bridge was safe], the engineer smiled.',
      'Vogel <was asked> by {a reporter} [why the bridge had been closed].',
      'When <asked> on Friday [if the school would stay], Vogel left.',
      'The minister <was asked> in parliament about [the cracks in the bridge].',
    ]);
  });

  describe('whose subject is an -ing form', () => {
    finds('indirect', [
      '{Vogel} <said> [closing the bridge was the last resort].',
      '[Driving there at night is a risk], {the captain} <said>.',
      '{Ruiz} <says> [winning in the spring will be hard].',
    ]);
    finds(undefined, ['Speaking to those who had come, Vogel opened the bridge.']);
  });

  describe('in two halves, of which the first alone is no clause', () => {
    finds(undefined, [
      '[If it rains], {she} <said>, [the match will be off].',
      '[When the money runs out], {Vogel} <warned>, [the school will close].',
      '[Unless the wind turns], {the captain} <said>, [nobody will sail].',
      '[Because the pillar is cracked], {the engineer} <said>, [the bridge must close].',
      '[Once the harvest is in], {the growers} <say>, [the debts can be paid].',
    ]);
  });

  describe('that a noun names', () => {
    finds(undefined, [
      '{His} <claim> [that the vote was rigged] has been rejected.',
      '{The union’s} <warning> [that jobs would go] was ignored.'.replace('{The union’s}', '{The union’s}'),
      'Despite <warnings> [that the dam could fail], nobody left the valley.',
      'The <announcement> [that the mill would close] came as a shock.',
      'There were <allegations> [that the ballots had been burned].',
      'The mayor made fun of a <promise> of “[free milk for all]”.',
    ]);
  });

  describe('by documents and institutions', () => {
    finds('indirect', [
      '{His office} <said> in a statement [that the trip had been cancelled].',
      '{The report} <says> [that the pier was never inspected].',
      '{The court} <ruled> [that the law was void].'.replace('<ruled>', '<declared>'),
      '{A letter from the bank} <warned> [that the account would be closed].',
      '{The embassy} <confirmed> [that two tourists were missing].',
    ]);
  });

  describe('in the passive', () => {
    finds(undefined, [
      '{Ruiz} was quoted <as saying> [that the bridge would open in May].'.replace(
        'was quoted <as saying>',
        'was quoted as <saying>',
      ),
      '{The minister} was quoted by the agency as <saying> [the talks had failed].',
      '{Vogel} has been quoted as <saying> [she would not run again].',
      'It <was announced> on Friday [that the bridge would close].',
      'Vogel <was accused> [of “misleading the council”] by {the opposition}.',
    ]);
  });
});

describe('beliefs, wishes and plans are not speech', () => {
  finds(undefined, [
    'Ministry Stresses Calm Approach to Talks',
    'The storm threatened to close the school.',
    'There were answers that could have surprised the council.',
    'Ruiz believes that the bridge will hold.',
    'The growers hope the rain will stop by Monday.',
    'The ministry plans to open the road in May.',
    'She wanted to leave before the storm.',
    'Vogel thinks the council is wrong.',
    'The union expects its members to vote on Friday.',
    'Investors fear that prices will fall.',
  ]);
});

describe('speakers', () => {
  describe('with what belongs to the noun phrase', () => {
    finds(undefined, [
      '{John Amadi, the ministry spokesman}, <said> [the road was open].',
      '{Ministry spokesman John Amadi} <said> [the road was open].',
      '{Two diplomats familiar with the talks} <said> [the deal was close].',
      '{A lawyer for the family} <said> [that they would appeal].',
      '{Senator Ana Ruiz, a Democrat from Ohio}, <said> [she would vote against it].',
      '{The woman who runs the bakery} <said> [business was slow].',
      '{Lena Vogel (Tarn)} <said> [the council had failed].',
    ]);
  });

  describe('of several people', () => {
    finds(undefined, [
      '{Both Ruiz and Vogel} <said> [they would resign].',
      '{Ruiz and her deputy} <said> [that the plan was sound].',
      '{Doctors, nurses and patients} <say> [the hospital is falling apart].',
      '{The mayor and the governor} <announced> [that the road would open].',
      '{The two ministers} <said> [they had agreed].',
    ]);
  });

  describe('behind adverbs, times and insertions', () => {
    finds(undefined, [
      '{Ruiz} on Thursday <said> [the bridge would open].',
      '{Ruiz}, in an interview on Friday, <said> [the bridge would open].',
      '{The ministry}, however, <insisted> [that nothing had changed].',
      '{Vogel} also <said> [the school would stay].',
      'In Tarn on Monday, {Vogel} <said> [the school would stay].',
    ]);
  });

  describe('shared by several verbs', () => {
    finds(undefined, [
      '{Vogel} smiled and <said> [the school would stay].',
      'Vogel closed the meeting.| {She} thanked the guests, <adding> [that the school would stay].'.replace(
        'thanked',
        'left',
      ),
      'The talks ended late,| with {Ruiz} <telling> reporters [that nothing had been agreed].',
      'The talks ended late,| with both sides gone and {critics} <saying> [they had failed].',
      'The talks ended late,| with {the union’s leader, Ivo Berg}, <calling> [them “a farce”].',
      '{Police} searched the house but <said> [nothing had been found].',
      'Speaking in Tarn, {Vogel} <said> [the school would stay].',
    ]);
  });

  describe('of inserts that close in marks, parentheses or nothing', () => {
    finds(undefined, [
      'The talks were short.| {Petrov, 63, a farmer raised in Tarn}, <said> [the rain came late].',
      '{Ana Ruiz (D-Ohio), one of the founders of the group}, <said> [she would stay].',
      '“[She is a mother of three,]” {another friend, Mariam Diallo} <told> the paper.',
      'The doctors <said> [nothing].'.replace('<said> [nothing]', 'said nothing'),
      'The storm led {the mayor} <to declare> [that the school was closed].',
      '{She} once <told> a visitor [that she hated boats].',
      '{A study published in the journal Tide} <suggests> [that the sea is rising].',
      '{United} <confirmed> on Thursday [that the coach had left].',
      '{The union}, calling it “a mess,” said it would strike.'.replace(
        '{The union}, calling it “a mess,” said it would strike.',
        'The vote came late.| {The union}, calling [it “a mess,”] said [it would strike].',
      ),
      'Calling [it “a mess,”] {the union} said [it would strike].',
    ]);
  });

  describe('of words in marks without a verb of saying', () => {
    finds(undefined, [
      'Vogel shook her head.| “[I never signed that letter.]”',
      '“We will stay,” Ruiz said.|\n\n“[There is nowhere else to go.]”',
      '“The river rose in an hour,” said Ivo Petrov.| “[We lost the boats first.]”',
      'That did not surprise {the pollster Ana Ruiz}: “[The young never vote in the rain.]”',
      '{Brandt} opened the door. “[You have come too late.]”',
      'The verdict pleased {the farmers’ lawyer}: “[It was about time.]”'.replace(
        '{the farmers’ lawyer}',
        'the farmers’ lawyer',
      ),
    ]);
  });
});
