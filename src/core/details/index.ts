export { guessDetails } from './guessDetails';
export { languageSaid } from './languageSaid';
