export { coderName } from './coder';
export { now } from './now';
export { askStance } from './questions';
export { registerTagging } from './register';
