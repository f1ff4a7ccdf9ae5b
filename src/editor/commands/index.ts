export { confirm } from './confirm';
export { runAction } from './runAction';
export { claimOf, entryOf, quoteOf, relationOf, sourceOf, suggestionOf } from './targets';
