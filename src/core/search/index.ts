export { actorNamed, rankActors } from './actors';
export { rankClaims } from './claims';
export { type EntryRef, Finder, type Hit } from './finder';
export { nearestField, nearestKey } from './keys';
export { type Mention, mentionAt, mentionsOf } from './mentions';
export { actorsThatMayBeSame, type SameBecause, type SamePair } from './sameActors';
export { withShortNames } from './shortNames';
export { choicesFor } from './speakers';
