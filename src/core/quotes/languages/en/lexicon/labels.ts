import { words } from './words';

/** What stands before a colon without being anybody. */

/** Words of labels that name no speaker: "READ MORE:", "Photo:", "CORRECTION:". */
export const NO_SPEAKERS =
  words(`more photo photos photograph picture image video audio source sources note notes correction
  clarification update updated related standards credit credits caption contact tags topics share
  follow editing reporting writing published filed date time location when where who what why how
  subject section byline headline dateline from to cc re via url breaking watch listen also exclusive
  length body copyright price tickets venue london paris berlin washington moscow beijing tokyo delhi
  brussels geneva cairo jerusalem kyiv dublin sydney analysis opinion full text abstract`);
