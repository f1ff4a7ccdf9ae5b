import type { TurningWords } from './turning';

export const english: TurningWords = {
  negations: 'not no never none nobody nothing neither nor nowhere without hardly barely scarcely',
  modality: `will would shall should can could may might must ought need perhaps maybe possibly probably likely unlikely
    certainly surely definitely allegedly apparently if unless provided except only`,
  quantifiers: 'all some most many few several every each both half dozens hundreds thousands millions',
  // "One" is a pronoun more often than a number; what differs from it is a number by itself.
  numbers: {
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    dozen: 12,
    hundred: 100,
    thousand: 1000,
    million: 1e6,
    billion: 1e9,
  },
  future: 'will would shall',
  backshifted: { would: 'will', could: 'can', might: 'may', should: 'shall' },
  denyingPrefixes: 'un in im il ir dis non',
  openers: `i we you he she it they who this that these those there here the a an my our your his her its their in on at by for from
    with to of as and but or so yet if when while after before because although though since until what which how why
    where is are was were be been has have had do does did said says say mr mrs ms dr`,
  calendar: `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december`,
  reports: `said says say told tells wrote writes asked asks added adds according argued argues claimed claims warned warns
    explained explains tweeted testified insisted insists`,
};
