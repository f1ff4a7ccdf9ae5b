export { actorNamed, rankActors } from './actors';
export { type ClaimContext, rankClaims } from './claims';
export { nearestKey } from './keys';
export { type Mention, mentionAt } from './mentions';
export { withShortNames } from './shortNames';
export { choicesFor } from './speakers';
