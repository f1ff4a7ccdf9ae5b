export { coderName } from './coder';
export { now } from './now';
export { type Answer, ask, type Option } from './picks';
export { actorOption, askStance, claimOption } from './questions';
export { registerTagging } from './register';
