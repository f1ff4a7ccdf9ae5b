export { type Candidate, FRAMES, type Frame } from './candidate';
export { findCandidates } from './candidates';
export { isSpeech } from './fronted';
export { PATTERNS } from './patterns';
