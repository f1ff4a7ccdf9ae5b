export { mergeActors, splitActor } from './actors';
export { mergeClaims, splitClaim } from './claims';
export { deleteEntry, type Uses, usesOf } from './deletion';
export { type Obstacle, obstacleTo } from './obstacles';
export { type Relation, relate, unrelate } from './relations';
export { type BadKey, badKey, isStandardStance, renameEntry } from './rename';
export { keyWithWords, rewordEntry, setRule } from './wording';
