export { pickOne, pickSome } from './lists';
export { iconed, literal } from './literal';
export { agrees, fail, inform, mention, warn } from './messages';
export { giveUpQuestion, whileAsking } from './openQuestion';
export { type Answer, ask, askAll, askText, covers, type Option, orderedItem, type Step } from './picks';
export { type Report, withProgress } from './progress';
