export type { Candidate, Frame } from './candidate';
export { findCandidates } from './candidates';
export { isSpeech } from './fronted';
