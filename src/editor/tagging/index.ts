export { anyCoderName, coderName } from './coder';
export { checkDay } from './day';
export { type Field, fillIn } from './form';
export { now } from './now';
export { actorOption, askClaimAndStance, askStance, claimOption } from './questions';
export { registerTagging } from './register';
