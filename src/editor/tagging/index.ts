export { registerTagging } from './register';
export { untagged } from './target';
