import { finds } from './prose';

describe('mixed quotes', () => {
  finds('mixed', [
    '{Vogel} <told> the inquiry [she “could not recall” the meeting].',
    '{The firm} <said> [its engineers “acted at once”].',
    '{Ruiz} <said> [the plan was “dead on arrival” in the senate].',
    '{Ms. Okafor} <insisted> that [there were still “open questions” about the bridge].',
    '{The mayor} <accused> [the governor of “playing games” with the budget].',
    '{The report} <says> [the pilots were “not adequately trained” for the storm].',
    '{The lawyer} <accused> [Petrov, the mayor of Tarn, of “playing with fire”].',
  ]);
});

describe('a clause whose verb stands in marks', () => {
  finds('mixed', ['<According to> {the town clerk}, [the rise in debt “is due to the age of the town.”]']);
});

describe('words aimed at somebody', () => {
  finds('mixed', [
    '{The coach} <hit out at> [the “cowards” in the stand].',
    '{Campaigners} <have described> as [“a betrayal” the plan to close the pool].',
    '{Vogel} <blamed> [“bad luck and worse weather” for the delay].',
    '{Vogel} <blamed> [the fire on a “careless hand,” not on the wind], and left.',
  ]);
  finds(undefined, ['The horse lashed out at the boy.', 'The club hit out at sea.']);
});

describe('words in marks that say it all', () => {
  describe('are the quote, without whom or what they are about', () => {
    finds('direct', [
      '{The auditor} <called> the accounts “[a work of fiction]”.',
      '{Lindqvist} <described> the harvest as “[the worst in living memory]”.',
      '{The envoy} <urged> both sides to “[exercise restraint]”.',
      '{Vogel} <described> sailing as “[a kind of prayer]”.',
      '{Malik} <lashed out at> the ministry for its “[criminal negligence]”.',
      '{The watchdog} <rated> the unit “[inadequate]”.',
      '{Ruiz} <called> them “[an accelerant]”.',
      '{Ruiz} <said> that “[the bridge will hold]”.',
    ]);
  });
});

describe('a label whose article stands before the marks', () => {
  finds('mixed', [
    '{Ruiz} <called> the mayor [a “liar”].',
    '{The union} <called> the plan [a “grave mistake”] on Friday.',
  ]);
});

describe('labels in marks', () => {
  describe('are their giver’s, or that of who speaks in the sentence', () => {
    finds('direct', [
      'The mayor opened the tunnel, a project <hailed> as a “[miracle of engineering]” by {the governor}.',
      'The plan <was dismissed> as “[a fairy tale]” by {the union}.',
      'The plan <was dismissed> by {the union} as “[a fairy tale.]”',
      'The court fined Ivo Petrov, <denounced> as a “[traitor]” by {the ministry}.',
      'The growers met on Monday at an event <billed> as “[a day of thanks.]”',
    ]);
    finds(undefined, [
      'The vote came after {council leaders} praised [the plan], a bridge heralded as a “[major victory.]”',
    ]);
  });
  finds(undefined, ['The vote heralded a new era for the town.', 'It was a film billed as a comedy.']);
});

describe('whose what is called is told at length', () => {
  finds('direct', [
    '{Vogel} <called> Berg’s plan to open a mill in Tarn “[an absolute farce,]” and left.',
    '{Vogel} left, <urging> those calling for her to resign to “[give it time.]”',
  ]);
  finds(undefined, [
    'The council <pledged> to [fight crime at the hands of “strangers.”]',
    '{Vogel} <ranked> it as [one of the worst winters “in the history of the port.”]',
  ]);
});

describe('a body whose name may be an adjective', () => {
  finds('mixed', ['{The firm} <called> the plan [a “grave mistake”].']);
  finds(undefined, ['A firm stance won the vote.']);
});

describe('where a report ends', () => {
  finds('indirect', [
    'In a year in which {Berg} lost and <vowed> to [cut the tolls], Vogel won the vote.',
    'Vogel said [the bridge had failed] — and arguing that [it had not been mended].',
    '{Vogel} <said> [the town must help Berg], whom she called a friend.',
    '{Vogel} <said> [the hall was open to Ana Ruiz, the mayor; Lee Park, her deputy; and the envoy].',
    '{The council} <called on> [all towns – rich and poor – to pay for the bridge].',
    '{Berg} <accused> [the firm of lying, stealing, and hiding the money].',
    '{Vogel} <predicted> [about 40 of the boats would stay in the harbor].',
  ]);
  finds(undefined, ['Everything that they say on the matter is wrong.']);
});

describe('what is left unsaid', () => {
  finds(undefined, [
    'Vogel has not said yes to a pay rise.',
    'Berg did not say where he would go.',
    'No one at the mill would say where he had gone.',
    'Berg said nothing about where he would go.',
    'Not so, says Vogel.',
    'Berg said a few words and sat down.',
    'Vogel surprised the union by not agreeing to its offer.',
    'The guests left early but stopped short of endorsing the plan.',
    'Vogel left the hall without endorsing the plan.',
    'The mill did not respond to a request for an interview.',
    'Responding to a question about the vote, Vogel shook her head.',
    'Vogel declined to say whether she would stay.',
    'The guards would not say how the fire began.',
    'It is too early to say whether the bridge will hold.',
    'Two clerks asked not to be named discussing the accounts.',
    'The council weighed the risk of telling voters that the bridge was closed.',
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
    'The town reads a blog, called the “Ferry,” each week.',
    'Vogel wrote a book called “Boats Who Care” and a play.',
    'The club boasted an old pier of its own.',
    'By admitting more students, the school filled its halls.',
    'The union relates to the mill: it has a seat on the board.',
    'The rules were made to give states a say in the matter.',
    'The port will close in the spring, a plan announced in May.',
    'It was meant to be a speech but was a familiar, tired rant.',
    'The agency deleted the emails that had gone astray.',
    'After rejecting the plan, the council went home.',
    '{Vogel} <rejected> [the terms of the plan].',
    '{The union} <called> [the offer an insult].',
  ]);
});
