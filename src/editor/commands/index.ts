export { confirm, wordKept } from './confirm';
export { runAction } from './runAction';
export {
  claimOf,
  entryOf,
  quoteOf,
  relationOf,
  type SpeakersSuggestions,
  sourceOf,
  suggestionOf,
  suggestionsBy,
} from './targets';
