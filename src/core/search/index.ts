export { actorNamed, rankActors } from './actors';
export { type ClaimContext, rankClaims } from './claims';
