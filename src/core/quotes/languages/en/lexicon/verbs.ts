import { words } from './words';

/** Verbs, by their infinitives where nothing else is said, that do something beside reporting, or report in a way of their own. */

/** Refusals and admissions are statements too: "rejected any pause", "admitted mistakes". */
export const CONTENT_VERBS =
  words(`reject deny refute rebut dispute contradict repudiate rebuff admit acknowledge concede confirm
  confess accept allege claim insist protest oppose`);

/** Verbs that demand what stands behind "on". */
export const INSISTING_VERBS = words('call insist press urge');

/** Labels stand behind whom they are given to: "described the plan as a mistake", but "described the scene". */
export const DESCRIBING_VERBS = words('describe depict portray characterize characterise');

/** Behind an adverb these open an insert: "best known for her songs". */
export const INSERTED_PARTICIPLES = words('known remembered based aged');

/** Verbs of writing to somebody, who has not said what follows: "emailed supporters saying". */
export const WRITES_TO = words('email text write phone call');

/** Verbs that make somebody do something. */
export const CAUSATIVES = words(
  'lead prompt force cause push drive get allow inspire enable spur provoke compel hear',
);

/** Verbs behind which "to say" is a wish or a plan, and nobody has said anything yet. */
export const WISHES = words('want hope plan intend wish expect prepare');

/** Verbs that wish only behind a modal: "would like to say", but "liked to say". */
export const WISHES_WITH_MODAL = words('like');

/** Verbs of answering: they have no clause behind them that lacks its subject, and tell of an answer only if one was given. */
export const ANSWERING_VERBS = words('respond reply answer comment');

/** Verbs of plain saying that take what was said as a noun: "declared war", "said the same". */
export const PLAIN_WITH_OBJECT = words('say state declare affirm proclaim profess');

/** Verbs behind which a clause always begins with "that". */
export const NEEDS_THAT = words('commit');

/** Verbs that tell of words only with "that" right behind them: "accepted that it was late", but "accepted the prize". */
export const ONLY_WITH_THAT = words('accept');

/** Verbs that say something only where they give their object a name: "called it a mistake", but "called the police". */
export const NAMING_VERBS = words('call');

/** Verbs that hand something over where they have a person for their first object: "offered her a seat". */
export const GIVING_VERBS = words('offer');

/** Verbs of thanks, and no more where nothing says for what. */
export const THANKING_VERBS = words('thank');

/** Verbs that mostly tell what turned out, rather than what was said. */
export const FINDING_VERBS = words('find');

/** Past participles that give somebody or something a label, with "as". */
export const LABELLED =
  words(`heralded hailed billed described dismissed denounced branded praised touted characterized
  characterised portrayed labelled labeled condemned celebrated derided decried criticized criticised
  mocked ridiculed lauded acclaimed presented`);

/** Verbs that are speech with a clause or words in marks, but mostly deeds with a plain object: "attacked the convoy". */
export const DEEDS =
  words(`agree attack boast celebrate challenge champion charge cheer claim counter find offer raise release repeat
  reveal toast trash unveil`);

/** Verbs that, with a person for their object, tell of no words: "dismissed the jury". */
export const OF_PERSONS = words('dismiss cite admit');

/** Verbs of asking, which what one can do tells nothing of. */
export const ASKING_VERBS = words('ask demand propose request');

/** Verbs that, denied, leave a question open: "would not say how". */
export const TELLING_VERBS = words('say tell disclose reveal specify explain');

/** Verbs whose forms are never nouns. */
export const NEVER_NOUNS = words('say argue insist agree disagree believe');

/** Verbs whose participles are never adjectives. */
export const NEVER_ADJECTIVES = words('say tell');

/** How forms of verbs begin behind which what is told has not been told: "declined to say whether". */
export const WITHHOLDING_VERBS = /^(?:declin|refus|fail|forget|forgot|hesitat|neglect)/;
