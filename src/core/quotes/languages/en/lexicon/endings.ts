import { words } from './words';

/** What the ending of a word tells, and where it does not. */

/** Words in -ly that are no adverbs. */
export const NOT_ADVERBS =
  words(`tally bully folly jelly family only early likely unlikely friendly daily weekly monthly yearly
  elderly reply rally ally supply italy july assembly lonely deadly costly ugly holy lovely anomaly
  monopoly fly apply rely imply comply`);

/** How words end that are adjectives where no list has them. */
export const ADJECTIVE_ENDING =
  /(?:al|ive|ous|ful|ic|able|ible|less|ish|ary|(?<!m)ent|ant|(?<!ic|ar)ian|ese)$/;

/** How words end that are no verb in its base form. */
export const NOT_BASE = /(?:s|ing|ed|tion|ment|ness|ity)$/;

/** "himself", "themselves" */
export const REFLEXIVE = /sel(?:f|ves)$/;

/** Plurals without an s, as in "Women’s Institute". */
export const PLURAL_WITHOUT_S = /(?:men|children|people)$/;
