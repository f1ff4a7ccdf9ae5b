import { words } from './words';

/** Small words in the parts that they play in rules. */

/** "called on both sides", "insisted on a pause": demands, as is all behind "for", but "dwelled on the plan". */
export const DEMAND_PREPOSITIONS = words('on upon');

/** What these begin has been told before, and only its name is given. */
export const DEFINITE = words('the this that these those his her its their');

/** "There was a sign: “…”", "Here is Ivor Hale: “…”" */
export const POINTS_TO = words('there here');

/** What ties words in marks to whom they are about: "described it as “…”", "accused her of “…”", "urged him to “…”". */
export const LABEL_TIES = words('as of to for with');

/** Prepositions that never say when, where or to whom somebody spoke. */
export const NEVER_ADJUNCT = words('as like than');

/** Subordinators that open a clause of the narrator behind what was said. */
export const OPENS_MIDWAY = words('while although though whereas when after');

/** What opens a clause that weighs what was said. */
export const CONTRASTS = words('although though while whereas even');

/** What these open says more of what was said: "fun topics, including lessons", "blamed the rain, not the mill". */
export const EXAMPLES = words('including especially particularly not');

/** "accused him of", "criticised it as" */
export const CHARGE_TIES = words('of as');

/** What opens an adjunct of time behind an object. */
export const LATER = words('during after before');

/** What opens a condition under which something would be said: "if he says that". */
export const CONDITIONS = words('if unless');

/** A condition of these belongs to what is refused or demanded: "rejected any pause unless the hostages are freed". */
export const EXCEPTIONS = words('unless until');

/** What a clause behind it gives the reason or the condition of: "Because it is late, he said". */
export const GROUNDS = words('if because');

/** Clauses that belong to the object before them. */
export const PART_OF_OBJECT = words('that because than');

/** "in an interview", "on television", "at a rally" */
export const SETS_SCENE = words('in on at');

/** "they all", "they both" */
export const QUANTIFIERS = words('all both each');

/** "a trader from Tarn", "a nurse at the clinic" */
export const ORIGINS = words('from of at in');

/** How much is said tells nothing of what: "said little". */
export const NOTHING_SAID = words('nothing anything little much so something everything');

/** A whole answer in one word: "said yes". */
export const YES_OR_NO = words('yes no');

/** With these words behind them, verbs of saying tell of no words: "adds up", "relates to". */
export const SILENT_WITH: Readonly<Record<string, string>> = { add: 'up', relate: 'to' };

/** "about a third", "around two hundred": how many, and not about what. */
export const ROUGHLY = words('about around over nearly');

/** What follows a particle before the one whom the words are aimed at: "hit out at". */
export const AIMS = words('at against');

/** What ties somebody to a verb who is then told what to do: "called on both sides to stop", "pleaded with them to stop". */
export const URGED_BEHIND = words('on upon with');

/** With these behind them, what would be a deed is speech: "charged them with theft", "thanked them for their patience". */
export const SPEECH_WITH: Readonly<Record<string, string>> = { charge: 'with', thank: 'for' };

/** Relatives that open a clause in apposition, behind a comma. */
export const APPOSED_RELATIVES = words('who which whose');

/** What a verb of saying has behind it, and no noun of the same spelling. */
export const PROVES_VERB = words('that for on out');

/** What joins two sentences, and not two of those who speak. */
export const JOINS_SENTENCES = words('but nor');

/** Prepositions that hang on to a name too: "the nurse Ana Ruiz from Tarn". */
export const NAME_TIES = words('for from');

/** Particles that make a verb of saying of another: "pointed out that". */
export const PARTICLES = words('out up down off back in clear');

/** What opens a question that is reported. */
export const QUESTION_OPENERS = words('whether how why where');

/** Behind these the narrator says why or when it was said. */
export const CIRCUMSTANCES = words('because when while as after before since');

/** What a second half of what was said begins with. */
export const GOES_ON = words('but so and');

/** "at least", "up to", "as many as" have a number behind them. */
export const LIMITS = words('least most to than');

/** What opens a clause that somebody is told or hears. */
export const OPENS_TOLD = words('that how why whether');

/** "was accused of", "was called out for" */
export const JUDGED_BY = words('as for of with');

/** What somebody is asked begins behind these. */
export const ASKED_FOR = words('about for');

/** "the reply from the mill", "the answer of the mayor" */
export const BELONGS = words('of from by');

/** "“…” is how she put it", "“…” was all he said" */
export const WHAT_WAS_SAID = words('how what all');

/** "her message is that", "the question is whether" */
export const SAID_TO_BE = words('that whether');

/** "responded to claims that", "aware of reports that": behind these, the clause of a noun for speech is the noun's. */
export const ANSWERS = words('to of about with over');

/** "a promise by the mayor", "a warning from the union" */
export const SAID_BY = words('by from');

/** "his promise of", "her comments about" */
export const TOPIC_TIES = words('of about for on');

/** "no one would say", "neither would say" */
export const NOBODY = words('no nobody none neither');

/** "stopped short of saying", "instead of saying", "the risk of saying": nothing was said. */
export const NOT_DONE = words('short instead risk risks danger dangers');

/** "that’s", "there’s", "here’s": the verb, and no owner. */
export const BEFORE_IS = words('that there here');

/** Adverbs that are adjectives before a noun: "the last train". */
export const ADJECTIVE_BEFORE_NOUN = words('first last own');

/** "more expensive", "the most expensive" */
export const COMPARING = words('more most less');

/** What opens an aside of the narrator behind a last dash or comma: "the plan was dead — a surprise to the council". */
export const BEHIND_LAST_DASH = words('a an despite to');
export const BEHIND_LAST_COMMA = words('despite');
