export { actorNamed, rankActors } from './actors';
export { type ClaimContext, rankClaims } from './claims';
export { type EntryRef, Finder, type Finding, type Findings } from './finder';
export { nearestKey } from './keys';
export { type Mention, mentionAt, mentionsOf } from './mentions';
export { choicesFor } from './speakers';
