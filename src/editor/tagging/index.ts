export { coderName } from './coder';
export { now } from './now';
export { actorOption, askStance, claimOption } from './questions';
export { registerTagging } from './register';
