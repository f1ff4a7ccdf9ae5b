import { finds } from './prose';

describe('block quotes', () => {
  finds('block', [
    'Ruiz was blunt. {Ruiz} <stated>:\n[The bridge was never safe. We told them so for years, and nobody listened to us.]\nThe ministry did not reply.',
    '{The ministry} <wrote>:\n\n[No decision has been taken. The committee will meet again in the autumn.]\n\nThat was in May.',
    'In a letter to the council, {the engineer} <warned>:\n[The northern pier has moved by two inches since the spring.]',
    '{Lena Vogel} later <added>:\n\n[We would do the same again. There was no other way to keep the school open.]',
    'On the steps of the court, {her lawyer} <said>:\n[My client is innocent. She has nothing more to say today.]',
    'Ruiz wrote on the first point:\n\nThen {the union} <added>:\n\n[We would do the same again. There was no other way.]',
  ]);
  finds(undefined, [
    'There were three reasons for the delay:\nThe rain, the mud and the missing permits.',
    'The results of the race were these:\nLindqvist won by a length.',
  ]);
});

describe('colons and dashes', () => {
  finds(undefined, [
    'Said {Berg}: “[Fine.]”',
    '{Vogel} on the budget: “[It is a farce.]”',
    '{Vogel’s answer}: “[Never.]”',
    '{She} <said>: “[I saw a flash,]” and pointed at the hill.',
    '{He} <added>: “[We have a plan]”, before leaving the room.',
    '{Ruiz}: “[We will rebuild.]”',
    '“[The sea gives and the sea takes.]” — {Ivo Petrov}',
    '“[We are still here.]” – {Amara Diallo, a teacher in Tarn}',
    '{Vogel}: ‘[We were lucky]’',
    'There was {a sign on the gate}: “[Keep out.]”',
    'RUIZ: Good morning.\nVOGEL: The road is still closed, is it not?|\n{RUIZ}: [It is, and it will be until May.]',
    '{The minister’s answer} was short: “[No.]”',
  ]);
});
