export { guessDetails } from './guessDetails';
