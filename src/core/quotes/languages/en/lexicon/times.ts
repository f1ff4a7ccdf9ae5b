import { words } from './words';

/** What stands beside a time. */

/** "the following day", "the same week" */
export const NEIGHBOURING = words('following previous same next');

/** "late on Friday", "earlier in the week" */
export const PART_OF_DAY = words('late early earlier later');

/** "last week", "late Friday" */
export const BEFORE_TIME = words('last this next earlier late early');

/** "the mayor on Friday said", "Ruiz late Friday said" */
export const TIES_TIME = words('on in this last late');
