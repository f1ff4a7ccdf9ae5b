export { confirm, wordKept } from './confirm';
export { runAction, tellRefused } from './runAction';
export {
  claimOf,
  demandSource,
  entryOf,
  quoteOf,
  relationOf,
  type SpeakersSuggestions,
  sourceOf,
  sourcesOf,
  suggestionOf,
  suggestionsBy,
} from './targets';
export { withAllFound } from './waiting';
